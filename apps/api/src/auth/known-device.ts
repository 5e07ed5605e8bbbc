import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiEnv } from '../platform/env';

const YEAR_MS = 365 * 86_400_000;
const isSecure = (env: ApiEnv): boolean => env.PUBLIC_BASE_URL.startsWith('https://');
const cookieName = (env: ApiEnv): string => `${isSecure(env) ? '__Host-' : ''}snout_device`;
const markOf = (env: ApiEnv, email: string): string =>
  createHmac('sha256', env.JWT_SECRET).update(`device|${email}`).digest('base64url');

/** Whether this browser has signed in as this person before: then strangers' guesses do not hold it back. It opens nothing. */
export function isKnownDevice(request: FastifyRequest, env: ApiEnv, email: string): boolean {
  const given = Buffer.from(request.cookies[cookieName(env)] ?? '');
  const right = Buffer.from(markOf(env, email));
  return given.length === right.length && timingSafeEqual(given, right);
}

export function rememberDevice(reply: FastifyReply, env: ApiEnv, email: string): void {
  const expires = new Date(Date.now() + YEAR_MS);
  const options = { httpOnly: true, secure: isSecure(env), sameSite: 'lax', path: '/', expires } as const;
  reply.setCookie(cookieName(env), markOf(env, email), options);
}
