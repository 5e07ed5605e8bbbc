import type { Message } from '@snout/contracts/messages';
import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { clockTime, fullTime } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { Bubble } from '../../../ui/conversation/bubble';
import { DeliveryMark } from '../../../ui/conversation/delivery-mark';
import { MarkedText } from '../../../ui/policy/marked-text';
import { kindWords } from '../../../ui/policy/violation-words';
import { type MessageDelivery, toMessageDelivery } from '../delivery-rules';
import { HeldMessage } from './held-message';

export interface MessageActions {
  retry(messageId: string): Promise<unknown>;
  dismiss(messageId: string): Promise<unknown>;
  forceSend(messageId: string, reason: string): Promise<boolean>;
}

interface MessageItemProps {
  message: Message;
  startsGroup: boolean;
  endsGroup: boolean;
  isNewestOutgoing: boolean;
  timeZone: string;
  actions: MessageActions;
}

/** Who said it, where it is not plain from the side it stands on. */
function senderName(message: Message): string | null {
  if (message.actor === 'system') return 'Automatic answer';
  if (message.direction === 'outbound') return message.authorName;
  return message.routedTo === 'sitter' ? `To ${message.responsibleSitterName ?? 'the sitter'}` : null;
}

/** One message with everything an owner should know about it. */
export function MessageItem({
  message,
  startsGroup,
  endsGroup,
  isNewestOutgoing,
  timeZone,
  actions,
}: MessageItemProps) {
  const side = message.direction === 'inbound' ? 'in' : 'out';
  const isHeld = message.wasBlocked && message.deliveries.length === 0;
  const name = senderName(message);
  const marks = message.policyViolations.length > 0 && message.direction === 'inbound';
  return (
    <article
      data-message={message.id}
      aria-label={`${name ?? (side === 'in' ? 'Client' : 'You')}, ${clockTime(message.createdAt, timeZone)}`}
      className={`flex flex-col ${side === 'out' ? 'items-end' : 'items-start'} ${startsGroup ? 'pt-3' : 'pt-0.5'}`}
    >
      {startsGroup && name && <span className="px-1 pb-1 text-meta text-text-3">{name}</span>}
      <Bubble side={side} held={isHeld} isLastOfGroup={endsGroup} title={fullTime(message.createdAt, timeZone)}>
        {message.body ? (
          <MarkedText text={message.body} findings={isHeld || marks ? message.policyViolations : []} />
        ) : (
          <span className="italic opacity-80">Picture</span>
        )}
      </Bubble>
      {marks && (
        <span className="px-1 pt-1 text-meta text-warn">
          Has {kindWords(message.policyViolations)} in it
          {message.policyViolations.some(({ isRedacted }) => isRedacted) && '. The sitter does not see that.'}
        </span>
      )}
      {isHeld ? (
        <HeldMessage message={message} onForceSend={(reason) => actions.forceSend(message.id, reason)} />
      ) : (
        <DeliveryLine {...{ message, endsGroup, isNewestOutgoing, timeZone, actions }} />
      )}
    </article>
  );
}

function DeliveryLine({
  message,
  endsGroup,
  isNewestOutgoing,
  timeZone,
  actions,
}: Omit<MessageItemProps, 'startsGroup'>) {
  const delivery = message.direction === 'outbound' ? toMessageDelivery(message) : null;
  const time = clockTime(message.createdAt, timeZone);
  if (!delivery) return endsGroup ? <span className="px-1 pt-1 text-meta text-text-3">{time}</span> : null;
  if (delivery.status === 'failed') return <Failed {...{ delivery, timeZone, actions }} messageId={message.id} />;
  if (!endsGroup && !delivery.note && !delivery.expectedAt) return null;
  return (
    <span className="flex items-center gap-1.5 px-1 pt-1 text-meta text-text-3">
      {delivery.note ? (
        <>
          <CircleHelp size={14} strokeWidth={1.75} aria-hidden /> {delivery.note}
        </>
      ) : (
        <>
          {time} <DeliveryMark status={delivery.status} showWord={isNewestOutgoing || delivery.expectedAt !== null} />
          {delivery.expectedAt && <span>leaves about {clockTime(delivery.expectedAt, timeZone)}</span>}
        </>
      )}
    </span>
  );
}

interface FailedProps {
  delivery: MessageDelivery;
  messageId: string;
  timeZone: string;
  actions: MessageActions;
}

/** Why it did not arrive, which attempt it was, and what can be done. */
function Failed({ delivery, messageId, timeZone, actions }: FailedProps) {
  const [isBusy, setBusy] = useState(false);
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  return (
    <div className="flex max-w-[min(560px,86%)] flex-col items-end gap-1 px-1 pt-1.5 text-right">
      <DeliveryMark status="failed" showWord />
      <span className="text-small text-text-2">
        {delivery.note}
        {delivery.code !== null && <span className="text-text-3"> Code {delivery.code}.</span>}
      </span>
      <span className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1 text-meta text-text-3">
        {delivery.attempt}
        {delivery.nextAttemptAt && `, next try ${clockTime(delivery.nextAttemptAt, timeZone)}`}
        {delivery.canRetry && (
          <Button size="small" disabled={isBusy} onClick={() => run(() => actions.retry(messageId))}>
            Retry
          </Button>
        )}
        <Button size="small" look="quiet" disabled={isBusy} onClick={() => run(() => actions.dismiss(messageId))}>
          Set aside
        </Button>
      </span>
    </div>
  );
}
