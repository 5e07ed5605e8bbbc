import { dayIn } from '../../lib/zoned-time';
import type { AssignmentsSearch, VIEWS } from './search';
import { daysFrom, mondayOf, spanOf } from './week';

export interface Place {
  view: (typeof VIEWS)[number];
  /** The day asked for, else today. */
  day: string;
  today: string;
  week: string[];
  /** What is looked at: the week, or one day of it. */
  days: string[];
  /** The instants of the week; all of it is fetched, whatever is looked at. */
  span: { from: string; to: string };
  timeZone: string;
}

/** Where in time the page is. A phone shows a day where a desk shows the week. */
export function toPlace(
  search: Pick<AssignmentsSearch, 'view' | 'from'>,
  facts: { now: Date; timeZone: string; isPhone: boolean },
): Place {
  const { now, timeZone, isPhone } = facts;
  const today = dayIn(now.toISOString(), timeZone);
  const day = search.from ?? today;
  const week = daysFrom(mondayOf(day), 7);
  const asked = search.view ?? 'week';
  const view = isPhone && asked === 'week' ? 'day' : asked;
  return { view, day, today, week, days: view === 'day' ? [day] : week, span: spanOf(week, timeZone), timeZone };
}
