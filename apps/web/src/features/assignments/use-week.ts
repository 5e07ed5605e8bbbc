import type { CurrentUser } from '@snout/contracts/auth';
import { PHONE, useMedia } from '../../lib/use-media';
import { useNow } from '../../lib/use-now';
import { useJobs } from './api/use-jobs';
import { conflictsOf, findConflicts } from './conflicts';
import { toRows } from './lanes';
import { toPlace } from './place';
import type { AssignmentsSearch } from './search';
import { touchedDays } from './week';

/** What the address asks for, fetched and put in its place. */
export function useWeek({ timezone: timeZone }: CurrentUser, search: AssignmentsSearch) {
  const now = useNow();
  const isPhone = useMedia(PHONE);
  const place = toPlace(search, { now, timeZone, isPhone });
  const found = useJobs(place.span, search.sitter);
  const seen = isPhone ? place.week : place.days;
  const jobs = found.jobs.filter((job) => touchedDays(job, seen, timeZone));
  const conflicts = conflictsOf(jobs, findConflicts(found.everyone, now));
  const rows = toRows({ jobs, sitters: found.sitters, sitterId: search.sitter, days: place.days, timeZone });
  return { place, found, jobs, conflicts, rows, now, isPhone };
}
