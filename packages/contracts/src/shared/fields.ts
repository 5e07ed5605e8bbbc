import { z } from 'zod';

/** What no database takes: NUL goes, half a character becomes the sign for an unreadable one. */
const clean = (text: string): string => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD');
/** Free text of bodies and queries, whatever somebody typed or pasted. */
export const Text = z.string().overwrite(clean);

export const Id = z.uuid();
/** ISO 8601 with offset, as the API speaks it. */
export const Instant = z.iso.datetime({ offset: true });
export const E164 = z.string().regex(/^\+[1-9]\d{6,14}$/, 'must be a phone number in E.164 form');
export const IdParams = z.strictObject({ id: Id });

/** Keyset paging: `cursor` is opaque. */
export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: Text.max(500).optional(),
});
export const Pagination = z.object({ nextCursor: z.string().nullable(), limit: z.number().int() });
