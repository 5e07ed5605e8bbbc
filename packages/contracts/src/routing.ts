import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';
import { Id, IdParams, PageQuery, Pagination } from './shared/fields';

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
