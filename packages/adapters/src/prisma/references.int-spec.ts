import { createTestDatabase, query, type TestDatabase } from '../testing/test-database';
import { connectDatabase, type Database } from './connect';
import { findReferences } from './references';

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  db = connectDatabase({ url: database.url, poolSize: 1 });
}, 60_000);
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

it('finds what refers to a thread, messages first', async () => {
  const found = await findReferences(db, 'message_thread');
  expect(found[0]).toEqual({ table: 'message_event', column: 'thread_id' });
  expect(found).toContainEqual({ table: 'routing_decision', column: 'thread_id' });
  expect(found.every(({ column }) => column !== 'org_id')).toBe(true);
});

it.each(['client', 'message_thread'])(
  'everything that refers to a %s may be moved when clients are merged',
  async (table) => {
    for (const { table: name, column } of await findReferences(db, table)) {
      const [row] = await db.$queryRaw<
        { may: boolean }[]
      >`SELECT has_column_privilege(${name}, ${column}, 'UPDATE') AS may`;
      expect([name, column, row?.may]).toEqual([name, column, true]);
    }
  },
);

/** Where two clients or two threads could be in each other's way; merging makes room in each of them by name. */
const KNOWN = ['assignment_window_no_overlap', 'message_thread_org_id_client_id_business_number_id_key'];

it('nothing that is unique per client or thread is unknown to merging', async () => {
  const references = [...(await findReferences(db, 'client')), ...(await findReferences(db, 'message_thread'))];
  const rows = await query<{ name: string; table: string; columns: string[] }>(
    database,
    `SELECT i.indexrelid::regclass::text AS name, i.indrelid::regclass::text AS "table",
       array_agg(a.attname::text) AS columns
     FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
     WHERE i.indisunique OR i.indisexclusion GROUP BY 1, 2`,
  );
  const inTheWay = rows.filter(({ table, columns }) =>
    references.some((reference) => reference.table === table && columns.includes(reference.column)),
  );
  expect(inTheWay.map(({ name }) => name).sort()).toEqual(KNOWN);
});
