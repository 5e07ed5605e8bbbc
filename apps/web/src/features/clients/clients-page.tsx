import type { CurrentUser } from '@snout/contracts/auth';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { toast } from 'sonner';
import { stepRows } from '../../lib/step-rows';
import { useCommands } from '../../lib/use-commands';
import { useSettled } from '../../lib/use-settled';
import { Button } from '../../ui/button';
import { EmptyState, InlineError, Skeleton } from '../../ui/states';
import { useCreate } from './api/actions';
import { clientsQuery } from './api/queries';
import { ClientForm } from './components/client-form';
import { ClientsTable } from './components/clients-table';
import { ImportDialog } from './components/import-dialog';
import type { ClientsSearch } from './search';

/** The clients of the business: find one, add one, or bring many in from a file. */
export function ClientsPage({ user, search }: { user: CurrentUser; search: ClientsSearch }) {
  const query = useInfiniteQuery(clientsQuery(search));
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  useCommands({ search: () => field.current?.focus(), next: () => stepRows(1), previous: () => stepRows(-1) });
  const clients = query.data?.pages.flatMap((page) => page.clients) ?? [];
  const show = (change: Partial<ClientsSearch>, replace = true): void =>
    void navigate({ to: '/clients', search: { ...search, ...change }, replace });
  const isNarrowed = Boolean(search.q || search.archived);
  return (
    <main className="min-h-0 grow overflow-y-auto bg-surface px-4 py-5 sm:px-6">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-4">
        <h1 className="m-0 min-w-0 grow text-page font-[650] tracking-[-0.015em]">Clients</h1>
        <Button onClick={() => show({ add: 'import' }, false)}>Import</Button>
        <Button look="filled" onClick={() => show({ add: 'client' }, false)}>
          New client
        </Button>
      </header>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 pb-3">
        <SearchField q={search.q ?? ''} inputRef={field} onSearch={(q) => show({ q: q || undefined })} />
        <label className="flex items-center gap-2 text-body text-text-2 max-sm:min-h-11">
          <input
            type="checkbox"
            checked={search.archived === 'true'}
            onChange={(event) => show({ archived: event.target.checked ? 'true' : undefined })}
            className="size-4 accent-(--accent)"
          />
          Archived
        </label>
      </div>
      {query.isPending && <Skeleton className="appear-late h-64 w-full" />}
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && clients.length === 0 && <NoClients isNarrowed={isNarrowed} />}
      <ClientsTable clients={clients} timeZone={user.timezone} />
      {query.hasNextPage && (
        <Button className="mt-3" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Show more
        </Button>
      )}
      {search.add === 'client' && <NewClient onClose={() => show({ add: undefined })} />}
      {search.add === 'import' && <ImportDialog onClose={() => show({ add: undefined })} />}
    </main>
  );
}

const NoClients = ({ isNarrowed }: { isNarrowed: boolean }) =>
  isNarrowed ? (
    <EmptyState title="Nobody found">No client fits these filters.</EmptyState>
  ) : (
    <EmptyState title="No clients yet">Whoever texts one of your numbers shows up here by themselves.</EmptyState>
  );

function NewClient({ onClose }: { onClose(): void }) {
  const create = useCreate();
  const navigate = useNavigate();
  return (
    <ClientForm
      title="New client"
      client={null}
      isBusy={create.isPending}
      error={create.error}
      onClose={onClose}
      onSave={(body) =>
        create.mutate(body, {
          onSuccess: (client) => {
            toast(`${client.name} is in your list.`);
            void navigate({ to: '/clients/$clientId', params: { clientId: client.id } });
          },
        })
      }
    />
  );
}

interface SearchFieldProps {
  q: string;
  inputRef: React.RefObject<HTMLInputElement | null>;
  onSearch(q: string): void;
}

function SearchField({ q, inputRef, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(q);
  const settled = useSettled(text, 250);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks when typing has come to rest, and only then
  useEffect(() => {
    if (settled !== q) onSearch(settled);
  }, [settled]);
  return (
    <label className="flex min-h-9 w-full max-w-96 items-center gap-2 rounded-lg border border-border bg-sunken px-3 text-text-3 focus-within:outline-2 focus-within:outline-focus max-sm:min-h-11">
      <Search size={16} strokeWidth={1.75} aria-hidden />
      <span className="sr-only">Search clients</span>
      <input
        ref={inputRef}
        type="search"
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.target.value)}
        placeholder="Name, pet, number or note"
        className="w-full border-0 bg-transparent text-body text-text outline-none max-sm:text-[16px]"
      />
    </label>
  );
}
