import type { CurrentUser } from '@snout/contracts/auth';
import type { Thread } from '@snout/contracts/threads';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, CalendarClock, CircleCheck, Clock, Inbox, Info } from 'lucide-react';
import { useEffect } from 'react';
import { ariaKeys } from '../../../lib/shortcuts';
import { clockTime } from '../../../lib/time';
import { useCommands } from '../../../lib/use-commands';
import { Button, IconButton } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { Menu } from '../../../ui/menu';
import { Banner, EmptyState, InlineError } from '../../../ui/states';
import { useActions } from '../api/actions';
import { threadQuery } from '../api/queries';
import { asideOf } from '../aside';
import type { PanelTab } from '../panel-tab';
import { overlapWords, threadTitle, viaWords } from '../row-rules';
import { Feed } from './feed';
import { OwnerComposer, useResend } from './owner-composer';
import { useThreadActs } from './use-thread-acts';

interface ConversationProps {
  threadId: string;
  user: CurrentUser;
  /** What the panel shows now; null when it is closed. */
  openTab: PanelTab | null;
  onToggle(tab: PanelTab): void;
}

/** The pane in which an owner reads and answers one client. */
export function Conversation({ threadId, user, openTab, onToggle }: ConversationProps) {
  const query = useQuery(threadQuery(threadId));
  const actions = useActions(threadId);
  const resend = useResend(threadId);
  const unread = query.data?.ownerUnreadCount ?? 0;
  const acts = useThreadActs(query.data, user.timezone);
  useCommands({
    unread: () => void actions.unread(),
    archive: () => acts.put({ to: query.data?.archivedAt ? 'open' : 'archived' }),
    finish: () => acts.put({ to: query.data?.doneAt ? 'open' : 'done' }),
    snooze: acts.askSnooze,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: reading follows the count, not the identity of the actions
  useEffect(() => {
    if (unread > 0 && !document.hidden) void actions.read();
  }, [threadId, unread]);
  if (query.isError) {
    return (
      <main className="min-w-0 grow bg-surface">
        <InlineError error={query.error} onRetry={() => query.refetch()} />
      </main>
    );
  }
  const thread = query.data;
  return (
    <main aria-label="Conversation" className="flex min-h-0 min-w-0 grow flex-col bg-surface">
      <Header {...{ thread, acts, openTab, onToggle }} timeZone={user.timezone} />
      {acts.dialog}
      {thread && thread.assignmentStatus === 'overlap' && <OverlapPrompt thread={thread} onChoose={actions.choose} />}
      {thread ? (
        <Feed
          key={threadId}
          threadId={threadId}
          timeZone={user.timezone}
          unreadCount={unread}
          actions={actions}
          onResend={resend}
        />
      ) : (
        <div className="grow" />
      )}
      {thread && (
        <OwnerComposer key={`composer-${threadId}`} thread={thread} userId={user.id} onUnarchive={actions.unarchive} />
      )}
    </main>
  );
}

export function NoConversation() {
  return (
    <main className="hidden min-w-0 grow items-center justify-center bg-surface sm:flex">
      <EmptyState title="Pick a conversation">
        Press <kbd className="rounded border border-border px-1">j</kbd> and{' '}
        <kbd className="rounded border border-border px-1">k</kbd> to go through the list.
      </EmptyState>
    </main>
  );
}

interface HeaderProps {
  thread: Thread | undefined;
  acts: ReturnType<typeof useThreadActs>;
  timeZone: string;
  openTab: PanelTab | null;
  onToggle(tab: PanelTab): void;
}

function Header({ thread, acts, timeZone, openTab, onToggle }: HeaderProps) {
  return (
    <header className="flex min-h-16 items-center gap-2 border-b border-border px-3 py-2 sm:px-5">
      <Link
        to="/messages"
        search={(search) => ({ ...search, thread: undefined })}
        aria-label="Back to the list"
        className="inline-flex size-11 items-center justify-center text-text-2 sm:hidden"
      >
        <ArrowLeft size={20} strokeWidth={1.75} aria-hidden />
      </Link>
      <div className="min-w-0 grow">
        {thread && (
          <>
            <h2 className="m-0 truncate text-pane font-semibold">{threadTitle(thread)}</h2>
            <p className="m-0 flex items-center gap-2 text-small text-text-3">
              <WindowChip thread={thread} timeZone={timeZone} />
              <span className="min-w-0 truncate">
                {thread.petNames.length > 0 && `${thread.petNames.join(', ')} · `}
                {viaWords(thread)}
              </span>
            </p>
          </>
        )}
      </div>
      <Button
        size="small"
        aria-pressed={openTab === 'why'}
        onClick={() => onToggle('why')}
        aria-keyshortcuts={ariaKeys('why')}
        className="shrink-0 whitespace-nowrap max-sm:min-h-11"
      >
        <Info size={16} strokeWidth={1.75} aria-hidden /> Why here?
      </Button>
      <IconButton
        label="Assign a sitter"
        aria-pressed={openTab === 'assignment'}
        aria-keyshortcuts={ariaKeys('assign')}
        onClick={() => onToggle('assignment')}
        className="max-sm:hidden"
      >
        <CalendarClock size={18} strokeWidth={1.75} />
      </IconButton>
      {thread && <PutAside thread={thread} acts={acts} />}
    </header>
  );
}

/** The two most common in one press where there is room, and everything in the menu. */
function PutAside({ thread, acts }: { thread: Thread; acts: ReturnType<typeof useThreadActs> }) {
  const is = asideOf(thread).to;
  return (
    <>
      {is === 'open' && (
        <>
          <IconButton
            label="Mark as done"
            aria-keyshortcuts={ariaKeys('finish')}
            onClick={() => acts.put({ to: 'done' })}
            className="max-sm:hidden"
          >
            <CircleCheck size={18} strokeWidth={1.75} />
          </IconButton>
          <IconButton
            label="Snooze"
            aria-keyshortcuts={ariaKeys('snooze')}
            onClick={acts.askSnooze}
            className="max-sm:hidden"
          >
            <Clock size={18} strokeWidth={1.75} />
          </IconButton>
        </>
      )}
      {is !== 'open' && (
        <IconButton label="Put back into the inbox" onClick={() => acts.put({ to: 'open' })}>
          <Inbox size={18} strokeWidth={1.75} />
        </IconButton>
      )}
      <Menu label="More for this conversation" items={acts.items} />
    </>
  );
}

function WindowChip({ thread, timeZone }: { thread: Thread; timeZone: string }) {
  const [window] = thread.activeWindows;
  if (!window || thread.assignmentStatus !== 'active') return null;
  const name = window.sitterName.split(' ')[0];
  return (
    <span className="shrink-0">
      <Chip tone="success">
        {window.endAt ? `${name} until ${clockTime(window.endAt, timeZone)}` : `${name} is on`}
      </Chip>
    </span>
  );
}

function OverlapPrompt({ thread, onChoose }: { thread: Thread; onChoose(sitterId: string): Promise<unknown> }) {
  const sitters = [...new Map(thread.activeWindows.map((window) => [window.sitterId, window.sitterName]))];
  return (
    <Banner tone="info">
      <span className="flex flex-wrap items-center gap-2">
        <span className="grow">{overlapWords(sitters.length)}</span>
        {sitters.map(([id, name]) => (
          <Button key={id} size="small" className="max-sm:min-h-11" onClick={() => void onChoose(id)}>
            {name}
          </Button>
        ))}
      </span>
    </Banner>
  );
}
