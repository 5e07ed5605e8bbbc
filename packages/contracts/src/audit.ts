import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';
import { Id, Instant, PageQuery, Pagination, Text } from './shared/fields';

export const AuditEvent = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.object({ type: z.string(), id: z.string().nullable(), name: z.string().nullable() }),
  type: z.string(),
  /** One sentence for a person. */
  summary: z.string(),
  subject: z.object({ type: z.string(), id: z.string() }),
  /** What the client, sitter or number it is about is called now; null when it has no name. */
  about: z.string().nullable(),
  threadId: z.string().nullable(),
  /** Facts of the change; never a message's text. */
  data: z.record(z.string(), z.unknown()),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

const filter = {
  threadId: Id.optional(),
  /** owner, sitter, client or system, or the id of one who acted. */
  actor: Text.trim().min(1).max(60).optional(),
  /** A type of entry, or what it begins with: `policy` finds `policy.violation_resolved`. */
  action: Text.trim().min(1).max(80).optional(),
  /** What was changed: a kind, such as `window`, or the id of one. */
  entity: Text.trim().min(1).max(60).optional(),
  from: Instant.optional(),
  /** Exclusive. */
  to: Instant.optional(),
};

export const listAudit = defineEndpoint({
  method: 'GET',
  path: '/audit',
  access: 'owner',
  summary: 'What people, rules and the provider did, newest first.',
  query: PageQuery.extend(filter),
  response: z.object({ events: z.array(AuditEvent), pagination: Pagination }),
});

export const getAuditChain = defineEndpoint({
  method: 'GET',
  path: '/audit/chain',
  access: 'owner',
  summary: 'How far the audit trail is sealed, and whether the daily look found it touched.',
  response: z.object({
    /** Links of the chain so far. */
    links: z.number().int(),
    /** The hash of the newest link; null before the first. */
    head: z.string().nullable(),
    /** Entries up to this instant are sealed. */
    sealedUpTo: z.string().nullable(),
    /** Since when it is known that an entry was changed, removed or put in; null when none was. */
    brokenSince: z.string().nullable(),
  }),
});

/** Entries in one file, at most. */
export const MAX_AUDIT_EXPORT = 50_000;

export const exportAudit = defineEndpoint({
  method: 'GET',
  path: '/audit/export',
  access: 'owner',
  summary: 'The same entries as a CSV file (RFC 4180), newest first; more than 50,000 are refused.',
  query: z.strictObject(filter),
  errors: ['payload_too_large'],
});
