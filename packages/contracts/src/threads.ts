import {
  ACTORS,
  ASSIGNMENT_STATUSES,
  DIRECTIONS,
  NUMBER_STATUSES,
  NUMBER_TYPES,
  THREAD_SCOPES,
} from '@snout/domain/shared/vocabulary';
import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';
import { Id, IdParams, Instant, PageQuery, Pagination, Text } from './shared/fields';

export const THREAD_FILTERS = ['all', 'unread', 'policy', 'failures'] as const;
export type ThreadFilter = (typeof THREAD_FILTERS)[number];

const ActiveWindow = z.object({
  windowId: z.string(),
  sitterId: z.string(),
  sitterName: z.string(),
  startAt: z.string(),
  endAt: z.string().nullable(),
});

export const ThreadSummary = z.object({
  id: z.string(),
  clientId: z.string(),
  clientName: z.string().nullable(),
  /** The client's own address: owners only. */
  clientAddress: z.string().nullable(),
  petNames: z.array(z.string()),
  ownerUnreadCount: z.number().int(),
  hasPolicyViolation: z.boolean(),
  hasDeliveryFailure: z.boolean(),
  businessNumberId: z.string(),
  messageNumber: z.string(),
  numberClass: z.enum(NUMBER_TYPES),
  scope: z.enum(THREAD_SCOPES),
  sitterAssigned: z.boolean(),
  assignmentStatus: z.enum(ASSIGNMENT_STATUSES),
  activeWindows: z.array(ActiveWindow),
  lastActivityAt: z.string(),
  lastMessagePreview: z.string().nullable(),
  lastMessageDirection: z.enum(DIRECTIONS).nullable(),
  /** Who wrote the last message; `userId` and `name` are of a user, so null for a client and for automatic texts. */
  lastMessageBy: z
    .object({ actor: z.enum(ACTORS), userId: z.string().nullable(), name: z.string().nullable() })
    .nullable(),
  archivedAt: z.string().nullable(),
  /** Out of the list until then, or until the client texts. */
  snoozedUntil: z.string().nullable(),
  /** Marked as dealt with; the next text of the client opens it again. */
  doneAt: z.string().nullable(),
  /** The sitter it is assigned to; windows alone decide who may talk. */
  sitterId: z.string().nullable(),
  sitterName: z.string().nullable(),
  /** A meet-and-greet of this client waits for the owner's word. */
  isMeetAndGreet: z.boolean(),
  optedOut: z.boolean(),
  /** What they wrote reads like an opt-out: it counts as one until an owner decides. */
  optOutSuspected: z.boolean(),
});
export type ThreadSummary = z.infer<typeof ThreadSummary>;

export const Thread = ThreadSummary.extend({
  numberStatus: z.enum(NUMBER_STATUSES),
  /** Why the owner cannot write here now, or null. */
  sendBlockedBy: z.enum(['opted_out', 'number_unavailable', 'provider_down']).nullable(),
  /** Answers in a thread whose pool number is no longer bound leave from here instead. */
  answersFrom: z.string(),
});
export type Thread = z.infer<typeof Thread>;

export const listThreads = defineEndpoint({
  method: 'GET',
  path: '/messages/threads',
  access: 'owner',
  summary: 'Threads of the organisation, by last activity.',
  query: PageQuery.extend({
    inbox: z.enum(['owner']).optional(),
    filter: z.enum(THREAD_FILTERS).default('all'),
    q: Text.max(100).optional(),
    clientId: Id.optional(),
    sitterId: Id.optional(),
    numberId: Id.optional(),
    numberClass: z.enum(NUMBER_TYPES).optional(),
    archived: z.enum(['true', 'false']).optional(),
    /** Put aside for a while, or dealt with, instead of the list itself. A search looks everywhere. */
    shown: z.enum(['open', 'snoozed', 'done']).default('open'),
  }),
  response: z.object({
    threads: z.array(ThreadSummary),
    counts: z.object({
      all: z.number().int(),
      unread: z.number().int(),
      policy: z.number().int(),
      failures: z.number().int(),
    }),
    pagination: Pagination,
  }),
});

export const getThread = defineEndpoint({
  method: 'GET',
  path: '/messages/threads/:id',
  access: 'owner',
  summary: 'One thread.',
  params: IdParams,
  response: Thread,
});

const change = (verb: string, summary: string) =>
  defineEndpoint({
    method: 'POST',
    path: `/messages/threads/:id/${verb}`,
    access: 'owner',
    summary,
    params: IdParams,
    status: 204,
  });

export const markThreadRead = change('read', 'Mark as read.');
export const markThreadUnread = change('unread', 'Mark as unread.');
export const archiveThread = change('archive', 'Take out of the list; the next message brings it back.');
export const unarchiveThread = change('unarchive', 'Put back into the list.');

export const snoozeThread = defineEndpoint({
  method: 'POST',
  path: '/messages/threads/:id/snooze',
  access: 'owner',
  summary: 'Out of the list until an instant; the client’s next text brings it back earlier.',
  params: IdParams,
  body: z.strictObject({ until: Instant }),
  status: 204,
  errors: ['validation_failed'],
});

export const finishThread = change('done', 'Dealt with: read, and out of the list until the client texts again.');

export const reassignThread = defineEndpoint({
  method: 'POST',
  path: '/messages/threads/:id/reassign',
  access: 'owner',
  summary: 'Give the thread and the windows posted on it to another sitter, or (null) take it back.',
  params: IdParams,
  body: z.strictObject({ sitterId: Id.nullable() }),
  response: Thread,
  errors: ['validation_failed', 'conflict', 'window_overlap'],
});
