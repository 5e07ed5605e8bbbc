import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { retryInTransaction } from './steps/retry-in-transaction';

const PAGE = 200;

/** Makes the next attempt of every dead letter of one cause. Each in its own transaction: one refusal stops no other. */
export async function retryDeadLetters(
  ports: Pick<Ports, 'inTransaction' | 'clock' | 'ids'>,
  scope: OrgScope,
  command: { errorCode: number | null; userId: string },
): Promise<{ queued: number; skipped: number }> {
  const { errorCode, userId } = command;
  const report = { queued: 0, skipped: 0 };
  let after: string | null = null;
  for (;;) {
    const page: string[] = await ports.inTransaction(scope, (tx) =>
      tx.deliveryReads.listDeadMessages({ errorCode, after, limit: PAGE }),
    );
    for (const messageId of page) {
      const command = { messageId, userId };
      const outcome = await ports.inTransaction(scope, (tx) => retryInTransaction(ports, scope, tx, command));
      report[outcome.kind === 'queued' ? 'queued' : 'skipped'] += 1;
    }
    after = page.at(-1) ?? null;
    if (page.length < PAGE) return report;
  }
}
