import type { CurrentUser } from '@snout/contracts/auth';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { toast } from 'sonner';
import { clientQuery } from '../../lib/clients';
import { useCommands } from '../../lib/use-commands';
import { Button } from '../../ui/button';
import { clientTitle } from '../../ui/clients/client-words';
import { EmptyState, InlineError, Skeleton } from '../../ui/states';
import { useFocusHome } from '../../ui/use-focus-home';
import { exportsQuery } from './api/queries';
import { ExportForm } from './components/export-form';
import { ExportList } from './components/export-list';
import type { ExportsSearch } from './search';

/** Transcripts to take away: of one client or of the whole business. */
export function ExportsPage({ user, search }: { user: CurrentUser; search: ExportsSearch }) {
  const query = useInfiniteQuery(exportsQuery);
  const navigate = useNavigate();
  const main = useFocusHome();
  const exports = query.data?.pages.flatMap((page) => page.exports) ?? [];
  const create = (): void => void navigate({ to: '/exports', search: { add: 'export' } });
  const close = (): void => void navigate({ to: '/exports', search: {}, replace: true });
  useCommands({ create });
  const onAsked = (): void => {
    toast('It is being put together.');
    close();
  };
  return (
    <main ref={main} tabIndex={-1} className="min-h-0 grow overflow-y-auto bg-surface px-4 py-5 outline-none sm:px-6">
      <header className="flex max-w-3xl flex-wrap items-center gap-x-4 gap-y-2 pb-4">
        <div className="min-w-0 grow basis-60">
          <h1 className="m-0 text-page font-[650] tracking-[-0.015em]">Exports</h1>
          <p className="m-0 text-small text-text-3">
            What was said, as files for a spreadsheet or another program. Each is kept for seven days.
          </p>
        </div>
        <Button look="filled" aria-keyshortcuts="n" onClick={create}>
          New export
        </Button>
      </header>
      {query.isPending && <Skeleton className="appear-late h-40 w-full max-w-3xl" />}
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && exports.length === 0 && (
        <EmptyState title="No exports yet">
          Ask for the conversations of a client, or of the whole business, and get them here as JSON and CSV.
        </EmptyState>
      )}
      {exports.length > 0 && <ExportList exports={exports} timeZone={user.timezone} />}
      {query.hasNextPage && (
        <Button className="mt-3" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Show older
        </Button>
      )}
      {search.add && <New client={search.client} timeZone={user.timezone} onAsked={onAsked} onClose={close} />}
    </main>
  );
}

interface NewProps {
  client: string | undefined;
  timeZone: string;
  onAsked(): void;
  onClose(): void;
}

/** The form comes once it is known who was named, so that it opens filled in. */
function New({ client, ...rest }: NewProps) {
  const named = useQuery({ ...clientQuery(client ?? ''), enabled: client !== undefined });
  if (client !== undefined && named.isPending) return null;
  const option = named.data ? { id: named.data.id, label: clientTitle(named.data) } : null;
  return <ExportForm client={option} {...rest} />;
}
