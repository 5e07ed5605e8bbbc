import { OWNER_CONSENT_KINDS } from '@snout/domain/consent/decide-owner-consent';
import { CHANNELS, CONSENT_KINDS } from '@snout/domain/shared/vocabulary';
import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';
import { Id, IdParams, PageQuery, Pagination, Text } from './shared/fields';

export const ConsentStateDto = z.object({
  contactPointId: z.string(),
  channel: z.enum(CHANNELS),
  address: z.string(),
  /** `suspectedOptOut` counts as opted out until an owner decides. */
  state: z.enum(['open', 'optedOut', 'suspectedOptOut']),
  mayText: z.boolean(),
  /** Since when nothing may be sent; null when it may. */
  since: z.string().nullable(),
  /** The last entry of the ledger. */
  lastKind: z.enum(CONSENT_KINDS).nullable(),
});
export type ConsentStateDto = z.infer<typeof ConsentStateDto>;

export const ConsentEventDto = z.object({
  id: z.string(),
  contactPointId: z.string(),
  at: z.string(),
  kind: z.enum(CONSENT_KINDS),
  source: z.string(),
  wording: z.string().nullable(),
  actor: z.string(),
  actorName: z.string().nullable(),
});
export type ConsentEventDto = z.infer<typeof ConsentEventDto>;

const response = z.object({
  consent: z.array(ConsentStateDto),
  events: z.array(ConsentEventDto),
  pagination: Pagination,
});

export const getConsent = defineEndpoint({
  method: 'GET',
  path: '/clients/:id/consent',
  access: 'owner',
  scope: 'clients:read',
  summary: 'Whether a client may be texted, by address, and the ledger behind it, the newest entry first.',
  params: IdParams,
  query: PageQuery,
  response,
});

export const recordConsent = defineEndpoint({
  method: 'POST',
  path: '/clients/:id/consent',
  access: 'owner',
  scope: 'clients:write',
  summary:
    'Enter what a client said about texts, or decide a suspected opt-out. An opt-out is undone only by their own new message or a written consent.',
  params: IdParams,
  body: z.strictObject({
    kind: z.enum(OWNER_CONSENT_KINDS),
    /** What was said or written, in their words. A written consent needs it. */
    wording: Text.trim().max(2_000).optional(),
    /** Where it comes from: phone, e-mail, paper … */
    source: Text.trim().min(1).max(60),
    /** Which address; needed only when it could be several. */
    contactPointId: Id.optional(),
  }),
  response,
  status: 201,
  errors: ['consent_required', 'conflict', 'validation_failed'],
});
