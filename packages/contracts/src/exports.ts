import { EXPORT_KINDS, EXPORT_REASONS, EXPORT_REDACTIONS, EXPORT_STATES } from '@snout/domain/exports/export-rules';
import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';
import { Id, IdParams, Instant, PageQuery, Pagination } from './shared/fields';

/** What is in the archive: so that whoever gets it can see that it is whole and untouched. */
export const ExportManifest = z.object({
  version: z.literal(1),
  exportId: z.string(),
  organization: z.string(),
  requestedBy: z.object({ id: z.string(), name: z.string() }),
  requestedAt: z.string(),
  builtAt: z.string(),
  filter: z.object({
    kind: z.enum(EXPORT_KINDS),
    clientId: z.string().nullable(),
    redaction: z.enum(EXPORT_REDACTIONS),
    from: z.string().nullable(),
    to: z.string(),
  }),
  files: z.array(
    z.object({
      name: z.string(),
      bytes: z.number().int(),
      /** Texts in the file. */
      records: z.number().int(),
      /** Of the file as it stands in the archive, in hex. */
      sha256: z.string(),
    }),
  ),
});
export type ExportManifest = z.infer<typeof ExportManifest>;

export const Export = z.object({
  id: z.string(),
  kind: z.enum(EXPORT_KINDS),
  client: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  redaction: z.enum(EXPORT_REDACTIONS),
  from: z.string().nullable(),
  /** Exclusive; the instant it was asked for unless an earlier one was given. */
  to: z.string(),
  state: z.enum(EXPORT_STATES),
  /** Why it failed or is over. */
  reason: z.enum(EXPORT_REASONS).nullable(),
  /** Texts looked at, of how many; `total` is null until they were counted. */
  progress: z.object({ done: z.number().int(), total: z.number().int().nullable() }),
  manifest: ExportManifest.nullable(),
  /** Path of the archive while it is ready; it needs an owner's session like every other call. */
  downloadUrl: z.string().nullable(),
  expiresAt: z.string().nullable(),
  requestedBy: z.object({ id: z.string(), name: z.string() }),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type Export = z.infer<typeof Export>;

export const createExport = defineEndpoint({
  method: 'POST',
  path: '/exports',
  access: 'owner',
  summary:
    'Have the transcripts of a client or of the business put together, as JSON and as CSV, as an owner sees them or as a ' +
    'sitter would. At most five that are not finished, and 20 within a day.',
  body: z.strictObject({
    kind: z.enum(EXPORT_KINDS),
    /** Needed for, and only for, `client`. */
    clientId: Id.nullable().optional(),
    redaction: z.enum(EXPORT_REDACTIONS),
    from: Instant.nullable().optional(),
    /** Exclusive. */
    to: Instant.nullable().optional(),
  }),
  response: Export,
  status: 201,
  errors: ['validation_failed', 'export_limit', 'rate_limited'],
});

export const listExports = defineEndpoint({
  method: 'GET',
  path: '/exports',
  access: 'owner',
  summary: 'Exports that were asked for, newest first.',
  query: PageQuery,
  response: z.object({ exports: z.array(Export), pagination: Pagination }),
});

export const getExport = defineEndpoint({
  method: 'GET',
  path: '/exports/:id',
  access: 'owner',
  summary: 'One export: how far it is, what is in it, and where to get it.',
  params: IdParams,
  response: Export,
});

export const downloadExport = defineEndpoint({
  method: 'GET',
  path: '/exports/:id/download',
  access: 'owner',
  summary: 'The archive (ZIP): transcript.json, transcript.csv and manifest.json. For seven days.',
  params: IdParams,
  errors: ['export_not_ready', 'export_expired'],
});
