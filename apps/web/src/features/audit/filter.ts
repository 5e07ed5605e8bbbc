import type { listAudit } from '@snout/contracts/audit';
import type { QueryOf } from '@snout/contracts/shared/endpoint';
import { dayIn, zonedToIso } from '../../lib/zoned-time';
import type { AuditRange, AuditSearch } from './search';

export type AuditFilter = Omit<QueryOf<typeof listAudit>, 'limit' | 'cursor'>;

const DAYS_BACK: Readonly<Record<AuditRange, number>> = { today: 0, week: 6, month: 29 };
const DAY_MS = 86_400_000;

/** The filter of the address as the API takes it. A range begins with a day of the business, so that it stands still. */
export function toFilter(search: AuditSearch, timeZone: string, now = new Date()): AuditFilter {
  const { actor, action, entity, range } = search;
  const first = range && new Date(now.getTime() - DAYS_BACK[range] * DAY_MS);
  return {
    ...(actor ? { actor } : {}),
    ...(action ? { action } : {}),
    ...(entity ? { entity } : {}),
    ...(first ? { from: zonedToIso(`${dayIn(first.toISOString(), timeZone)}T00:00`, timeZone) } : {}),
  };
}

export const isNarrowed = (search: AuditSearch): boolean => Object.values(search).some((value) => value !== undefined);

/** The next narrower range, when a file would hold too much; null when there is none. */
export const narrower = (range: AuditRange | undefined): AuditRange | null =>
  range === undefined ? 'month' : range === 'month' ? 'week' : range === 'week' ? 'today' : null;
