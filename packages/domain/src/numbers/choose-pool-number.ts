import type { NumberStatus, Registration } from '../shared/vocabulary';

export interface PoolCandidate {
  id: string;
  status: NumberStatus;
  registration: Registration;
  cooldownUntil: Date | null;
  lastAssignedAt: Date | null;
  /** Lower goes first. */
  rotationPriority: number;
  /** Clients bound to it now. */
  presentClients: number;
  /** This client already has an open binding on it, on another thread. */
  isBoundToClient: boolean;
  /** When another client was last released from it. */
  releasedByOtherAt: Date | null;
}

export interface PoolChoice {
  numberId: string | null;
  /** Why this one, in plain words; also says when a rule of preference could not be kept. */
  trace: string[];
}

const REST_MS = 30 * 86_400_000;

function isUsable(candidate: PoolCandidate, at: Date): boolean {
  const { status, registration, cooldownUntil } = candidate;
  if (status !== 'active' || registration === 'pending' || registration === 'rejected') return false;
  return !candidate.isBoundToClient && (cooldownUntil === null || cooldownUntil <= at);
}

function isFresh({ releasedByOtherAt }: PoolCandidate, at: Date): boolean {
  return releasedByOtherAt !== null && at.getTime() - releasedByOtherAt.getTime() < REST_MS;
}

/** Sort keys, the most important first; a smaller key is preferred. The id makes the order total. */
function compare(a: PoolCandidate, b: PoolCandidate, at: Date): number {
  const order = (candidate: PoolCandidate) => [
    isFresh(candidate, at) ? 1 : 0,
    candidate.presentClients > 0 ? 1 : 0,
    candidate.lastAssignedAt?.getTime() ?? Number.NEGATIVE_INFINITY,
    candidate.rotationPriority,
  ];
  const other = order(b);
  for (const [index, key] of order(a).entries()) {
    const against = other[index] ?? 0;
    if (key !== against) return key < against ? -1 : 1;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The pool number for a client: rested, empty and longest unused where there is one, or null when none can send. */
export function choosePoolNumber(candidates: readonly PoolCandidate[], at: Date): PoolChoice {
  const usable = candidates.filter((candidate) => isUsable(candidate, at));
  const best = [...usable].sort((a, b) => compare(a, b, at))[0];
  if (!best) return { numberId: null, trace: [`none of ${candidates.length} pool numbers can be used`] };
  const trace = [`${usable.length} of ${candidates.length} pool numbers can be used`];
  trace.push(best.lastAssignedAt === null ? 'this one was never used' : 'this one was unused for longest');
  if (best.presentClients > 0) trace.push('it also serves other clients, since no number was empty');
  if (isFresh(best, at)) trace.push('another client left it within 30 days, since no rested number was there');
  return { numberId: best.id, trace };
}
