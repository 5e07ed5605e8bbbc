import type { Message } from '@snout/contracts/messages';
import type { MarkStatus } from '../../ui/conversation/delivery-mark';

export interface MessageDelivery {
  status: MarkStatus;
  /** Set when a person should know more: why it failed, or that it is being looked for. */
  note: string | null;
  code: number | null;
  attempt: string | null;
  nextAttemptAt: string | null;
  /** About when it leaves, when it stands in a long queue. */
  expectedAt: string | null;
  canRetry: boolean;
}

const NO_RECEIPT = 'Sent, no receipt';
const CHECKING = 'Checking whether it went out…';
const FALLBACK = { notFound: 'Never reached the phone network.', other: 'This text did not arrive.' } as const;

/** What the newest attempts of a message come to, in words for a person. */
export function toMessageDelivery(message: Pick<Message, 'deliveries'>): MessageDelivery | null {
  const latest = message.deliveries.at(-1);
  if (!latest) return null;
  const failedBefore = message.deliveries.filter((delivery) => delivery.status === 'failed').at(-1);
  const waits = latest.state === 'pending' && latest.attemptNo > 1;
  const isFailed = latest.status === 'failed' || (waits && failedBefore !== undefined);
  const isUnclear = latest.state === 'unknown';
  const told = latest.status === 'failed' ? latest : (failedBefore ?? latest);
  return {
    status: isFailed ? 'failed' : latest.status,
    note: isFailed
      ? (told.errorMessage ?? FALLBACK[told.state === 'notFound' ? 'notFound' : 'other'])
      : isUnclear
        ? CHECKING
        : latest.noReceipt
          ? NO_RECEIPT
          : null,
    code: isFailed ? told.errorCode : null,
    attempt:
      isFailed || latest.attemptNo > 1
        ? `attempt ${latest.attemptNo} of ${Math.max(latest.maxAttempts, latest.attemptNo)}`
        : null,
    nextAttemptAt: waits ? latest.nextAttemptAt : null,
    expectedAt: latest.status === 'queued' && !isFailed ? latest.expectedAt : null,
    canRetry: latest.canRetry,
  };
}
