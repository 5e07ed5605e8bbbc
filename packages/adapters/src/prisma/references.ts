import type { TxClient } from './connect';

export interface Reference {
  /** Quoted where it has to be: as SQL takes it. */
  table: string;
  column: string;
}

/**
 * Which columns refer to a table, asked of the database itself, so that a table made later is moved as well. Messages come
 * first: what hangs on a message follows it.
 */
export const findReferences = (tx: Pick<TxClient, '$queryRaw'>, table: string): Promise<Reference[]> =>
  tx.$queryRaw<Reference[]>`
    SELECT c.conrelid::regclass::text AS "table", quote_ident(a.attname) AS "column"
    FROM pg_constraint c
    JOIN unnest(c.conkey) AS used(attnum) ON true
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = used.attnum AND a.attname <> 'org_id'
    WHERE c.contype = 'f' AND c.confrelid = ${table}::regclass
    ORDER BY c.conrelid::regclass::text <> 'message_event', 1, 2`;
