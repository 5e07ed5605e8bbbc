import type { CurrentUser } from '@snout/contracts/auth';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCommands } from '../../lib/use-commands';
import { Button } from '../../ui/button';
import { SetupTabs } from '../../ui/setup-tabs';
import { EmptyState, InlineError, Skeleton } from '../../ui/states';
import { useFocusHome } from '../../ui/use-focus-home';
import { apiKeysQuery } from './api/queries';
import { CreateDialog } from './components/create-dialog';
import { KeyDrawer } from './components/key-drawer';
import { KeysTable } from './components/keys-table';
import { inOrder, summaryWords } from './scope-words';
import type { ApiKeysSearch } from './search';

/** The keys of other programs: what each may do, who made it, and whether anybody still uses it. */
export function ApiKeysPage({ user, search }: { user: CurrentUser; search: ApiKeysSearch }) {
  const query = useQuery(apiKeysQuery);
  const navigate = useNavigate();
  const main = useFocusHome();
  const keys = inOrder(query.data ?? []);
  const show = (next: ApiKeysSearch): void => void navigate({ to: '/api-keys', search: next });
  const close = (): void => void navigate({ to: '/api-keys', search: {}, replace: true });
  const create = (): void => show({ add: 'key' });
  useCommands({ create });
  const opened = keys.find(({ id }) => id === search.key);
  return (
    <main ref={main} tabIndex={-1} className="min-h-0 grow overflow-y-auto bg-surface px-4 py-5 outline-none sm:px-6">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-3">
        <div className="min-w-0 grow">
          <h1 className="m-0 text-page font-[650] tracking-[-0.015em]">API keys</h1>
          {keys.length > 0 && <p className="m-0 text-small text-text-3">{summaryWords(keys)}</p>}
        </div>
        {keys.length > 0 && (
          <Button look="filled" aria-keyshortcuts="n" onClick={create}>
            Make a key
          </Button>
        )}
      </header>
      <SetupTabs current="apiKeys" />
      {query.isPending && <Skeleton className="appear-late h-64 w-full" />}
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && keys.length === 0 && <Empty onCreate={create} />}
      {keys.length > 0 && <KeysTable keys={keys} timeZone={user.timezone} onOpen={(key) => show({ key })} />}
      {keys.length > 0 && <DocsLine />}
      {opened && <KeyDrawer key={opened.id} apiKey={opened} timeZone={user.timezone} onClose={close} />}
      {search.add === 'key' && <CreateDialog onClose={close} />}
    </main>
  );
}

const Empty = ({ onCreate }: { onCreate(): void }) => (
  <EmptyState title="No keys yet">
    <p className="mt-0 mb-4">
      With a key your booking software or website can add clients and send texts. You say what it may do.
    </p>
    <Button look="filled" onClick={onCreate}>
      Make a key
    </Button>
    <DocsLine />
  </EmptyState>
);

const DocsLine = () => (
  <p className="mt-4 mb-0 text-small text-text-3">
    What programs can do with a key stands in the{' '}
    <a href="/api/docs" target="_blank" rel="noreferrer" className="text-accent underline underline-offset-2">
      API documentation
    </a>
    .
  </p>
);
