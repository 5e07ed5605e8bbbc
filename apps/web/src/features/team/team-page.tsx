import type { CurrentUser } from '@snout/contracts/auth';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { sittersQuery } from '../../lib/inventory';
import { useCommands } from '../../lib/use-commands';
import { Button } from '../../ui/button';
import { SetupTabs } from '../../ui/setup-tabs';
import { EmptyState, InlineError, Skeleton } from '../../ui/states';
import { useFocusHome } from '../../ui/use-focus-home';
import { InviteDialog } from './components/invite-dialog';
import { SitterDrawer } from './components/sitter-drawer';
import { TeamTable } from './components/team-table';
import type { TeamSearch } from './search';
import { inOrder, summaryWords } from './team-words';

/** The sitters: who is ready, who is locked, who is to come and who goes. */
export function TeamPage({ user, search }: { user: CurrentUser; search: TeamSearch }) {
  const query = useQuery(sittersQuery);
  const navigate = useNavigate();
  const main = useFocusHome();
  const sitters = inOrder(query.data?.sitters ?? []);
  const show = (next: TeamSearch): void => void navigate({ to: '/messages/team', search: next });
  const close = (): void => void navigate({ to: '/messages/team', search: {}, replace: true });
  const invite = (): void => show({ add: 'sitter' });
  useCommands({ create: invite });
  const opened = sitters.find(({ id }) => id === search.sitter);
  return (
    <main ref={main} tabIndex={-1} className="min-h-0 grow overflow-y-auto bg-surface px-4 py-5 outline-none sm:px-6">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-3">
        <div className="min-w-0 grow">
          <h1 className="m-0 text-page font-[650] tracking-[-0.015em]">Team</h1>
          {sitters.length > 0 && <p className="m-0 text-small text-text-3">{summaryWords(sitters)}</p>}
        </div>
        {sitters.length > 0 && (
          <Button look="filled" aria-keyshortcuts="n" onClick={invite}>
            Invite a sitter
          </Button>
        )}
      </header>
      <SetupTabs current="team" />
      {query.isPending && <Skeleton className="appear-late h-64 w-full" />}
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && sitters.length === 0 && (
        <EmptyState title="Invite your first sitter">
          <p className="mt-0 mb-4">Sitters talk to clients during their jobs, from a number of their own.</p>
          <Button look="filled" onClick={invite}>
            Invite a sitter
          </Button>
        </EmptyState>
      )}
      {sitters.length > 0 && (
        <TeamTable sitters={sitters} timeZone={user.timezone} onOpen={(sitter) => show({ sitter })} />
      )}
      {opened && (
        <SitterDrawer key={opened.id} sitter={opened} sitters={sitters} timeZone={user.timezone} onClose={close} />
      )}
      {search.add === 'sitter' && <InviteDialog onClose={close} />}
    </main>
  );
}
