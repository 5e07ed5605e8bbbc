import type { CurrentUser } from '@snout/contracts/auth';
import type { Thread } from '@snout/contracts/threads';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useCommands } from '../../../lib/use-commands';
import { Button } from '../../../ui/button';
import { Banner, EmptyState, InlineError } from '../../../ui/states';
import { useActions } from '../api/actions';
import { threadQuery } from '../api/queries';
import type { PanelTab } from '../panel-tab';
import { overlapWords } from '../row-rules';
import { ConversationHeader } from './conversation-header';
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
      <ConversationHeader {...{ thread, acts, openTab, onToggle }} timeZone={user.timezone} />
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
