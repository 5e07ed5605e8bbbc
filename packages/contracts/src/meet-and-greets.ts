import { MEET_AND_GREET_STATUSES } from '@snout/domain/shared/vocabulary';
import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';
import { Id, IdParams, Instant, PageQuery, Pagination } from './shared/fields';

export const MeetAndGreet = z.object({
  id: z.string(),
  clientId: z.string(),
  clientName: z.string().nullable(),
  sitterId: z.string(),
  sitterName: z.string(),
  /** The client's relationship thread on the front desk. */
  threadId: z.string(),
  /** The thread on the sitter's own number, once approved. */
  jobThreadId: z.string().nullable(),
  startAt: z.string(),
  endAt: z.string(),
  /** Whether the sitter may talk to the client between start and end. */
  sitterAccess: z.boolean(),
  status: z.enum(MEET_AND_GREET_STATUSES),
  decidedByName: z.string().nullable(),
  decidedAt: z.string().nullable(),
});
export type MeetAndGreet = z.infer<typeof MeetAndGreet>;

export const listMeetAndGreets = defineEndpoint({
  method: 'GET',
  path: '/meet-and-greets',
  access: 'owner',
  summary: 'Meet-and-greets, latest start first.',
  query: PageQuery.extend({ status: z.enum(MEET_AND_GREET_STATUSES).optional(), clientId: Id.optional() }),
  response: z.object({ meetAndGreets: z.array(MeetAndGreet), pagination: Pagination }),
});

export const createMeetAndGreet = defineEndpoint({
  method: 'POST',
  path: '/meet-and-greets',
  access: 'owner',
  summary: 'Record a first meeting on the client’s front desk thread. The sitter gets no access by it.',
  body: z.strictObject({ clientId: Id, sitterId: Id, startAt: Instant, endAt: Instant }),
  response: MeetAndGreet,
  status: 201,
  errors: ['validation_failed', 'conflict'],
});

export const setMeetAndGreetAccess = defineEndpoint({
  method: 'POST',
  path: '/meet-and-greets/:id/sitter-access',
  access: 'owner',
  summary: 'Let the sitter talk to the client during the meeting, or take that back at once.',
  params: IdParams,
  body: z.strictObject({ allowed: z.boolean() }),
  response: MeetAndGreet,
  errors: ['conflict', 'window_overlap'],
});

export const approveMeetAndGreet = defineEndpoint({
  method: 'POST',
  path: '/meet-and-greets/:id/approve',
  access: 'owner',
  summary: 'The client stays with this sitter: their thread on the sitter’s own number opens.',
  params: IdParams,
  response: MeetAndGreet,
  errors: ['conflict'],
});

export const failMeetAndGreet = defineEndpoint({
  method: 'POST',
  path: '/meet-and-greets/:id/fail',
  access: 'owner',
  summary: 'It did not work out: the front desk only, and the sitter’s access is gone at once.',
  params: IdParams,
  response: MeetAndGreet,
  errors: ['conflict'],
});
