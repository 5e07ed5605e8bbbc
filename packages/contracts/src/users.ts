import { USER_ROLES } from '@snout/domain/shared/vocabulary';
import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';
import { IdParams, Text } from './shared/fields';

export const User = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(USER_ROLES),
  status: z.enum(['invited', 'active', 'disabled']),
  sitterId: z.string().nullable(),
  hasTotp: z.boolean(),
  lastSeenAt: z.string().nullable(),
  createdAt: z.string(),
});
export type User = z.infer<typeof User>;

const Name = Text.trim().min(1).max(100);
/** Works once, for an hour. Shown to the owner, who passes it on. */
const InvitationUrl = z.string();

export const listUsers = defineEndpoint({
  method: 'GET',
  path: '/users',
  access: 'owner',
  summary: 'Everybody with an account, by name.',
  response: z.object({ users: z.array(User) }),
});

export const inviteUser = defineEndpoint({
  method: 'POST',
  path: '/users',
  access: 'owner',
  summary: 'Invite another owner or somebody of the office. Sitters come by POST /sitters.',
  body: z.strictObject({ name: Name, email: z.email().max(254), role: z.literal('owner').optional() }),
  response: z.object({ user: User, invitationUrl: InvitationUrl }),
  status: 201,
  errors: ['conflict'],
});

export const updateUser = defineEndpoint({
  method: 'PATCH',
  path: '/users/:id',
  access: 'owner',
  summary: 'Rename a user, take their access away or give it back. The last active owner cannot be disabled.',
  params: IdParams,
  body: z.strictObject({ name: Name.optional(), status: z.enum(['active', 'disabled']).optional() }),
  response: User,
  errors: ['conflict'],
});

export const renewInvitation = defineEndpoint({
  method: 'POST',
  path: '/users/:id/invitation',
  access: 'owner',
  summary: 'A new invitation for somebody who has not come in yet, sitters too; the former link works no more.',
  params: IdParams,
  response: z.object({ invitationUrl: InvitationUrl }),
  status: 201,
  errors: ['conflict'],
});
