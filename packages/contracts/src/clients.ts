import {
  ADDRESS_VALIDITIES,
  CHANNELS,
  CLASS_REASONS,
  CLIENT_CLASSES,
  IMPORT_REASONS,
  IMPORT_STATUSES,
  NUMBER_TYPES,
} from '@snout/domain/shared/vocabulary';
import { z } from 'zod';
import { Message } from './messages';
import { defineEndpoint } from './shared/endpoint';
import { Id, IdParams, PageQuery, Pagination, Text } from './shared/fields';

export const ContactPoint = z.object({
  id: z.string(),
  clientId: z.string(),
  channel: z.enum(CHANNELS),
  /** E.164 for phones, lower case for e-mail. */
  address: z.string(),
  validity: z.enum(ADDRESS_VALIDITIES),
  /** Since when nothing may be sent there; null when it may. */
  optedOutAt: z.string().nullable(),
  createdAt: z.string(),
});
export type ContactPoint = z.infer<typeof ContactPoint>;

export const Client = z.object({
  id: z.string(),
  /** Null for somebody who texted and was not named yet. */
  name: z.string().nullable(),
  timezone: z.string().nullable(),
  notes: z.string().nullable(),
  petNames: z.array(z.string()),
  /** What the last booking, plan or word of the owner made of them. */
  isOneTimeClient: z.boolean(),
  /** The owner's word: true recurring, false one-time, null none, so that plans and bookings decide. */
  recurringOverride: z.boolean().nullable(),
  /** What counts now: recurring clients talk on the sitter's number, others on a pool number. */
  isRecurring: z.boolean(),
  classReason: z.enum(CLASS_REASONS),
  contactPoints: z.array(ContactPoint),
  lastActivityAt: z.string().nullable(),
  archivedAt: z.string().nullable(),
  /** The client this one was merged into; it is archived then. */
  mergedIntoId: z.string().nullable(),
  createdAt: z.string(),
});
export type Client = z.infer<typeof Client>;

const text = (max: number) => Text.trim().min(1).max(max);
const fields = {
  name: text(120),
  /** As a person writes it; numbers without a country code are read as the organisation's country. */
  phone: text(40),
  email: text(254),
  timezone: text(60).nullable(),
  notes: Text.trim().max(5_000).nullable(),
  petNames: z.array(text(60)).max(20),
  /** The owner's word on the class; left out, plans and bookings decide. */
  isOneTimeClient: z.boolean(),
};

export const listClients = defineEndpoint({
  method: 'GET',
  path: '/clients',
  access: 'owner',
  scope: 'clients:read',
  summary: 'Clients, the newest first. `q` looks at names, pets, notes and addresses.',
  query: PageQuery.extend({ q: Text.trim().max(100).optional(), archived: z.enum(['true', 'false']).optional() }),
  response: z.object({ clients: z.array(Client), pagination: Pagination }),
});

export const getClient = defineEndpoint({
  method: 'GET',
  path: '/clients/:id',
  access: 'owner',
  scope: 'clients:read',
  summary: 'One client, archived ones too.',
  params: IdParams,
  response: Client,
});

export const createClient = defineEndpoint({
  method: 'POST',
  path: '/clients',
  access: 'owner',
  scope: 'clients:write',
  summary: 'A new client. A phone or e-mail of somebody else’s is a conflict that names them.',
  body: z.strictObject(fields).partial().required({ name: true }),
  response: Client,
  status: 201,
  errors: ['validation_failed', 'conflict'],
});

const change = {
  access: 'owner',
  scope: 'clients:write',
  summary: 'Change a client; what is left out stays. A new phone or e-mail is added, none is taken away.',
  params: IdParams,
  body: z.strictObject(fields).partial(),
  response: Client,
  errors: ['validation_failed', 'conflict'],
} as const;
export const updateClient = defineEndpoint({ method: 'PATCH', path: '/clients/:id', ...change });
export const replaceClient = defineEndpoint({ method: 'PUT', path: '/clients/:id', ...change });

export const archiveClient = defineEndpoint({
  method: 'DELETE',
  path: '/clients/:id',
  access: 'owner',
  scope: 'clients:write',
  summary: 'Take a client out of the lists. Nothing that was said is lost; with jobs ahead it is a conflict.',
  params: IdParams,
  status: 204,
  errors: ['conflict'],
});

export const unarchiveClient = defineEndpoint({
  method: 'POST',
  path: '/clients/:id/unarchive',
  access: 'owner',
  scope: 'clients:write',
  summary: 'Put an archived client back. One who was merged stays where they are.',
  params: IdParams,
  response: Client,
  errors: ['conflict'],
});

export const ContactPointParams = z.strictObject({ id: Id, contactPointId: Id });

