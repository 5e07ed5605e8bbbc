import type { CurrentUser } from '@snout/contracts/auth';
import type { Thread } from '@snout/contracts/threads';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Archive, ArchiveRestore, ArrowLeft, Info, Mail } from 'lucide-react';
import { useEffect } from 'react';
import { clockTime } from '../../../lib/time';
import { Button, IconButton } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { Banner, EmptyState, InlineError } from '../../../ui/states';
import { useActions } from '../api/actions';
import { threadQuery } from '../api/queries';
import { threadTitle, viaWords } from '../row-rules';
import { Feed } from './feed';
import { OwnerComposer, useResend } from './owner-composer';

interface ConversationProps {
  threadId: string;
  user: CurrentUser;
  isPanelOpen: boolean;
  onTogglePanel(): void;
}

/** The pane in which an owner reads and answers one client. */
export function Conversation({ threadId, user, isPanelOpen, onTogglePanel }: ConversationProps) {
  const query = useQuery(threadQuery(threadId));
  const actions = useActions(threadId);
  const resend = useResend(threadId);
  const unread = query.data?.ownerUnreadCount ?? 0;
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
      <Header
        thread={thread}
        actions={actions}
        timeZone={user.timezone}
        isPanelOpen={isPanelOpen}
        onTogglePanel={onTogglePanel}
      />
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
  actions: ReturnType<typeof useActions>;
  timeZone: string;
  isPanelOpen: boolean;
  onTogglePanel(): void;
}

function Header({ thread, actions, timeZone, isPanelOpen, onTogglePanel }: HeaderProps) {
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
            <h2 className="m-0 flex items-center gap-2 text-pane font-semibold">
              <span className="truncate">{threadTitle(thread)}</span>
              <WindowChip thread={thread} timeZone={timeZone} />
            </h2>
            <p className="m-0 truncate text-small text-text-3">
              {thread.petNames.length > 0 && `${thread.petNames.join(', ')} · `}
              {viaWords(thread)}
            </p>
          </>
        )}
      </div>
      <Button
        size="small"
        aria-pressed={isPanelOpen}
        onClick={onTogglePanel}
        aria-keyshortcuts="w"
        className="max-sm:min-h-11"
      >
        <Info size={16} strokeWidth={1.75} aria-hidden /> Why here?
      </Button>
      <IconButton label="Mark as unread" onClick={() => void actions.unread()} className="max-sm:hidden">
        <Mail size={18} strokeWidth={1.75} />
      </IconButton>
      {thread?.archivedAt ? (
        <IconButton label="Put back into the inbox" onClick={() => void actions.unarchive()}>
          <ArchiveRestore size={18} strokeWidth={1.75} />
        </IconButton>
      ) : (
        <IconButton label="Archive" onClick={() => void actions.archive()}>
          <Archive size={18} strokeWidth={1.75} />
        </IconButton>
      )}
    </header>
  );
}

function WindowChip({ thread, timeZone }: { thread: Thread; timeZone: string }) {
  const [window] = thread.activeWindows;
  if (!window || thread.assignmentStatus !== 'active') return null;
  return (
    <Chip tone="success">
      {window.endAt ? `${window.sitterName} until ${clockTime(window.endAt, timeZone)}` : `${window.sitterName} is on`}
    </Chip>
  );
}

function OverlapPrompt({ thread, onChoose }: { thread: Thread; onChoose(sitterId: string): Promise<unknown> }) {
  const sitters = [...new Map(thread.activeWindows.map((window) => [window.sitterId, window.sitterName]))];
  return (
    <Banner tone="info">
      <span className="flex flex-wrap items-center gap-2">
        <span className="grow">Two sitters are on duty. Who should get new replies?</span>
        {sitters.map(([id, name]) => (
          <Button key={id} size="small" onClick={() => void onChoose(id)}>
            {name}
          </Button>
        ))}
      </span>
    </Banner>
  );
}
