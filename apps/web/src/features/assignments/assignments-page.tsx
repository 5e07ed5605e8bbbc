import type { CurrentUser } from '@snout/contracts/auth';
import type { ReactNode } from 'react';
import { useOnline } from '../../lib/use-online';
import { dayIn } from '../../lib/zoned-time';
import { Button } from '../../ui/button';
import { InlineError, Skeleton } from '../../ui/states';
import { useFocusHome } from '../../ui/use-focus-home';
import { Layers } from './components/layers';
import { Notes } from './components/notes';
import { Toolbar } from './components/toolbar';
import { Views } from './components/views';
import { toDecide } from './meeting-words';
import type { AssignmentsSearch } from './search';
import { useAddress } from './use-address';
import { useAssignmentKeys } from './use-assignment-keys';
import { useBars } from './use-bars';
import { useWeek } from './use-week';
import { addDays, longDay, rangeWords } from './week';

interface PageProps {
  user: CurrentUser;
  search: AssignmentsSearch;
}

/** Who gets replies, and when. */
export function AssignmentsPage({ user, search }: PageProps) {
  const { timezone: timeZone } = user;
  const week = useWeek(user, search);
  const { place, found, conflicts, isPhone } = week;
  const address = useAddress(search);
  const bars = useBars(week.rows);
  const isOnline = useOnline();
  const add = (given: AssignmentsSearch = {}): void => {
    if (isOnline) address.show({ add: 'booking', ...given });
  };
  const open = (job: string, startAt?: string): void => {
    bars.note(job);
    address.show({ job, ...(startAt ? { from: dayIn(startAt, timeZone) } : {}) });
  };
  const goToday = (): void => address.show({ from: undefined });
  useAssignmentKeys({ onToday: goToday, onNew: () => add(), onStep: bars.step });
  return (
    <Frame timeZone={timeZone} isOnline={isOnline} onNew={() => add()}>
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
        <Notes
          {...{ conflicts, timeZone }}
          jobs={week.jobs}
          undecided={toDecide(found.meetings, week.now)}
          onOpen={open}
        />
      )}
      {found.isReady && (
        <Views
          {...week}
          tabStop={bars.tabStop}
          onDay={(from) => address.show({ from })}
          onOpen={(job) => open(job)}
          onNew={() => add()}
          onDraw={({ sitterId, ...times }) => add({ ...times, who: sitterId ?? undefined })}
        />
      )}
      <Layers {...{ search, conflicts, timeZone, address }} jobs={found.everyone} />
    </Frame>
  );
}

interface FrameProps {
  timeZone: string;
  isOnline: boolean;
  onNew(): void;
  children: ReactNode;
}

function Frame({ timeZone, isOnline, onNew, children }: FrameProps) {
  const main = useFocusHome();
  return (
    <main ref={main} tabIndex={-1} className="min-h-0 grow overflow-y-auto bg-surface px-4 py-5 outline-none sm:px-6">
      <header className="flex items-center gap-3 pb-3">
        <div className="min-w-0 grow">
          <h1 className="m-0 text-page font-[650] tracking-[-0.015em]">Assignments</h1>
          <p className="m-0 text-small text-text-3">Times are in {timeZone.replaceAll('_', ' ')}.</p>
        </div>
        <Button look="filled" aria-keyshortcuts="n" disabled={!isOnline} onClick={() => onNew()}>
          New
        </Button>
      </header>
      {children}
    </main>
  );
}
