import { parseSettings } from '@snout/application/organization/settings-schema';
import type { Person, SessionOfPerson } from '@snout/application/ports/users';

/** What `person_of_session` answers. */
export interface PersonRow {
  user_id: string;
  expires_at: Date;
  idle_expires_at: Date;
  revoked_at: Date | null;
  org_name: string;
  timezone: string;
  settings: unknown;
  name: string;
  email: string;
  role: Person['role'];
  status: Person['status'];
  has_totp: boolean;
  sitter_id: string | null;
  sitter_status: Person['sitterStatus'];
}

export const toSession = (row: PersonRow): Omit<SessionOfPerson, 'person'> => ({
  userId: row.user_id,
  expiresAt: row.expires_at,
  idleExpiresAt: row.idle_expires_at,
  revokedAt: row.revoked_at,
});

export const toPerson = (orgId: string, row: PersonRow): Person => ({
  id: row.user_id,
  orgId,
  orgName: row.org_name,
  timezone: row.timezone,
  name: row.name,
  email: row.email,
  role: row.role,
  status: row.status,
  sitterId: row.sitter_id,
  sitterStatus: row.sitter_status,
  hasTotp: row.has_totp,
  needsTotp: row.role === 'owner' && parseSettings(row.settings).requireTotpOfOwners,
});
