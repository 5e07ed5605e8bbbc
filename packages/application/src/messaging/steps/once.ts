import type { Ports } from '../../ports/ports';
import type { Tx } from '../../ports/transaction';

export type OnceRefusal = { kind: 'idempotencyConflict' } | { kind: 'inProgress' };

export interface OnceRequest<T> {
  /** What is done: keys of different acts never meet. */
  route: string;
  /** The caller's idempotency key; null runs without one. */
  key: string | null;
  content: Record<string, unknown>;
  /** The HTTP status to remember an outcome with; null gives the key back, so that the same may be tried again later. */
  statusOf(outcome: T): number | null;
}

/**
 * Runs work under its idempotency key, inside the work's own transaction: a second request with the key waits for the first
 * one's commit and gets its outcome.
 */
export async function once<T extends { kind: string }>(
  ports: Pick<Ports, 'digest'>,
  tx: Pick<Tx, 'idempotency'>,
  request: OnceRequest<T>,
  work: () => Promise<T>,
): Promise<T | OnceRefusal> {
  if (request.key === null) return work();
  const key = { route: request.route, key: request.key };
  const requestHash = ports.digest.sha256(JSON.stringify(request.content));
  const claim = await tx.idempotency.claim({ ...key, requestHash });
  if (claim.kind === 'conflict') return { kind: 'idempotencyConflict' };
  if (claim.kind === 'inProgress') return { kind: 'inProgress' };
  if (claim.kind === 'same') return claim.response as T;
  const outcome = await work();
  const status = request.statusOf(outcome);
  if (status === null) await tx.idempotency.release(key);
  else await tx.idempotency.complete({ ...key, status, response: outcome });
  return outcome;
}
