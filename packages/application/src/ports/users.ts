import type { SitterStatus, UserRole } from '@snout/domain/shared/vocabulary';

export interface UserRow {
  id: string;
  orgId: string;
  orgName: string;
  timezone: string;
  name: string;
  email: string;
  role: UserRole;
  status: 'invited' | 'active' | 'disabled';
  passwordHash: string | null;
  sitterId: string | null;
  sitterStatus: SitterStatus | null;
  /** Whether a second factor is set up and confirmed. */
  hasTotp: boolean;
  /** The business asks its owners for a second factor. */
  needsTotp: boolean;
}

/** Somebody signed in, without what only signing in needs. */
export type Person = Omit<UserRow, 'passwordHash'>;

/** A session as every request asks for it. */
export interface SessionOfPerson extends Pick<SessionRow, 'userId' | 'expiresAt' | 'idleExpiresAt' | 'revokedAt'> {
  person: Person;
}

export interface UserListRow {
  id: string;
  name: string;
  email: string;
  role: UserRole;
  status: UserRow['status'];
  sitterId: string | null;
  hasTotp: boolean;
  lastSeenAt: Date | null;
  createdAt: Date;
}

export interface SessionListRow {
  id: string;
  userAgent: string | null;
  /** The address it was opened from. */
  ip: string | null;
  createdAt: Date;
  lastSeenAt: Date;
}

export interface SessionRow {
  id: string;
  userId: string;
  refreshHash: string;
  /** The hash before the last rotation, and when that was: two tabs may refresh at the same moment. */
  previousRefreshHash: string | null;
  rotatedAt: Date | null;
  expiresAt: Date;
  idleExpiresAt: Date;
  revokedAt: Date | null;
}

export type TokenKind = 'invitation' | 'passwordReset';

export interface UserRepository {
  find(id: string): Promise<UserRow | null>;
  findSession(sessionId: string): Promise<{ session: SessionRow; user: UserRow } | null>;
  createSession(session: SessionRow & { userAgent: string | null; ip: string | null }): Promise<void>;
  /** Replaces the refresh hash; false when the given one is no longer the current one (reuse). */
  rotateSession(
    id: string,
    change: { fromHash: string; toHash: string; idleExpiresAt: Date; at: Date },
  ): Promise<boolean>;
  /** The owner who is here longest, to act for the business. */
  findOwner(): Promise<string | null>;
  revokeSession(id: string, at: Date): Promise<boolean>;
  /** Ends all sessions of a user, save one; the next request of each is refused. */
  revokeSessionsOf(userId: string, at: Date, exceptId?: string): Promise<number>;
  /** Sessions that stand, the one used last first. */
  listSessions(userId: string, now: Date): Promise<SessionListRow[]>;
  /** Everybody of the organisation, by name. */
  list(): Promise<UserListRow[]>;
  countActiveOwners(): Promise<number>;
  rename(id: string, name: string): Promise<void>;
  setPassword(id: string, passwordHash: string): Promise<void>;
  /** `taken` when somebody, in whatever organisation, has this e-mail. */
  invite(user: { id: string; name: string; email: string; role: UserRole }): Promise<'invited' | 'taken'>;
  setStatus(id: string, status: UserRow['status']): Promise<void>;
  /** Sets the password and makes an invited user active. */
  activate(id: string, passwordHash: string): Promise<void>;
  saveToken(token: { id: string; userId: string; kind: TokenKind; tokenHash: string; expiresAt: Date }): Promise<void>;
  /** Uses a token up; null when it is unknown, of another kind, used or over. */
  useToken(id: string, kind: TokenKind, at: Date): Promise<{ userId: string } | null>;
  /** Whether a token of this kind was never used and its time is over. */
  isTokenExpired(id: string, kind: TokenKind, at: Date): Promise<boolean>;
  /** Tokens of this kind that were handed out before work no more. */
  voidTokens(userId: string, kind: TokenKind, at: Date): Promise<void>;
}

export interface SitterListRow {
  id: string;
  name: string;
  email: string;
  status: SitterStatus;
  messagingLockedAt: Date | null;
  lockReason: string | null;
  businessNumber: string | null;
}

export interface FoundSitter {
  id: string;
  userId: string;
  name: string;
  status: SitterStatus;
  messagingLockedAt: Date | null;
}

export interface SitterRepository {
  /** A sitter who is about to be given time: until the transaction ends they cannot leave. */
  findToEngage(id: string): Promise<FoundSitter | null>;
  /** Locks sitters in the order of their ids, so that two who leave at once take turns. */
  lock(ids: readonly string[]): Promise<void>;
  find(id: string): Promise<FoundSitter | null>;
  list(): Promise<SitterListRow[]>;
  insert(sitter: { id: string; userId: string; name: string; status: SitterStatus }): Promise<void>;
  setStatus(id: string, status: SitterStatus, offboardedAt: Date | null): Promise<void>;
  setLock(id: string, lock: { at: Date; reason: string } | null): Promise<void>;
}
