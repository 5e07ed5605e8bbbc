import type { SignedIn } from '@snout/application/access/sign-in';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiEnv } from '../env';

const names = (env: ApiEnv) => {
  const prefix = isSecure(env) ? '__Host-' : '';
  return { session: `${prefix}snout_session`, refresh: `${prefix}snout_refresh` };
};

const isSecure = (env: ApiEnv): boolean => env.PUBLIC_BASE_URL.startsWith('https://');

/** Sets both cookies: out of reach of scripts, and only for this very host. */
export function setSessionCookies(reply: FastifyReply, env: ApiEnv, session: SignedIn): void {
  const { session: sessionName, refresh } = names(env);
  const options = {
    httpOnly: true,
    secure: isSecure(env),
    sameSite: 'lax',
    path: '/',
    expires: session.sessionExpiresAt,
  } as const;
  reply.setCookie(sessionName, session.accessToken, options);
  if (session.refreshSecret === '') return;
  reply.setCookie(refresh, `${session.user.orgId}.${session.sessionId}.${session.refreshSecret}`, options);
}

export function clearSessionCookies(reply: FastifyReply, env: ApiEnv): void {
  const { session, refresh } = names(env);
  const options = { httpOnly: true, secure: isSecure(env), sameSite: 'lax', path: '/' } as const;
  reply.clearCookie(session, options);
  reply.clearCookie(refresh, options);
}

export const readSessionCookie = (request: FastifyRequest, env: ApiEnv): string | null =>
  request.cookies[names(env).session] ?? null;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The refresh cookie taken apart, or null when it is missing or not ours. */
export function readRefreshCookie(
  request: FastifyRequest,
  env: ApiEnv,
): { orgId: string; sessionId: string; refreshSecret: string } | null {
  const [orgId, sessionId, refreshSecret] = (request.cookies[names(env).refresh] ?? '').split('.');
  if (!orgId || !sessionId || !refreshSecret || !UUID.test(orgId) || !UUID.test(sessionId)) return null;
  return { orgId, sessionId, refreshSecret };
}
