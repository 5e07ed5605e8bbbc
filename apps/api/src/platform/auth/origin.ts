import type { FastifyRequest } from 'fastify';
import type { ApiEnv } from '../env';
import { ProblemException } from '../problem';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A change asked for by cookie must come from our own pages: browsers send cookies along with anybody's form. */
export function requireSameOrigin(request: FastifyRequest, env: ApiEnv): void {
  if (SAFE.has(request.method)) return;
  const origin = request.headers.origin;
  const own = [env.PUBLIC_BASE_URL, env.WEB_ORIGIN].flatMap((url) => (url ? [new URL(url).origin] : []));
  const isOwn = origin !== undefined && (own.includes(origin) || hostOf(origin) === request.headers.host);
  if (!isOwn) throw new ProblemException('origin_refused', 'This request did not come from our own pages.');
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
