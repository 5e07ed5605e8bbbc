import type { CurrentUser } from '@snout/contracts/auth';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { stepRows } from '../../lib/step-rows';
import { useCommands } from '../../lib/use-commands';
import { Button } from '../../ui/button';
import { EmptyState, InlineError, Skeleton } from '../../ui/states';
import { auditQuery } from './api/queries';
import { AuditFilters } from './components/audit-filters';
import { ChainLine } from './components/chain-line';
import { Entries } from './components/entries';
import { useCsv } from './components/use-csv';
import { isNarrowed, toFilter } from './filter';
import type { AuditSearch } from './search';

/** Who did what, and when: for reading only. */
export function AuditPage({ user, search }: { user: CurrentUser; search: AuditSearch }) {
  const filter = toFilter(search, user.timezone);
  const query = useInfiniteQuery(auditQuery(filter));
  const navigate = useNavigate();
  const field = useRef<HTMLDivElement>(null);
  const show = (change: Partial<AuditSearch>): void =>
    void navigate({ to: '/audit', search: { ...search, ...change }, replace: true });
  useCommands({
    search: () => field.current?.querySelector('input')?.focus(),
    next: () => stepRows(1),
    previous: () => stepRows(-1),
  });
  const csv = useCsv({ filter, range: search.range, onNarrow: (range) => show({ range }) });
  const events = query.data?.pages.flatMap((page) => page.events) ?? [];
  return (
    <main className="min-h-0 grow overflow-y-auto bg-surface px-4 py-5 sm:px-6">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="m-0 min-w-0 grow text-page font-[650] tracking-[-0.015em]">Audit</h1>
        {csv.button}
      </header>
      <ChainLine timeZone={user.timezone} />
      <AuditFilters search={search} fieldRef={field} onChange={show} />
      {csv.problem}
      {query.isPending && <Skeleton className="appear-late h-64 w-full" />}
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && events.length === 0 && (
        <EmptyState title={isNarrowed(search) ? 'No entries for these filters' : 'No entries yet'}>
          {isNarrowed(search) ? (
            <Button onClick={() => void navigate({ to: '/audit', search: {}, replace: true })}>
              Clear the filters
            </Button>
          ) : (
            'Whatever somebody does here shows up, with who and when.'
          )}
        </EmptyState>
      )}
      <Entries events={events} timeZone={user.timezone} />
      {query.hasNextPage && (
        <Button className="mt-3" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Show older
        </Button>
      )}
    </main>
  );
}
