import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';
import { Id, PageQuery, Pagination } from './shared/fields';

export const AuditEvent = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.object({ type: z.string(), id: z.string().nullable(), name: z.string().nullable() }),
  type: z.string(),
  /** One sentence for a person. */
  summary: z.string(),
  subject: z.object({ type: z.string(), id: z.string() }),
  threadId: z.string().nullable(),
  /** Facts of the change; never a message's text. */
  data: z.record(z.string(), z.unknown()),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

export const listAudit = defineEndpoint({
  method: 'GET',
  path: '/audit',
  access: 'owner',
  summary: 'What people, rules and the provider did, newest first.',
  query: PageQuery.extend({ threadId: Id.optional() }),
  response: z.object({ events: z.array(AuditEvent), pagination: Pagination }),
});
