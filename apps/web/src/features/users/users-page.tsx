import type { CurrentUser } from '@snout/contracts/auth';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCommands } from '../../lib/use-commands';
import { Button } from '../../ui/button';
import { SetupTabs } from '../../ui/setup-tabs';
import { InlineError, Skeleton } from '../../ui/states';
import { useFocusHome } from '../../ui/use-focus-home';
import { usersQuery } from './api/queries';
import { InviteDialog } from './components/invite-dialog';
import { UserDrawer } from './components/user-drawer';
import { UsersTable } from './components/users-table';
import type { UsersSearch } from './search';
import { inOrder, summaryWords } from './user-words';

/** Everybody with an account: who may come in, and how well the door is locked. */
export function UsersPage({ user: me, search }: { user: CurrentUser; search: UsersSearch }) {
  const query = useQuery(usersQuery);
  const navigate = useNavigate();
  const main = useFocusHome();
  const users = inOrder(query.data ?? []);
  const show = (next: UsersSearch): void => void navigate({ to: '/users', search: next });
  const close = (): void => void navigate({ to: '/users', search: {}, replace: true });
  const invite = (): void => show({ add: 'owner' });
  useCommands({ create: invite });
  const opened = users.find(({ id }) => id === search.user);
  return (
    <main ref={main} tabIndex={-1} className="min-h-0 grow overflow-y-auto bg-surface px-4 py-5 outline-none sm:px-6">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-3">
        <div className="min-w-0 grow">
          <h1 className="m-0 text-page font-[650] tracking-[-0.015em]">Users</h1>
          {users.length > 0 && <p className="m-0 text-small text-text-3">{summaryWords(users)}</p>}
        </div>
        <Button look="filled" aria-keyshortcuts="n" onClick={invite}>
          Invite an owner
        </Button>
      </header>
      <SetupTabs current="users" />
      {query.isPending && <Skeleton className="appear-late h-64 w-full" />}
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {users.length > 0 && (
        <UsersTable users={users} myId={me.id} timeZone={me.timezone} onOpen={(user) => show({ user })} />
      )}
      {opened && (
        <UserDrawer
          key={opened.id}
          user={opened}
          users={users}
          isMe={opened.id === me.id}
          timeZone={me.timezone}
          onClose={close}
        />
      )}
      {search.add === 'owner' && <InviteDialog onClose={close} />}
    </main>
  );
}
