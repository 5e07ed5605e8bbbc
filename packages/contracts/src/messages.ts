import {
  ACTORS,
  ATTEMPT_RESOLUTIONS,
  DELIVERY_STATES,
  DELIVERY_STATUSES,
  DIRECTIONS,
  VIOLATION_SEVERITIES,
  VIOLATION_TYPES,
} from '@snout/domain/shared/vocabulary';
import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';
import { IdParams, PageQuery, Pagination, Text } from './shared/fields';

export const Delivery = z.object({
  id: z.string(),
  providerMessageId: z.string().nullable(),
  status: z.enum(DELIVERY_STATUSES),
  state: z.enum(DELIVERY_STATES),
  channel: z.string(),
  attemptNo: z.number().int(),
  errorCode: z.number().int().nullable(),
  /** Plain words for a person, never the provider's text. */
  errorMessage: z.string().nullable(),
  nextAttemptAt: z.string().nullable(),
  /** Whether a person may press Retry now. */
  canRetry: z.boolean(),
  /** All attempts the schedule allows, the first included. */
  maxAttempts: z.number().int(),
  /** The provider took it and will not say more: it counts as sent. */
  noReceipt: z.boolean(),
  /** About when a text that waits in a long queue leaves; null when it leaves right away, or is not in a queue. */
  expectedAt: z.string().nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

export const PolicyViolation = z.object({
  type: z.enum(VIOLATION_TYPES),
  severity: z.enum(VIOLATION_SEVERITIES),
  isRedacted: z.boolean(),
  details: z.string().nullable(),
  start: z.number().int(),
  end: z.number().int(),
});

export const Message = z.object({
  id: z.string(),
  threadId: z.string(),
  direction: z.enum(DIRECTIONS),
  from: z.string(),
  to: z.string(),
  body: z.string(),
  redactedBody: z.string().nullable(),
  createdAt: z.string(),
  actor: z.enum(ACTORS),
  authorName: z.string().nullable(),
  responsibleSitterId: z.string().nullable(),
  responsibleSitterName: z.string().nullable(),
  wasBlocked: z.boolean(),
  isBilling: z.boolean(),
  numSegments: z.number().int(),
  clientRef: z.string().nullable(),
  /** The last routing decision in words; null on outbound messages. */
  routedTo: z.enum(['owner', 'sitter']).nullable(),
  routeReason: z.string().nullable(),
  media: z.array(z.object({ url: z.string(), contentType: z.string() })),
  deliveries: z.array(Delivery),
  policyViolations: z.array(PolicyViolation),
  /** What the policy review makes of it: null without an attempt; `resolution` null while nobody has decided. */
  policyAttempt: z.object({ id: z.string(), resolution: z.enum(ATTEMPT_RESOLUTIONS).nullable() }).nullable(),
});
export type Message = z.infer<typeof Message>;

export const SendBody = z.strictObject({
  body: Text.max(20_000),
  clientRef: Text.min(1).max(100).optional(),
  isBilling: z.boolean().optional(),
  /** `false`: be asked (409 `policy_warning`) when contact details are in the text; `true`: send it all the same. */
  acknowledgeWarnings: z.boolean().optional(),
});

export const listThreadMessages = defineEndpoint({
  method: 'GET',
  path: '/messages/threads/:id/messages',
  access: 'owner',
  summary: 'Messages of a thread: the newest page first, each page ordered by time.',
  params: IdParams,
  query: PageQuery,
  response: z.object({ messages: z.array(Message), pagination: Pagination }),
});

export const sendMessage = defineEndpoint({
  method: 'POST',
  path: '/messages/threads/:id/messages',
  access: 'owner',
  summary: 'Send a text in a thread. Header `Idempotency-Key` (or clientRef): the same key sends once.',
  params: IdParams,
  body: SendBody,
  response: Message,
  status: 201,
  errors: [
    'opted_out',
    'billing_not_allowed',
    'policy_warning',
    'number_unavailable',
    'idempotency_conflict',
    'in_progress',
  ],
});

export const retryMessage = defineEndpoint({
  method: 'POST',
  path: '/messages/:id/retry',
  access: 'owner',
  summary: 'Make the next delivery attempt of a message that was not delivered.',
  params: IdParams,
  response: Delivery,
  status: 201,
  errors: ['outcome_unknown', 'not_retryable', 'opted_out', 'number_unavailable'],
});

export const dismissFailure = defineEndpoint({
  method: 'POST',
  path: '/messages/:id/dismiss-failure',
  access: 'owner',
  summary: 'Set a failed delivery aside: it stays in the history and leaves the Failures filter.',
  params: IdParams,
  status: 204,
});

export const forceSendMessage = defineEndpoint({
  method: 'POST',
  path: '/messages/:id/force-send',
  access: 'owner',
  summary: 'Let a message held by policy go, with a reason. Consent still wins.',
  params: IdParams,
  body: z.strictObject({ reason: Text.trim().min(10).max(500) }),
  response: Message,
  status: 201,
  errors: ['opted_out', 'number_unavailable', 'conflict', 'already_resolved'],
});
