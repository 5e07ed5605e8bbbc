import type { Thread } from '@snout/contracts/threads';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { PHONE, useMedia, WIDE } from '../../../lib/use-media';
import { IconButton } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { SnapDrawer } from '../../../ui/snap-drawer';
import { InlineError, Skeleton } from '../../../ui/states';
import { Tabs } from '../../../ui/tabs';
import { threadQuery } from '../api/queries';
import type { PanelTab } from '../panel-tab';
import { ActivityTab } from './panel/activity-tab';
import { AssignmentTab } from './panel/assignment-tab';
import { ClientTab } from './panel/client-tab';
import { WhyTab } from './panel/why-tab';

const TABS = [
  { value: 'why', label: 'Why here' },
  { value: 'client', label: 'Client' },
  { value: 'assignment', label: 'Assignment' },
  { value: 'activity', label: 'Activity' },
] as const;

interface PanelProps {
  threadId: string;
  timeZone: string;
  tab: PanelTab;
  onTab(tab: PanelTab): void;
  onClose(): void;
}

/** What belongs to the open conversation: beside it, or over it where there is no room. */
export function ContextPanel({ threadId, timeZone, tab, onTab, onClose }: PanelProps) {
  const query = useQuery(threadQuery(threadId));
  return (
    <Place onClose={onClose}>
      <header className="flex items-center justify-between gap-2 pt-2.5 pr-2 pb-1 pl-4">
        <h2 className="m-0 text-pane font-semibold">About this conversation</h2>
        <IconButton label="Close" onClick={onClose}>
          <X size={18} strokeWidth={1.75} />
        </IconButton>
      </header>
      <Tabs label="About this conversation" value={tab} tabs={TABS} onChange={onTab}>
        {query.isPending && <Skeleton className="appear-late h-32 w-full" />}
        {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
        {query.data && <TabBody key={`${threadId}-${tab}`} tab={tab} thread={query.data} timeZone={timeZone} />}
      </Tabs>
    </Place>
  );
}

function TabBody({ tab, thread, timeZone }: { tab: PanelTab; thread: Thread; timeZone: string }) {
  const props = { thread, timeZone };
  if (tab === 'why') return <WhyTab {...props} />;
  if (tab === 'client') return <ClientTab {...props} />;
  return tab === 'assignment' ? <AssignmentTab {...props} /> : <ActivityTab {...props} />;
}

function Place({ onClose, children }: { onClose(): void; children: ReactNode }) {
  const isWide = useMedia(WIDE);
  const isPhone = useMedia(PHONE);
  if (isPhone) {
    return (
      <SnapDrawer label="About this conversation" onClose={onClose}>
        {children}
      </SnapDrawer>
    );
  }
  if (isWide) {
    return (
      <aside
        aria-label="About this conversation"
        className="flex min-h-0 w-[288px] shrink-0 flex-col border-l border-border bg-surface"
      >
        {children}
      </aside>
    );
  }
  return (
    <Dialog label="About this conversation" shape="drawer" onClose={onClose}>
      <div className="flex h-full flex-col">{children}</div>
    </Dialog>
  );
}
