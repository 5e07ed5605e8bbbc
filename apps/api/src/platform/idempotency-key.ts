import type { FastifyRequest } from 'fastify';
import { ProblemException } from './problem';

/** The header and `clientRef` are two names for one thing; both at once must agree. */
export function idempotencyKey(request: FastifyRequest, clientRef: string | undefined): string | null {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return clientRef ?? null;
  const isUsable = typeof header === 'string' && header.length >= 1 && header.length <= 100;
  if (isUsable && (clientRef === undefined || clientRef === header)) return header;
  throw new ProblemException('validation_failed', 'The idempotency key cannot be used.', {
    errors: [
      { path: 'Idempotency-Key', message: 'must have 1 to 100 characters and equal clientRef where both are given' },
    ],
  });
}
