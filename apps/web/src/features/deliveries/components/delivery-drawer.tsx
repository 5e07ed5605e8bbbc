import type { DeliveryListItem } from '@snout/contracts/deliveries';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { formatPhone } from '../../../lib/phone';
import { fullTime } from '../../../lib/time';
import { IconButton } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { InlineError, Skeleton } from '../../../ui/states';
import type { DeliveryActions } from '../api/actions';
import { deliveryQuery } from '../api/queries';
import { latencyWords, stateWords } from '../delivery-words';
import { ClientLink } from './delivery-table';
import { OfferButtons } from './offer-buttons';
import { StateMark } from './state-mark';
import { Timeline } from './timeline';

interface DrawerProps {
  id: string;
  timeZone: string;
  actions: DeliveryActions;
  onClose(): void;
}

/** Everything about one attempt: what it is, what to do about it, and its story. */
export function DeliveryDrawer({ id, timeZone, actions, onClose }: DrawerProps) {
  const query = useQuery(deliveryQuery(id));
  return (
    <Dialog label="What happened to this text" shape="drawer" onClose={onClose}>
      <header className="sticky top-0 flex items-center justify-between gap-2 bg-surface py-2.5 pr-2 pl-4">
        <h2 className="m-0 text-pane font-semibold">What happened</h2>
        <IconButton label="Close" onClick={onClose}>
          <X size={18} strokeWidth={1.75} />
        </IconButton>
      </header>
      <div className="flex flex-col gap-5 px-4 pb-[max(24px,env(safe-area-inset-bottom))]">
        {query.isPending && <Skeleton className="appear-late h-48 w-full" />}
        {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
        {query.data && (
          <>
            <Summary item={query.data.delivery} timeZone={timeZone} />
            <OfferButtons item={query.data.delivery} actions={actions} onDone={onClose} />
            <Timeline entries={query.data.timeline} timeZone={timeZone} />
          </>
        )}
      </div>
    </Dialog>
  );
}

function Summary({ item, timeZone }: { item: DeliveryListItem; timeZone: string }) {
  const words = stateWords(item, timeZone);
  const took = latencyWords(item);
  const facts: [string, React.ReactNode][] = [
    ['To', <ClientLink key="to" item={item} />],
    ['From', formatPhone(item.messageNumber)],
    ['Written', fullTime(item.createdAt, timeZone)],
    ['Attempt', `${item.attemptNo} of ${Math.max(item.maxAttempts, item.attemptNo)}`],
    ...(took ? [['Took', took] as [string, string]] : []),
    ...(item.errorCode === null ? [] : [['Code', String(item.errorCode)] as [string, string]]),
  ];
  return (
    <section className="flex flex-col gap-3">
      <div className="text-body">
        <StateMark words={words} />
        {words.detail && <p className="m-0 pl-[22px] text-text-2">{words.detail}</p>}
      </div>
      <blockquote className="m-0 rounded-2xl bg-bubble-out px-3.5 py-2.5 text-body text-bubble-out-ink">
        {item.bodyPreview || <span className="italic">Picture</span>}
      </blockquote>
      <dl className="m-0 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-small">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-text-3">{name}</dt>
            <dd className="m-0 text-text-2">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
