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

export interface UserRepository {
  find(id: string): Promise<UserRow | null>;
  /** The session with its user, in one round trip; every request asks. */
  findSession(sessionId: string): Promise<{ session: SessionRow; user: UserRow } | null>;
  createSession(session: SessionRow & { userAgent: string | null }): Promise<void>;
  /** Replaces the refresh hash; false when the given one is no longer the current one (reuse). */
  rotateSession(
    id: string,
    change: { fromHash: string; toHash: string; idleExpiresAt: Date; at: Date },
  ): Promise<boolean>;
  revokeSession(id: string, at: Date): Promise<boolean>;
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

export interface SitterRepository {
  find(
    id: string,
  ): Promise<{ id: string; userId: string; name: string; status: SitterStatus; messagingLockedAt: Date | null } | null>;
  list(): Promise<SitterListRow[]>;
}
