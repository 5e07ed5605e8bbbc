import { randomBytes } from 'node:crypto';
import type { SessionTokens } from '@snout/application/ports/security';
import { sign } from 'jsonwebtoken';

export const TOKEN_ISSUER = 'snout';
export const TOKEN_AUDIENCE = 'snout-api';

/** HS256 tokens; the API accepts no other algorithm, issuer, audience or type. */
export const sessionTokens = (secret: string): SessionTokens => ({
  issue: ({ orgId, userId, sessionId }, expiresAt) =>
    sign({ org: orgId, sid: sessionId, typ: 'access', exp: Math.floor(expiresAt.getTime() / 1000) }, secret, {
      algorithm: 'HS256',
      issuer: TOKEN_ISSUER,
      audience: TOKEN_AUDIENCE,
      subject: userId,
    }),
  newRefreshSecret: () => randomBytes(32).toString('base64url'),
});
