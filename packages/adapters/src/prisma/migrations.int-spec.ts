import { aBoundOwner } from '../testing/a-bound-owner';

jest.setTimeout(120_000);
const ORG = '00000000-0000-4000-8000-000000000001';
let database: Awaited<ReturnType<typeof aBoundOwner>>;

beforeAll(async () => {
  database = await aBoundOwner();
});
afterAll(() => database.drop());

/** One row of each kind that today's migrations fill in; what it refers to is of no matter here. */
const oldRows = `
  SET session_replication_role = replica;
  INSERT INTO organization (id, name, slug, timezone, country) VALUES ('${ORG}', 'Old', 'old', 'UTC', 'US');
  INSERT INTO client (id, org_id) VALUES ('${ORG}', '${ORG}');
  INSERT INTO weekly_plan (id, org_id, client_id, active_from, active_to) VALUES
    (gen_random_uuid(), '${ORG}', '${ORG}', now() + interval '2 days', NULL),
    (gen_random_uuid(), '${ORG}', '${ORG}', now() - interval '1 day', now() - interval '2 days');
  INSERT INTO assignment_window (id, org_id, thread_id, client_id, sitter_id, start_at) VALUES
    (gen_random_uuid(), '${ORG}', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now() - interval '1 day');
  INSERT INTO audit_event (id, org_id, at, actor_type, type, subject_type, subject_id, data) VALUES
    (gen_random_uuid(), '${ORG}', now(), 'system', 'x', 'x', 'x', '{}')`;
const fileOf = () => database.look(`SELECT relfilenode FROM pg_class WHERE relname = 'audit_event'`);

it('fills in old rows although row-level security binds the one who migrates', async () => {
  await database.migrate('20261123');
  await database.look(oldRows);
  const file = await fileOf();
  await database.migrate();
  const plans = await database.look(
    `SELECT turns_at = active_from AS turns, active_to > active_from AS "isMended" FROM weekly_plan ORDER BY active_from`,
  );
  expect(plans).toEqual([
    { turns: null, isMended: true },
    { turns: true, isMended: null },
  ]);
  expect(await database.look('SELECT announced_at = start_at AS told FROM assignment_window')).toEqual([
    { told: true },
  ]);
  // What was written before stands at the head of the chain, and the table was not written anew for it.
  expect(await database.look('SELECT xact FROM audit_event')).toEqual([{ xact: '0' }]);
  expect(await fileOf()).toEqual(file);
  const forced = await database.look(
    `SELECT relname FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity AND relname NOT LIKE 'pg_%'`,
  );
  expect(forced).toEqual([]);
});

it('goes on with the chain of a restored dump above what was sealed', async () => {
  await database.look(`INSERT INTO audit_seal (org_id, no, from_seq, to_seq, to_xact, row_count, rows, prev_hash, hash)
    VALUES ('${ORG}', 1, 1, 1, 900000000000, 1, '', '', '')`);
  await database.migrate();
  expect(await database.look('SELECT audit_xact() > 900000000000 AS "isAbove"')).toEqual([{ isAbove: true }]);
});
