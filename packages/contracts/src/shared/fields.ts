import { z } from 'zod';

export const Id = z.uuid();
/** ISO 8601 with offset, as the API speaks it. */
export const Instant = z.iso.datetime({ offset: true });
export const E164 = z.string().regex(/^\+[1-9]\d{6,14}$/, 'must be a phone number in E.164 form');
export const IdParams = z.strictObject({ id: Id });

/** Keyset paging: `cursor` is opaque. */
export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(500).optional(),
});
export const Pagination = z.object({ nextCursor: z.string().nullable(), limit: z.number().int() });
