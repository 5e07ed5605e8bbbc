import { DIRECTIONS } from '@snout/domain/shared/vocabulary';
import { z } from 'zod';
import { Message, SendBody } from './messages';
import { defineEndpoint } from './shared/endpoint';
import { E164, Id, IdParams, Instant, PageQuery, Pagination } from './shared/fields';
import { Thread } from './threads';

export const listMessages = defineEndpoint({
  method: 'GET',
  path: '/messages',
  access: 'owner',
  scope: 'messages:read',
  summary: 'Messages of all threads, the newest first.',
  query: PageQuery.extend({
    threadId: Id.optional(),
    clientId: Id.optional(),
    direction: z.enum(DIRECTIONS).optional(),
    /** From this instant on. */
    from: Instant.optional(),
    /** Before this instant. */
    to: Instant.optional(),
  }),
  response: z.object({ messages: z.array(Message), pagination: Pagination }),
});

export const getConversation = defineEndpoint({
  method: 'GET',
  path: '/messages/:id',
  access: 'owner',
  scope: 'messages:read',
  summary: 'A conversation with its receipts: the thread, and its newest messages, ordered by time.',
  params: IdParams,
  query: PageQuery,
  response: z.object({ thread: Thread, messages: z.array(Message), pagination: Pagination }),
});

export const sendToAnybody = defineEndpoint({
  method: 'POST',
  path: '/messages/send',
  access: 'owner',
  scope: 'messages:send',
  summary:
    'Send a text in a thread, to a client, or to a client’s number (exactly one of the three). Header `Idempotency-Key`: the same key sends once.',
  body: SendBody.extend({ threadId: Id.optional(), clientId: Id.optional(), to: E164.optional() }).refine(
    ({ threadId, clientId, to }) => [threadId, clientId, to].filter((one) => one !== undefined).length === 1,
    { message: 'needs exactly one of threadId, clientId and to', path: ['to'] },
  ),
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
