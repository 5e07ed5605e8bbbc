import type { SessionClaims } from '@snout/application/ports/security';
import { Strategy } from 'passport-jwt';
import { z } from 'zod';

const Claims = z.object({ org: z.uuid(), sub: z.uuid(), sid: z.uuid(), typ: z.literal('access') });

/** Checks a token's signature, algorithm, issuer, audience, type and expiry; answers its claims or null. */
export type TokenCheck = (token: string) => Promise<SessionClaims | null>;

/** `passport-jwt` does the checking; only HS256 with our own secret passes. */
export function jwtCheck(secret: string): TokenCheck {
  return (token) =>
    new Promise((resolve) => {
      const strategy = new Strategy(
        {
          jwtFromRequest: () => token,
          secretOrKey: secret,
          algorithms: ['HS256'],
          issuer: 'snout',
          audience: 'snout-api',
        },
        (payload: unknown, done: (error: null, user: object | false) => void) => {
          const claims = Claims.safeParse(payload);
          done(null, claims.success ? claims.data : false);
        },
      );
      // A passport strategy reports through methods that its framework would put on it.
      Object.assign(strategy, {
        success: ({ org, sub, sid }: z.infer<typeof Claims>) => resolve({ orgId: org, userId: sub, sessionId: sid }),
        fail: () => resolve(null),
        error: () => resolve(null),
      });
      strategy.authenticate({ headers: {} } as Parameters<Strategy['authenticate']>[0]);
    });
}
