export const EXPORT_KINDS = ['client', 'organization'] as const;
/** Through whose eyes: `owner` shows everything, `sitter` what may be shown to one. */
export const EXPORT_REDACTIONS = ['owner', 'sitter'] as const;
export const EXPORT_STATES = ['queued', 'building', 'ready', 'failed', 'expired'] as const;
/** Why an export is not, or no longer, to be had. */
export const EXPORT_REASONS = ['timeOver', 'clientErased', 'crashed'] as const;

export type ExportKind = (typeof EXPORT_KINDS)[number];
export type ExportRedaction = (typeof EXPORT_REDACTIONS)[number];
export type ExportState = (typeof EXPORT_STATES)[number];
export type ExportReason = (typeof EXPORT_REASONS)[number];

export const EXPORT_LIMITS = {
  /** Waiting or being built, of one business; they are built one after the other. */
  unfinished: 5,
  /** Asked for within a day, whatever became of them. */
  perDay: 20,
} as const;

const DAY_MS = 86_400_000;
/** How long a finished one can be downloaded: made on Friday, it is still there on Monday. */
export const EXPORT_KEPT_MS = 7 * DAY_MS;
/** Attempts in a row that brought nothing before it is given up. */
export const MAX_EXPORT_ATTEMPTS = 5;

export const dayBefore = (at: Date): Date => new Date(at.getTime() - DAY_MS);

export type ExportPermit = { kind: 'go' } | { kind: 'tooMany' } | { kind: 'wait'; seconds: number };

/** Whether another export may be asked for. `recent` are the instants at which the last day's were, the oldest first. */
export function decideExport(facts: { now: Date; unfinished: number; recent: readonly Date[] }): ExportPermit {
  if (facts.unfinished >= EXPORT_LIMITS.unfinished) return { kind: 'tooMany' };
  const freed = facts.recent.at(-EXPORT_LIMITS.perDay);
  if (!freed) return { kind: 'go' };
  const seconds = Math.ceil((freed.getTime() + DAY_MS - facts.now.getTime()) / 1_000);
  return seconds > 0 ? { kind: 'wait', seconds } : { kind: 'go' };
}
