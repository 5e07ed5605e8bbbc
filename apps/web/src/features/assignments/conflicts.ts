import { overlaps } from '@snout/domain/windows/window';
import type { Job } from './jobs';

export interface Conflict {
  /** `twoSitters`: new texts of the client go to the owner. `twoPlaces`: one sitter is to be at two clients at once. */
  kind: 'twoSitters' | 'twoPlaces';
  jobs: [Job, Job];
  /** The time they share. */
  from: string;
  until: string | null;
}

const toWindow = (stretch: Stretch) => ({
  startAt: new Date(stretch.startAt),
  endAt: stretch.endAt === null ? null : new Date(stretch.endAt),
});

/** What somebody should look at. What is over needs nobody. */
export function findConflicts(jobs: readonly Job[], now: Date): Conflict[] {
  const ahead = jobs.filter(({ endAt }) => endAt === null || new Date(endAt) > now);
  return ahead.flatMap((one, index) =>
    ahead.slice(index + 1).flatMap((other): Conflict[] => {
      const clash = clashOf(one, other);
      return clash && (clash.until === null || new Date(clash.until) > now) ? [{ ...clash, jobs: [one, other] }] : [];
    }),
  );
}

function clashOf(one: Job, other: Job): Omit<Conflict, 'jobs'> | null {
  const isSameClient = one.clientId === other.clientId;
  const isSameSitter = one.sitterId === other.sitterId;
  if (isSameClient && !isSameSitter) {
    const areOpen = one.kind === 'window' && other.kind === 'window';
    return areOpen && overlaps(toWindow(one), toWindow(other)) ? { kind: 'twoSitters', ...shared(one, other) } : null;
  }
  if (isSameClient || !isSameSitter || one.sitterId === null) return null;
  const pairs = visitsOf(one).flatMap((visit) => visitsOf(other).map((next) => [visit, next] as const));
  const pair = pairs.find(([visit, next]) => overlaps(toWindow(visit), toWindow(next)));
  return pair ? { kind: 'twoPlaces', ...shared(...pair) } : null;
}

interface Stretch {
  startAt: string;
  endAt: string | null;
}

const shared = (one: Stretch, other: Stretch): { from: string; until: string | null } => ({
  from: [one.startAt, other.startAt].sort()[1] ?? one.startAt,
  until: [one.endAt, other.endAt].filter((end) => end !== null).sort()[0] ?? null,
});

/** Who stays overnight may well walk another dog meanwhile; two visits at once cannot be. */
const visitsOf = (job: Job) => job.bookings.filter(({ serviceType }) => serviceType !== 'houseSitting');

/** The conflict a bar is part of; what changes where texts go comes first. */
export function conflictOf(jobId: string, conflicts: readonly Conflict[]): Conflict | null {
  const own = conflicts.filter(({ jobs }) => jobs.some(({ id }) => id === jobId));
  return own.find(({ kind }) => kind === 'twoSitters') ?? own[0] ?? null;
}

/** Where there is little room. */
export const CONFLICT_WORDS: Readonly<Record<Conflict['kind'], string>> = {
  twoSitters: 'Two sitters at once',
  twoPlaces: 'Two visits at once',
};

/** One sentence, without the time. */
export function conflictWords({ kind, jobs: [one, other] }: Conflict): string {
  return kind === 'twoSitters'
    ? `${one.sitterName} and ${other.sitterName} are both on duty for ${one.clientName}. New texts go to you.`
    : `${one.sitterName} is booked with ${one.clientName} and ${other.clientName} at the same time.`;
}

/** Those that concern the jobs on screen. */
export const conflictsOf = (jobs: readonly Job[], conflicts: readonly Conflict[]): Conflict[] =>
  conflicts.filter((conflict) => conflict.jobs.some(({ id }) => jobs.some((job) => job.id === id)));
