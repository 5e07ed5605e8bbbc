import { fromWall, toWall } from '../shared/wall-clock';

const WEEK_MS = 7 * 86_400_000;
/** Visits are made so far ahead. */
export const HORIZON_MS = 4 * WEEK_MS;

/** Visits at the same time by the clock on the wall, week by week. */
export interface SeriesRule {
  /** When the first visit starts by the clock on the wall of the business (UTC fields). */
  firstWall: Date;
  /** How long a visit is by that clock. */
  lastsMs: number;
  /** No visit starts then or later; null when the series goes on. */
  until: Date | null;
}
export interface Visit {
  visitNo: number;
  startAt: Date;
  endAt: Date;
}
interface Span {
  startAt: Date;
  endAt: Date;
}

/** The rule by which a visit of some number is where it is. Null when the next one would begin before it is over. */
export function ruleFrom({ startAt, endAt }: Span, visitNo: number, zone: string): Omit<SeriesRule, 'until'> | null {
  const wall = toWall(startAt, zone);
  const byClock = toWall(endAt, zone).getTime() - wall.getTime();
  // In the hour that comes twice the clock may end before it started.
  const lastsMs = byClock > 0 ? byClock : endAt.getTime() - startAt.getTime();
  if (lastsMs > WEEK_MS) return null;
  return { firstWall: new Date(wall.getTime() - (visitNo - 1) * WEEK_MS), lastsMs };
}

/** Where the rule puts one visit. */
export function visitOf(rule: Omit<SeriesRule, 'until'>, visitNo: number, zone: string): Visit {
  const wall = rule.firstWall.getTime() + (visitNo - 1) * WEEK_MS;
  const startAt = fromWall(new Date(wall), zone);
  const endAt = fromWall(new Date(wall + rule.lastsMs), zone);
  // Where the clocks jump over the start, the end by the clock may lie before it.
  return { visitNo, startAt, endAt: endAt > startAt ? endAt : new Date(startAt.getTime() + rule.lastsMs) };
}

/**
 * The visits that are to be there by now and are not: those after the last one made, up to the horizon. One that is over
 * already is not made any more. `dueAt` says when there will be another one to make; null when the series has ended.
 */
export function decideDueVisits(
  rule: SeriesRule,
  { lastNo, at, zone }: { lastNo: number; at: Date; zone: string },
): { visits: Visit[]; dueAt: Date | null } {
  const visits: Visit[] = [];
  const gone = Math.floor((at.getTime() - rule.firstWall.getTime()) / WEEK_MS);
  // What lies two weeks back is over in every zone, however long it lasted.
  for (let no = Math.max(lastNo + 1, gone - 1); ; no++) {
    const visit = visitOf(rule, no, zone);
    if (rule.until && visit.startAt >= rule.until) return { visits, dueAt: null };
    if (visit.startAt.getTime() > at.getTime() + HORIZON_MS) {
      return { visits, dueAt: new Date(visit.startAt.getTime() - HORIZON_MS) };
    }
    if (visit.endAt > at) visits.push(visit);
  }
}
