import type { CurrentUser } from '@snout/contracts/auth';
import { closeWindow, listWindows, type Window } from '@snout/contracts/windows';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { toast } from 'sonner';
import { call } from '../../lib/call';
import { fullTime } from '../../lib/time';
import { Button } from '../../ui/button';
import { Chip, type Tone } from '../../ui/chip';
import { EmptyState, InlineError, Skeleton } from '../../ui/states';
import { NewWindowForm } from './new-window-form';

const windowsQuery = { queryKey: ['windows'], queryFn: () => call(listWindows, { query: { limit: 100 } }) };

/** What a window is right now, by the clock and not by its stored status. */
export function windowState(
  window: Pick<Window, 'status' | 'startAt' | 'endAt'>,
  now: Date,
): { tone: Tone; text: string } {
  if (window.status === 'closed') return { tone: 'neutral', text: 'Closed' };
  if (new Date(window.startAt) > now) return { tone: 'info', text: 'Coming' };
  if (window.endAt && new Date(window.endAt) <= now) return { tone: 'neutral', text: 'Ended' };
  return { tone: 'success', text: 'Active' };
}

/** Who gets replies, and when: the list of assignment windows. */
export function AssignmentsPage({ user }: { user: CurrentUser }) {
  const query = useQuery(windowsQuery);
  const client = useQueryClient();
  const [isAdding, setAdding] = useState(false);
  const now = new Date();
  const end = async (window: Window): Promise<void> => {
    try {
      await call(closeWindow, { params: { id: window.id } });
      toast(`${window.sitterName} no longer gets replies from ${window.clientName ?? 'this client'}.`);
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'That did not work.');
    }
    await client.invalidateQueries({ queryKey: ['windows'] });
  };
  return (
    <main className="min-h-0 grow overflow-y-auto bg-surface px-4 py-5 sm:px-6">
      <header className="flex items-center gap-3 pb-4">
        <h1 className="m-0 grow text-page font-[650] tracking-[-0.015em]">Assignments</h1>
        {!isAdding && (
          <Button look="filled" onClick={() => setAdding(true)}>
            New window
          </Button>
        )}
      </header>
      {isAdding && <NewWindowForm timeZone={user.timezone} onDone={() => setAdding(false)} />}
      {query.isPending && <Skeleton className="appear-late h-40 w-full" />}
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {query.data?.windows.length === 0 && (
        <EmptyState title="No windows yet">A window lets a sitter talk to a client for a while.</EmptyState>
      )}
      {query.data && query.data.windows.length > 0 && (
        <table className="w-full border-collapse text-left text-small max-sm:block">
          <thead className="max-sm:hidden">
            <tr className="text-text-3">
              {['Client', 'Sitter', 'Start', 'End', 'State', ''].map((head) => (
                <th key={head} scope="col" className="border-b border-border px-2 py-2 font-medium">
                  {head || <span className="sr-only">Actions</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="max-sm:flex max-sm:flex-col max-sm:gap-2">
            {query.data.windows.map((window) => (
              <Row key={window.id} window={window} now={now} timeZone={user.timezone} onEnd={() => void end(window)} />
            ))}
          </tbody>
        </table>
      )}
    </main>
  );
}

function Row({ window, now, timeZone, onEnd }: { window: Window; now: Date; timeZone: string; onEnd(): void }) {
  const state = windowState(window, now);
  const isOpen = state.text === 'Active' || state.text === 'Coming';
  const cell = 'border-b border-border px-2 py-2 max-sm:border-0 max-sm:px-0 max-sm:py-0.5';
  return (
    <tr className="max-sm:flex max-sm:flex-col max-sm:rounded-xl max-sm:border max-sm:border-border max-sm:p-3">
      <td className={`${cell} font-medium`}>
        <Link
          to="/messages"
          search={{ thread: window.threadId }}
          className="text-text underline-offset-2 hover:underline"
        >
          {window.clientName ?? 'Unknown caller'}
        </Link>
      </td>
      <td className={cell}>{window.sitterName}</td>
      <td className={`${cell} text-text-2`}>{fullTime(window.startAt, timeZone)}</td>
      <td className={`${cell} text-text-2`}>{window.endAt ? fullTime(window.endAt, timeZone) : 'Open-ended'}</td>
      <td className={cell}>
        <Chip tone={state.tone}>{state.text}</Chip>
      </td>
      <td className={`${cell} text-right max-sm:text-left`}>
        {isOpen && (
          <Button size="small" onClick={onEnd}>
            End now
          </Button>
        )}
      </td>
    </tr>
  );
}
