import type { OrgScope } from './scope';

/** Encrypts small secrets at rest, bound to their organisation and field. Throws when a box was tampered with. */
export interface SecretBox {
  seal(scope: OrgScope, field: string, plain: string): string;
  open(scope: OrgScope, field: string, sealed: string): string;
  /** Whether it was sealed with the key that seals now. */
  isCurrent(sealed: string): boolean;
}

export interface Passwords {
  hash(password: string): Promise<string>;
  /** With `hash` null it takes as long as a real check and answers false (no account enumeration by timing). */
  verify(hash: string | null, password: string): Promise<boolean>;
}

export interface SessionClaims {
  orgId: string;
  userId: string;
  sessionId: string;
}

export interface SessionTokens {
  /** Short-lived access token. */
  issue(claims: SessionClaims, expiresAt: Date): string;
  /** A new opaque refresh secret: the text for the cookie. */
  newRefreshSecret(): string;
}
