import type { Ports } from '../../ports/ports';
import type { Tx } from '../../ports/transaction';
import type { SendOutcome } from '../send-outcome';
import { once } from './once';

const STATUS: Readonly<Partial<Record<SendOutcome['kind'], number>>> = { sent: 201, policyBlocked: 422 };

/** Runs a send under its idempotency key. A refusal gives the key back, so that the same text may be tried again later. */
export async function sendOnce(
  ports: Pick<Ports, 'digest'>,
  tx: Pick<Tx, 'idempotency'>,
  request: { clientRef: string | null; content: Record<string, unknown> },
  send: () => Promise<SendOutcome>,
): Promise<SendOutcome> {
  const statusOf = (outcome: SendOutcome): number | null => STATUS[outcome.kind] ?? null;
  let isFirst = false;
  const outcome = await once(
    ports,
    tx,
    { route: 'messages.send', key: request.clientRef, content: request.content, statusOf },
    () => {
      isFirst = true;
      return send();
    },
  );
  return outcome.kind === 'sent' && !isFirst ? { kind: 'replayed', messageId: outcome.messageId } : outcome;
}
