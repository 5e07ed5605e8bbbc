import { SITTER_STATUSES } from '@snout/domain/shared/vocabulary';
import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';
import { Id, IdParams, Text } from './shared/fields';

export const Sitter = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  status: z.enum(SITTER_STATUSES),
  messagingLockedAt: z.string().nullable(),
  lockReason: z.string().nullable(),
  businessNumber: z.string().nullable(),
});
export type Sitter = z.infer<typeof Sitter>;

export const listSitters = defineEndpoint({
  method: 'GET',
  path: '/sitters',
  access: 'owner',
  summary: 'The sitters of the organisation, by name.',
  response: z.object({ sitters: z.array(Sitter) }),
});

export const onboardSitter = defineEndpoint({
  method: 'POST',
  path: '/sitters',
  access: 'owner',
  summary: 'Invite a sitter; a free sitter number becomes theirs, without one they stay onboarding.',
  body: z.strictObject({ name: Text.trim().min(1).max(100), email: z.email().max(254) }),
  response: z.object({
    sitter: Sitter,
    number: z.string().nullable(),
    /** Works once, for an hour. Shown to the owner, who passes it on. */
    invitationUrl: z.string(),
  }),
  status: 201,
  errors: ['conflict'],
});

export const lockSitter = defineEndpoint({
  method: 'POST',
  path: '/sitters/:id/lock',
  access: 'owner',
  summary: 'Take a sitter’s messaging away; obeyed by the very next request.',
  params: IdParams,
  body: z.strictObject({ reason: Text.trim().min(3).max(300) }),
  status: 204,
});

export const unlockSitter = defineEndpoint({
  method: 'POST',
  path: '/sitters/:id/unlock',
  access: 'owner',
  summary: 'Give a sitter’s messaging back.',
  params: IdParams,
  status: 204,
});

export const offboardSitter = defineEndpoint({
  method: 'POST',
  path: '/sitters/:id/offboard',
  access: 'owner',
  summary:
    'A sitter leaves: sessions end, the number rests 90 days, windows and bookings that are not over go to another sitter, or to nobody.',
  params: IdParams,
  body: z.strictObject({ reassignTo: Id.nullable().optional() }),
  response: z.object({
    windowsClosed: z.number().int(),
    windowsMoved: z.number().int(),
    bookingsMoved: z.number().int(),
  }),
  errors: ['validation_failed'],
});
