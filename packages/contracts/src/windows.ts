import { WINDOW_KINDS, WINDOW_STATUSES } from '@snout/domain/shared/vocabulary';
import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';
import { Id, IdParams, Instant, PageQuery, Pagination } from './shared/fields';

export const Window = z.object({
  id: z.string(),
  threadId: z.string(),
  clientId: z.string(),
  clientName: z.string().nullable(),
  sitterId: z.string(),
  sitterName: z.string(),
  bookingId: z.string().nullable(),
  kind: z.enum(WINDOW_KINDS),
  startAt: z.string(),
  endAt: z.string().nullable(),
  status: z.enum(WINDOW_STATUSES),
  closedReason: z.string().nullable(),
});
export type Window = z.infer<typeof Window>;

const fields = { threadId: Id, sitterId: Id, startAt: Instant, endAt: Instant.nullable() };

export const listWindows = defineEndpoint({
  method: 'GET',
  path: '/assignments/windows',
  access: 'owner',
  summary: 'Assignment windows, newest start first.',
  query: PageQuery.extend({
    sitterId: Id.optional(),
    threadId: Id.optional(),
    clientId: Id.optional(),
    from: Instant.optional(),
    to: Instant.optional(),
    status: z.enum(WINDOW_STATUSES).optional(),
  }),
  response: z.object({ windows: z.array(Window), pagination: Pagination }),
});

export const createWindow = defineEndpoint({
  method: 'POST',
  path: '/assignments/windows',
  access: 'owner',
  summary: 'Let a sitter talk to a client from start (inclusive) to end (exclusive); no end is open-ended.',
  body: z.strictObject({ ...fields, endAt: Instant.nullable().optional() }),
  response: Window,
  status: 201,
  errors: ['validation_failed', 'window_overlap'],
});

export const updateWindow = defineEndpoint({
  method: 'PUT',
  path: '/assignments/windows/:id',
  access: 'owner',
  summary: 'Change a window; fields left out stay.',
  params: IdParams,
  body: z.strictObject(fields).partial(),
  response: Window,
  errors: ['validation_failed', 'window_overlap'],
});

export const closeWindow = defineEndpoint({
  method: 'DELETE',
  path: '/assignments/windows/:id',
  access: 'owner',
  summary: 'Close a window now; the next request of the sitter is refused.',
  params: IdParams,
  status: 204,
});
