import type { CurrentUser } from '@snout/contracts/auth';
import { PHONE, useMedia } from '../../lib/use-media';
import { useNow } from '../../lib/use-now';
import { Button } from '../../ui/button';
import { InlineError, Skeleton } from '../../ui/states';
import { useFocusHome } from '../../ui/use-focus-home';
import { useJobs } from './api/use-jobs';
import { Layers } from './components/layers';
import { Notes } from './components/notes';
import { Toolbar } from './components/toolbar';
import { Views } from './components/views';
import { conflictsOf, findConflicts } from './conflicts';
import { toRows } from './lanes';
import { toDecide } from './meeting-words';
import { toPlace } from './place';
import type { AssignmentsSearch } from './search';
import { useAddress } from './use-address';
import { useAssignmentKeys } from './use-assignment-keys';
import { useBars } from './use-bars';
import { addDays, longDay, rangeWords, touchedDays } from './week';
import { dayIn } from './zoned-time';

interface PageProps {
  user: CurrentUser;
  search: AssignmentsSearch;
}

/** Who gets replies, and when. */
export function AssignmentsPage({ user, search }: PageProps) {
  const now = useNow();
  const isPhone = useMedia(PHONE);
  const { timezone: timeZone } = user;
  const place = toPlace(search, { now, timeZone, isPhone });
  const found = useJobs(place.span, search.sitter);
  const address = useAddress(search);
  const seen = isPhone ? place.week : place.days;
  const jobs = found.jobs.filter((job) => touchedDays(job, seen, timeZone));
  const conflicts = conflictsOf(jobs, findConflicts(found.everyone, now));
  const rows = toRows({ jobs, sitters: found.sitters, sitterId: search.sitter, days: place.days, timeZone });
  const bars = useBars(rows);
  const add = (): void => address.show({ add: 'booking' });
  const open = (job: string, startAt?: string): void => {
    bars.note(job);
    address.show({ job, ...(startAt ? { from: dayIn(startAt, timeZone) } : {}) });
  };
  const goToday = (): void => address.show({ from: undefined });
  useAssignmentKeys({ onToday: goToday, onNew: add, onStep: bars.step });
  return (
    <Frame timeZone={timeZone} onNew={add}>
      <Toolbar
        title={place.view === 'day' ? longDay(place.day) : rangeWords(place.week)}
        view={place.view}
        views={isPhone ? ['day', 'list'] : ['week', 'day', 'list']}
        sitterId={search.sitter}
        onMove={(by) => address.show({ from: addDays(place.day, place.view === 'day' ? by : by * 7) })}
        onToday={goToday}
        onSitter={(sitter) => address.show({ sitter })}
      />
      {found.error && <InlineError error={found.error} onRetry={found.refetch} />}
      {!found.isReady && !found.error && <Skeleton className="appear-late h-80 w-full" />}
      {found.isReady && (
        <>
          <Notes {...{ conflicts, jobs, timeZone }} undecided={toDecide(found.meetings, now)} onOpen={open} />
          <Views
            {...{ place, isPhone, rows, jobs, conflicts, now }}
            tabStop={bars.tabStop}
            onDay={(from) => address.show({ from })}
            onOpen={(job) => open(job)}
            onNew={add}
            onDraw={({ sitterId, start, end }) =>
              address.show({ add: 'booking', start, end, for: sitterId ?? undefined })
            }
          />
        </>
      )}
      <Layers {...{ search, conflicts, timeZone, address }} jobs={found.everyone} />
    </Frame>
  );
}

function Frame({ timeZone, onNew, children }: { timeZone: string; onNew(): void; children: React.ReactNode }) {
  const main = useFocusHome();
  return (
    <main ref={main} tabIndex={-1} className="min-h-0 grow overflow-y-auto bg-surface px-4 py-5 outline-none sm:px-6">
      <header className="flex items-center gap-3 pb-3">
        <div className="min-w-0 grow">
          <h1 className="m-0 text-page font-[650] tracking-[-0.015em]">Assignments</h1>
          <p className="m-0 text-small text-text-3">Times are in {timeZone.replaceAll('_', ' ')}.</p>
        </div>
        <Button look="filled" aria-keyshortcuts="n" onClick={onNew}>
          New
        </Button>
      </header>
      {children}
    </main>
  );
}