export const listContactPoints = defineEndpoint({
  method: 'GET',
  path: '/clients/:id/contact-points',
  access: 'owner',
  scope: 'clients:read',
  summary: 'How a client can be reached, the oldest first.',
  params: IdParams,
  response: z.object({ contactPoints: z.array(ContactPoint) }),
});

export const createContactPoint = defineEndpoint({
  method: 'POST',
  path: '/clients/:id/contact-points',
  access: 'owner',
  scope: 'clients:write',
  summary: 'One more way to reach a client. Somebody else’s address is a conflict that names them.',
  params: IdParams,
  body: z.strictObject({ channel: z.enum(CHANNELS), address: text(254) }),
  response: ContactPoint,
  status: 201,
  errors: ['validation_failed', 'conflict'],
});

export const updateContactPoint = defineEndpoint({
  method: 'PATCH',
  path: '/clients/:id/contact-points/:contactPointId',
  access: 'owner',
  scope: 'clients:write',
  summary: 'Mark an address, or mend a mistyped one that was never used.',
  params: ContactPointParams,
  body: z.strictObject({ address: text(254), validity: z.enum(ADDRESS_VALIDITIES) }).partial(),
  response: ContactPoint,
  errors: ['validation_failed', 'conflict'],
});

export const deleteContactPoint = defineEndpoint({
  method: 'DELETE',
  path: '/clients/:id/contact-points/:contactPointId',
  access: 'owner',
  scope: 'clients:write',
  summary: 'Remove an address that was never used. One that was is a conflict: what was said and agreed hangs on it.',
  params: ContactPointParams,
  status: 204,
  errors: ['conflict'],
});

export const ImportRow = z.object({
  /** Line of the file the row starts on; the header is line 1. */
  line: z.number().int(),
  status: z.enum(IMPORT_STATUSES),
  /** Why it failed; null otherwise. */
  reason: z.enum(IMPORT_REASONS).nullable(),
  /** The reason in plain words. */
  message: z.string().nullable(),
  name: z.string().nullable(),
  /** Null in a dry run for clients that would be new. */
  clientId: z.string().nullable(),
});

export const importClients = defineEndpoint({
  method: 'POST',
  path: '/clients/import',
  access: 'owner',
  scope: 'clients:write',
  summary:
    'Clients from a CSV file (RFC 4180, at most 5,000 rows and 1 MB), as JSON {csv} or as text/csv with ?dryRun=true. ' +
    'Columns: name, phone, email, timezone, notes, pets, one_time. The same file again changes nothing.',
  query: z.strictObject({ dryRun: z.enum(['true', 'false']).optional() }),
  body: z.strictObject({ csv: Text.min(1).max(1_048_576), dryRun: z.boolean().optional() }),
  /** A file of 1 MB, with what JSON adds for quotes and ends of lines. */
  maxBytes: 2_621_440,
  response: z.object({
    dryRun: z.boolean(),
    summary: z.object({
      total: z.number().int(),
      created: z.number().int(),
      updated: z.number().int(),
      unchanged: z.number().int(),
      failed: z.number().int(),
    }),
    /** Columns nobody here knows: they were left out. */
    ignoredColumns: z.array(z.string()),
    rows: z.array(ImportRow),
  }),
  errors: ['validation_failed', 'payload_too_large'],
});

export const mergeClients = defineEndpoint({
  method: 'POST',
  path: '/clients/:id/merge',
  access: 'owner',
  scope: 'clients:write',
  summary: 'The client of the path goes up in the one named: talks, windows, bookings, addresses and consent follow.',
  params: IdParams,
  body: z.strictObject({ into: Id }),
  /** The client that remains. */
  response: Client,
  errors: ['validation_failed', 'conflict'],
});

export const classifyClient = defineEndpoint({
  method: 'POST',
  path: '/clients/:id/classify',
  access: 'owner',
  scope: 'clients:write',
  summary: 'One-time, recurring, or left to plans and bookings. Windows ahead move to the right number, history stays.',
  params: IdParams,
  body: z.strictObject({ class: z.enum(CLIENT_CLASSES) }),
  response: Client,
  errors: ['conflict'],
});

export const TimelineMessage = Message.extend({
  /** The business number of the thread, and its class. */
  messageNumber: z.string(),
  numberClass: z.enum(NUMBER_TYPES),
});
export type TimelineMessage = z.infer<typeof TimelineMessage>;

export const getTimeline = defineEndpoint({
  method: 'GET',
  path: '/clients/:id/timeline',
  access: 'owner',
  scope: 'messages:read',
  summary: 'All that was said with a client, over all threads, the newest first.',
  params: IdParams,
  query: PageQuery,
  response: z.object({ messages: z.array(TimelineMessage), pagination: Pagination }),
});
