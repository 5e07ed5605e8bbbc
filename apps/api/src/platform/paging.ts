import { z } from 'zod';
import { ProblemException } from './problem';

export interface PageKey {
  at: Date;
  id: string;
}

const Key = z.tuple([z.iso.datetime(), z.uuid()]);

/** Reads an opaque cursor; one that we did not make is a bad request. */
export function readCursor(cursor: string | undefined): PageKey | null {
  if (cursor === undefined) return null;
  const parsed = Key.safeParse(parse(cursor));
  if (!parsed.success) {
    throw new ProblemException('validation_failed', 'The cursor is not one of ours.', {
      errors: [{ path: 'cursor', message: 'is not one of ours' }],
    });
  }
  return { at: new Date(parsed.data[0]), id: parsed.data[1] };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

const toCursor = ({ at, id }: PageKey): string =>
  Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url');

/** Cuts a page from one row more than asked for, and says where the next one starts. */
export function toPage<T>(rows: readonly T[], limit: number, keyOf: (row: T) => PageKey) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? toCursor(keyOf(last)) : null;
  return { items, pagination: { nextCursor, limit } };
}
