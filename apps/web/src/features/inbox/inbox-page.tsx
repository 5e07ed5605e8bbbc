import type { CurrentUser } from '@snout/contracts/auth';
import type { ThreadFilter } from '@snout/contracts/threads';
import { useEffect, useState } from 'react';
import { useTick } from '../../lib/checklist';
import { useMedia, WIDE } from '../../lib/use-media';
import type { ThreadPlace } from './aside';
import { ContextPanel } from './components/context-panel';
import { Conversation, NoConversation } from './components/conversation';
import { ThreadList } from './components/thread-list';
import { useInboxKeys } from './components/use-inbox-keys';
import type { PanelTab } from './panel-tab';

export interface InboxSearch {
  filter?: ThreadFilter | undefined;
  q?: string | undefined;
  thread?: string | undefined;
  shown?: ThreadPlace | undefined;
}

/** The owner's inbox: list, conversation, and why it went where it went. */
export function InboxPage({ user, search }: { user: CurrentUser; search: InboxSearch }) {
  const isWide = useMedia(WIDE);
  const [isPanelOpen, setPanelOpen] = useState(isWide);
  const [tab, setTab] = useState<PanelTab>('why');
  const { thread: threadId, filter = 'all', q, shown = 'open' } = search;
  const tick = useTick();
  const toggle = (wanted: PanelTab): void => {
    if (wanted === 'why') void tick('whyHere');
    setPanelOpen(!isPanelOpen || tab !== wanted);
    setTab(wanted);
  };
  useInboxKeys({ onWhy: () => toggle('why'), onAssign: () => toggle('assignment') });
  useEffect(() => {
    if (!isWide) setPanelOpen(false);
  }, [isWide]);
  return (
    <div className="flex min-h-0 min-w-0 grow">
      <div className={`min-h-0 max-sm:w-full sm:flex ${threadId ? 'max-sm:hidden' : 'flex'}`}>
        <ThreadList filter={{ filter, q, shown }} selectedId={threadId} timeZone={user.timezone} userId={user.id} />
      </div>
      {threadId ? (
        <Conversation threadId={threadId} user={user} openTab={isPanelOpen ? tab : null} onToggle={toggle} />
      ) : (
        <NoConversation />
      )}
      {threadId && isPanelOpen && (
        <ContextPanel
          {...{ threadId, tab }}
          timeZone={user.timezone}
          onTab={setTab}
          onClose={() => setPanelOpen(false)}
        />
      )}
    </div>
  );
}
