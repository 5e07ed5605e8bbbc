import type { CurrentUser } from '@snout/contracts/auth';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../lib/use-now';
import { InlineError, Skeleton } from '../../ui/states';
import { windowsQuery } from './api/queries';
import { FirstSteps } from './components/first-steps';
import { TodayStrip } from './components/today-strip';
import { Waiting } from './components/waiting';
import { greeting, readToday, spanOf } from './today';

/** Is anything waiting for me? */
export function DashboardPage({ user }: { user: CurrentUser }) {
  const now = useNow();
  const { tomorrow, ...span } = spanOf(now, user.timezone);
  const query = useQuery(windowsQuery(span));
  const today = query.data ? readToday(query.data, { now, tomorrow }) : null;
  return (
    <main className="min-h-0 grow overflow-y-auto bg-surface px-4 py-5 sm:px-6">
      <div className="flex max-w-5xl flex-col gap-7">
        <h1 className="m-0 text-page font-[650] tracking-[-0.015em]">{greeting(user.name, now, user.timezone)}</h1>
        <Waiting toChoose={today?.toChoose ?? null} />
        {query.isPending && <Skeleton className="appear-late h-40 w-full" />}
        {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
        {today && <TodayStrip today={today} timeZone={user.timezone} />}
        <FirstSteps />
      </div>
    </main>
  );
}
