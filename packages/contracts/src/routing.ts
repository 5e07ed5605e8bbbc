import { NUMBER_STATUSES } from '@snout/domain/shared/vocabulary';
import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';
import { E164, Id, IdParams, Instant, PageQuery, Pagination } from './shared/fields';

export const RoutingDecision = z.object({
  id: z.string(),
  messageId: z.string(),
  at: z.string(),
  target: z.enum(['owner', 'sitter']),
  sitterId: z.string().nullable(),
  sitterName: z.string().nullable(),
  reason: z.string(),
  /** One sentence for a person. */
  summary: z.string(),
  rulesVersion: z.number().int(),
  trace: z.array(z.object({ rule: z.string(), matched: z.boolean(), saw: z.string(), sentence: z.string() })),
});
export type RoutingDecision = z.infer<typeof RoutingDecision>;

export const listRoutingHistory = defineEndpoint({
  method: 'GET',
  path: '/routing/threads/:id/history',
  access: 'owner',
  summary: 'Every routing decision of a thread with its trace, newest first.',
  params: IdParams,
  query: PageQuery,
  response: z.object({ decisions: z.array(RoutingDecision), pagination: Pagination }),
});

export const chooseSitter = defineEndpoint({
  method: 'POST',
  path: '/routing/threads/:id/choose',
  access: 'owner',
  summary: 'Choose who gets the replies while several sitters are on duty; holds until the overlap ends.',
  params: IdParams,
  body: z.strictObject({ sitterId: Id }),
  response: z.object({ sitterId: z.string(), validUntil: z.string().nullable() }),
  errors: ['conflict'],
});

const Edits = z.strictObject({
  messagingEnabled: z.boolean().optional(),
  numberStatus: z.enum(NUMBER_STATUSES).optional(),
  hasOpenBinding: z.boolean().optional(),
  lastOutboundBillingAt: Instant.nullable().optional(),
  bookingReleasedAt: Instant.nullable().optional(),
  choice: z.strictObject({ sitterId: Id, validUntil: Instant }).nullable().optional(),
  addWindows: z
    .array(z.strictObject({ sitterId: Id, startAt: Instant, endAt: Instant.nullable() }))
    .max(20)
    .optional(),
  removeWindowIds: z.array(Id).max(100).optional(),
  lockedSitterIds: z.array(Id).max(100).optional(),
});

export const simulateRoute = defineEndpoint({
  method: 'POST',
  path: '/routing/simulate',
  access: 'owner',
  summary: 'Where a text would go, at any instant, over facts as they are or as imagined. Stores nothing.',
  body: z.strictObject({
    from: E164,
    to: E164,
    body: z.string().max(1600).optional(),
    at: Instant.optional(),
    edits: Edits.optional(),
  }),
  response: RoutingDecision.omit({ id: true, messageId: true }),
});
