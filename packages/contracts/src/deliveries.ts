import { DELIVERY_STATES } from '@snout/domain/shared/vocabulary';
import { z } from 'zod';
import { Delivery } from './messages';
import { defineEndpoint } from './shared/endpoint';
import { IdParams, Instant, PageQuery, Pagination, Text } from './shared/fields';

/** One attempt, with what a list needs to tell about its message. */
export const DeliveryListItem = Delivery.extend({
  messageId: z.string(),
  threadId: z.string(),
  clientId: z.string(),
  clientName: z.string().nullable(),
  clientAddress: z.string().nullable(),
  messageNumber: z.string(),
  bodyPreview: z.string(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  dismissedAt: z.string().nullable(),
  /** No later attempt took its place. */
  isLatest: z.boolean(),
  /** Trying again cannot help: the reason lies with the phone or the set-up, not with the moment. */
  isPermanent: z.boolean(),
});
export type DeliveryListItem = z.infer<typeof DeliveryListItem>;

export const TimelineEntry = z.object({
  at: z.string(),
  kind: z.enum(['written', 'handedOver', 'receipt', 'nextTry', 'looked', 'settled']),
  text: z.string(),
  rawStatus: z.string().nullable(),
  errorCode: z.number().int().nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** Dead letters of one cause. */
export const DeadGroup = z.object({
  errorCode: z.number().int().nullable(),
  reason: z.string(),
  count: z.number().int(),
  isPermanent: z.boolean(),
});
export type DeadGroup = z.infer<typeof DeadGroup>;

export const listDeliveries = defineEndpoint({
  method: 'GET',
  path: '/deliveries',
  access: 'owner',
  summary: 'Delivery attempts, newest first.',
  query: PageQuery.extend({
    state: z.enum(DELIVERY_STATES).optional(),
    code: z.coerce.number().int().min(1).max(99_999).optional(),
    from: Instant.optional(),
    to: Instant.optional(),
    /** `true`: also those that were set aside. Only looked at together with a state. */
    dismissed: z.enum(['true', 'false']).default('true'),
  }),
  response: z.object({ deliveries: z.array(DeliveryListItem), pagination: Pagination }),
});

export const getDelivery = defineEndpoint({
  method: 'GET',
  path: '/deliveries/:id',
  access: 'owner',
  summary: 'One attempt and everything that happened to it, in order.',
  params: IdParams,
  response: z.object({ delivery: DeliveryListItem, timeline: z.array(TimelineEntry) }),
});

export const summarizeDeliveries = defineEndpoint({
  method: 'GET',
  path: '/deliveries/summary',
  access: 'owner',
  summary: 'How many attempts wait, are unknown or dead, and the dead letters by cause.',
  response: z.object({
    waiting: z.number().int(),
    unknown: z.number().int(),
    dead: z.number().int(),
    /** Until when nothing leaves, and why; null when texts leave as they should. */
    hold: z.object({ until: z.string(), reason: z.enum(['credentialsRefused', 'providerBusy']) }).nullable(),
    groups: z.array(DeadGroup),
  }),
});

export const retryDelivery = defineEndpoint({
  method: 'POST',
  path: '/deliveries/:id/retry',
  access: 'owner',
  summary: 'Make the next attempt of the message behind this one.',
  params: IdParams,
  response: Delivery,
  status: 201,
  errors: ['outcome_unknown', 'not_retryable', 'opted_out', 'number_unavailable'],
});

export const retryAllDeliveries = defineEndpoint({
  method: 'POST',
  path: '/deliveries/retry-all',
  access: 'owner',
  summary: 'Make the next attempt of every dead letter of one cause; those who opted out are left out.',
  body: z.strictObject({ errorCode: z.number().int().min(1).max(99_999).nullable() }),
  response: z.object({ queued: z.number().int(), skipped: z.number().int() }),
});

export const dismissDelivery = defineEndpoint({
  method: 'POST',
  path: '/deliveries/:id/dismiss',
  access: 'owner',
  summary: 'Set a failed delivery aside, with a note: it stays in the history and asks for nothing any more.',
  params: IdParams,
  body: z.strictObject({ note: Text.trim().max(500).optional() }),
  status: 204,
});
