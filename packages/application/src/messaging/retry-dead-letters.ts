import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { retryInTransaction } from './steps/retry-in-transaction';

/** More than this are retried by pressing once more. */
const MOST_AT_ONCE = 500;

/** Makes the next attempt of every dead letter of one cause. Each in its own transaction: one refusal stops no other. */
export async function retryDeadLetters(
  ports: Pick<Ports, 'inTransaction' | 'clock' | 'ids'>,
  scope: OrgScope,
  command: { errorCode: number | null; userId: string },
): Promise<{ queued: number; skipped: number }> {
  const messageIds = await ports.inTransaction(scope, (tx) =>
    tx.deliveryReads.listDeadMessages(command.errorCode, MOST_AT_ONCE),
  );
  let queued = 0;
  for (const messageId of messageIds) {
    const { userId } = command;
    const outcome = await ports.inTransaction(scope, (tx) =>
      retryInTransaction(ports, scope, tx, { messageId, userId }),
    );
    if (outcome.kind === 'queued') queued += 1;
  }
  return { queued, skipped: messageIds.length - queued };
}
