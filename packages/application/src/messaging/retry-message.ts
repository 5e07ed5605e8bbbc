import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { type OnceRefusal, once } from './steps/once';
import { type RetryOutcome, retryInTransaction } from './steps/retry-in-transaction';

export interface RetryMessage {
  messageId: string;
  userId: string;
  /** Idempotency key; null retries without one. */
  key: string | null;
}

/** A person asks for the next attempt. While the last outcome is unknown it is refused: it may have gone out. */
export function retryMessage(
  ports: Pick<Ports, 'inTransaction' | 'clock' | 'ids' | 'digest'>,
  scope: OrgScope,
  { messageId, userId, key }: RetryMessage,
): Promise<RetryOutcome | OnceRefusal> {
  const statusOf = (outcome: RetryOutcome): number | null => (outcome.kind === 'queued' ? 201 : null);
  return ports.inTransaction(scope, (tx) =>
    once(ports, tx, { route: 'messages.retry', key, content: { messageId }, statusOf }, () =>
      retryInTransaction(ports, scope, tx, { messageId, userId }),
    ),
  );
}
