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

/** One-time codes of an authenticator app. */
export interface TimeCodes {
  /** A new secret in base 32, as apps take it. */
  newSecret(): string;
  /** The time step a code belongs to, the neighbouring steps included; null when it belongs to none. */
  findStep(secret: string, code: string, at: Date): number | null;
  /** A code to write down, for the day the phone is lost. */
  newRecoveryCode(): string;
}
