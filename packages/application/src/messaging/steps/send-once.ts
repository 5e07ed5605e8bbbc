import type { Ports } from '../../ports/ports';
import type { Tx } from '../../ports/transaction';
import type { SendOutcome } from '../send-outcome';

const ROUTE = 'messages.send';

/**
 * Runs a send under its idempotency key, inside the send's own transaction: a second request with the key waits for the
 * first one's commit and gets its answer. A refusal gives the key back, so that the same text may be tried again later.
 */
export async function sendOnce(
  ports: Pick<Ports, 'digest'>,
  tx: Pick<Tx, 'idempotency'>,
  request: { clientRef: string | null; content: Record<string, unknown> },
  send: () => Promise<SendOutcome>,
): Promise<SendOutcome> {
  if (request.clientRef === null) return send();
  const key = { route: ROUTE, key: request.clientRef };
  const claim = await tx.idempotency.claim({
    ...key,
    requestHash: ports.digest.sha256(JSON.stringify(request.content)),
  });
  if (claim.kind === 'conflict') return { kind: 'idempotencyConflict' };
  if (claim.kind === 'inProgress') return { kind: 'inProgress' };
  if (claim.kind === 'same') return replay(claim.response as SendOutcome);
  const outcome = await send();
  if (outcome.kind === 'sent') await tx.idempotency.complete({ ...key, status: 201, response: outcome });
  else if (outcome.kind === 'policyBlocked') await tx.idempotency.complete({ ...key, status: 422, response: outcome });
  else await tx.idempotency.release(key);
  return outcome;
}

const replay = (first: SendOutcome): SendOutcome =>
  first.kind === 'sent' ? { kind: 'replayed', messageId: first.messageId } : first;
