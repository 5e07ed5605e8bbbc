import { NUMBER_STATUSES, NUMBER_TYPES } from '@snout/domain/shared/vocabulary';
import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';
import { E164, Id, IdParams, Instant, PageQuery, Pagination, Text } from './shared/fields';

/** What the router knew: everything its answer depends on. */
const RoutingInputs = z.object({
  messagingEnabled: z.boolean(),
  number: z.object({ type: z.enum(NUMBER_TYPES), status: z.enum(NUMBER_STATUSES) }).nullable(),
  isLinked: z.boolean(),
  consentKeyword: z.string().nullable(),
  lastBillingTextAt: z.string().nullable(),
  billingHoldHours: z.number(),
  windows: z.array(z.object({ sitterName: z.string().nullable(), startAt: z.string(), endAt: z.string().nullable() })),
  choice: z.object({ sitterName: z.string().nullable(), validUntil: z.string() }).nullable(),
  bookingReleasedAt: z.string().nullable(),
});
export type RoutingInputs = z.infer<typeof RoutingInputs>;

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
  /** Null when the stored facts cannot be read. */
  inputs: RoutingInputs.nullable(),
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

const RouteSpan = z.object({
  from: z.string(),
  to: z.string(),
  target: z.enum(['owner', 'sitter']),
  sitterId: z.string().nullable(),
  sitterName: z.string().nullable(),
  reason: z.string(),
  summary: z.string(),
});
export type RouteSpan = z.infer<typeof RouteSpan>;

const WEEK_MS = 7 * 24 * 3_600_000;
const Range = z
  .strictObject({ from: Instant, to: Instant })
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to), 'must end after it starts')
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= WEEK_MS, 'must be a week at most');

export const simulateRoute = defineEndpoint({
  method: 'POST',
  path: '/routing/simulate',
  access: 'owner',
  summary: 'Where a text would go, at any instant, over facts as they are or as imagined. Stores nothing.',
  body: z.strictObject({
    from: E164,
    to: E164,
    body: Text.max(1600).optional(),
    at: Instant.optional(),
    edits: Edits.optional(),
    /** Also tell how the answer changes in this range. */
    timeline: Range.optional(),
  }),
  /** `timeline`: stretches of one answer, without gaps; null when it was not asked for. */
  response: RoutingDecision.omit({ id: true, messageId: true }).extend({ timeline: z.array(RouteSpan).nullable() }),
});
