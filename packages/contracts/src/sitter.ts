import { DELIVERY_STATUSES, DIRECTIONS } from '@snout/domain/shared/vocabulary';
import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';
import { IdParams, PageQuery, Pagination, Text } from './shared/fields';

/** What a sitter may see of a thread. An allow-list of its own: no client address, ever. */
export const SitterThreadSummary = z.object({
  id: z.string(),
  /** First name, or "Client". */
  clientName: z.string(),
  petNames: z.array(z.string()),
  businessNumber: z.string(),
  windowStartAt: z.string(),
  windowEndAt: z.string().nullable(),
  unreadCount: z.number().int(),
  lastActivityAt: z.string().nullable(),
  lastMessagePreview: z.string().nullable(),
  lastMessageDirection: z.enum(DIRECTIONS).nullable(),
});
export type SitterThreadSummary = z.infer<typeof SitterThreadSummary>;

export const SitterMessage = z.object({
  id: z.string(),
  threadId: z.string(),
  direction: z.enum(DIRECTIONS),
  /** Redacted where the original holds contact details. */
  body: z.string(),
  isRedacted: z.boolean(),
  createdAt: z.string(),
  actor: z.enum(['client', 'you', 'office']),
  wasBlocked: z.boolean(),
  status: z.enum(DELIVERY_STATUSES).nullable(),
  clientRef: z.string().nullable(),
});
export type SitterMessage = z.infer<typeof SitterMessage>;

export const listSitterThreads = defineEndpoint({
  method: 'GET',
  path: '/sitter/threads',
  access: 'sitter',
  summary: 'Threads with an open window of the signed-in sitter.',
  query: PageQuery,
  response: z.object({ threads: z.array(SitterThreadSummary), pagination: Pagination }),
});

export const listSitterMessages = defineEndpoint({
  method: 'GET',
  path: '/sitter/threads/:id/messages',
  access: 'sitter',
  summary: 'What the sitter may see of a conversation, while a window is open.',
  params: IdParams,
  query: PageQuery,
  response: z.object({ thread: SitterThreadSummary, messages: z.array(SitterMessage), pagination: Pagination }),
  errors: ['outside_window', 'sitter_locked'],
});

export const sendSitterMessage = defineEndpoint({
  method: 'POST',
  path: '/sitter/threads/:id/messages',
  access: 'sitter',
  summary: 'Send a text to the client, inside the window.',
  params: IdParams,
  body: z.strictObject({ body: Text.max(20_000), clientRef: Text.min(1).max(100).optional() }),
  response: SitterMessage,
  status: 201,
  errors: [
    'outside_window',
    'sitter_locked',
    'opted_out',
    'policy_blocked',
    'number_unavailable',
    'idempotency_conflict',
    'in_progress',
  ],
});

export const markSitterThreadRead = defineEndpoint({
  method: 'POST',
  path: '/sitter/threads/:id/read',
  access: 'sitter',
  summary: 'Mark as read.',
  params: IdParams,
  status: 204,
  errors: ['outside_window', 'sitter_locked'],
});

export const getSitterSchedule = defineEndpoint({
  method: 'GET',
  path: '/sitter/schedule',
  access: 'sitter',
  summary: 'Windows of today still to come: first name and time only.',
  response: z.object({
    locked: z.boolean(),
    upcoming: z.array(
      z.object({ id: z.string(), clientName: z.string(), startAt: z.string(), endAt: z.string().nullable() }),
    ),
  }),
});
