import { createPorts, type PortsHandle } from '@snout/adapters/create-ports/create-ports';
import { anOrg, TEST_KEYS, type TestOrg } from '@snout/adapters/testing/an-org';
import { createTestDatabase, openOnlooker, query, type TestDatabase } from '@snout/adapters/testing/test-database';
import { waitUntil } from '@snout/adapters/testing/wait-until';
import { verifyAudit } from '@snout/application/audit/verify-audit';
import pino from 'pino';
import { auditAnchor, auditSealing } from './processors/sweeps';

jest.setTimeout(60_000);

let database: TestDatabase;
let handle: PortsHandle;
let digit = 1;
let org: TestOrg;

beforeAll(async () => {
  database = await createTestDatabase();
  handle = createPorts({
    databaseUrl: database.url,
    redisUrl: null,
    poolSize: 6,
    publicBaseUrl: 'https://snout.example',
    twilioBaseUrl: 'http://127.0.0.1:9',
    jwtSecret: 'x'.repeat(32),
    encryptionKeys: TEST_KEYS,
  });
});
beforeEach(async () => {
  // Its account is made of the digits: 11 would be the same as 1.
  if (digit % 11 === 0) digit++;
  org = await anOrg(database, { digit: digit++ });
});
afterAll(async () => {
  await handle.close();
  await database.drop();
});

/** Others on this server may have a transaction open: the chain waits for it, and so do we. */
const seal = () =>
  waitUntil(async () => {
    await auditSealing(handle.ports)();
    return (await unsealed()) === 0;
  }, 30_000);
const unsealed = async () =>
  (
    await query<{ n: number }>(
      database,
      `SELECT count(*)::int AS n FROM audit_event e WHERE e.org_id = '${org.orgId}' AND e.xact >
        (SELECT coalesce(max(to_xact), 0) FROM audit_seal s WHERE s.org_id = e.org_id)`,
    )
  )[0]?.n;
const verify = (anchor: { no: number; hash: string } | null = null) => verifyAudit(handle.ports, org, { anchor });
const write = (count: number) =>
  handle.ports.inTransaction(org, (tx) =>
    tx.audit.record(
      ...Array.from({ length: count }, (_, n) => ({
        type: 'settings.changed' as const,
        actor: { type: 'owner', userId: org.ownerId } as const,
        subject: { type: 'organization', id: org.orgId },
        data: { n, words: 'snow – ❄', list: [1.5, null] },
      })),
    ),
  );
const tamper = (sql: string) => query(database, sql.replaceAll(':org', `'${org.orgId}'`));
const seqAt = async (offset: number) =>
  (
    await query<{ seq: string }>(
      database,
      `SELECT seq::text FROM audit_event WHERE org_id = '${org.orgId}' ORDER BY xact, seq LIMIT 1 OFFSET ${offset}`,
    )
  )[0]?.seq ?? '';

it('seals what was written, link by link, and finds it whole', async () => {
  await write(3);
  await seal();
  await write(2_500);
  await seal();
  await seal();
  expect(await verify()).toEqual({ rows: 2_503, head: { no: 3, hash: expect.any(String) }, firstBreak: null });
});

describe('row 43: a row among many', () => {
  beforeEach(async () => {
    await write(120);
    await seal();
    await write(120);
    await seal();
  });

  test.each(['type', 'data', 'at', 'actor_id', 'subject_id', 'thread_id', 'created_at', 'xact', 'id'])(
    'whose %s was changed is named',
    async (column) => {
      const seq = await seqAt(177);
      const values: Record<string, string> = {
        data: `data || '{"n": 7000}'`,
        at: "at + interval '1 ms'",
        created_at: "created_at + interval '1 ms'",
        xact: 'xact',
        id: 'gen_random_uuid()',
      };
      await tamper(
        `UPDATE audit_event SET ${column} = ${values[column] ?? "'other'"} WHERE org_id = :org AND seq = ${seq}`,
      );
      if (column === 'xact')
        await tamper(`UPDATE audit_event SET xact = xact + 1000000 WHERE org_id = :org AND seq = ${seq}`);
      const kind = column === 'xact' ? 'removed' : 'changed';
      expect((await verify()).firstBreak).toMatchObject({ kind, seq, no: 2 });
    },
  );

  it('that was removed is named', async () => {
    const seq = await seqAt(33);
    await tamper(`DELETE FROM audit_event WHERE org_id = :org AND seq = ${seq}`);
    expect((await verify()).firstBreak).toEqual({ kind: 'removed', no: 1, seq });
  });

  it('that was put in later is named', async () => {
    const [row] = await query<{ seq: string; id: string }>(
      database,
      `INSERT INTO audit_event (id, org_id, seq, xact, at, actor_type, type, subject_type, subject_id, data)
       SELECT gen_random_uuid(), org_id, seq + 100000, xact, at, actor_type, type, subject_type, subject_id, data
       FROM audit_event WHERE org_id = '${org.orgId}' AND seq = ${await seqAt(5)} RETURNING seq::text, id`,
    );
    expect((await verify()).firstBreak).toMatchObject({ kind: 'inserted', ...row });
  });

  it.each([
    ['changed', "UPDATE audit_seal SET rows = replace(rows, 'a', 'b') WHERE org_id = :org AND no = 1", 'sealChanged'],
    ['taken out', 'DELETE FROM audit_seal WHERE org_id = :org AND no = 1', 'sealMissing'],
  ])('does not hide behind a seal that was %s', async (_how, sql, kind) => {
    await tamper(sql);
    expect((await verify()).firstBreak).toEqual({ kind, no: 1 });
  });

  it('does not hide behind a chain made anew: it does not pass through the anchor in the log', async () => {
    const lines: string[] = [];
    await auditAnchor(handle.ports, pino({ level: 'info' }, { write: (line) => void lines.push(line) }))();
    const { anchor } = JSON.parse(lines.find((line) => line.includes(org.orgId)) ?? '{}');
    const [, no, hash] = anchor.split(':');
    expect((await verify({ no: Number(no), hash })).firstBreak).toBeNull();
    await tamper('DELETE FROM audit_seal WHERE org_id = :org');
    await tamper(
      "UPDATE audit_event SET type = 'nothing' WHERE org_id = :org AND seq = (SELECT min(seq) FROM audit_event WHERE org_id = :org)",
    );
    await seal();
    expect((await verify()).firstBreak).toBeNull();
    expect((await verify({ no: Number(no), hash })).firstBreak).not.toBeNull();
  });
});

it('tells the owners once when the chain is broken', async () => {
  await write(2);
  await seal();
  await tamper("UPDATE audit_event SET type = 'nothing' WHERE org_id = :org");
  const lines: string[] = [];
  const anchor = auditAnchor(handle.ports, pino({ level: 'error' }, { write: (line) => void lines.push(line) }));
  await anchor();
  await anchor();
  const alerts = await tamper("SELECT 1 FROM alert WHERE org_id = :org AND type = 'audit.chain_broken'");
  expect([alerts.length, lines.filter((line) => line.includes(org.orgId)).length]).toEqual([1, 2]);
});

it('a row that commits late is not behind a seal: the chain waits for it, and writers do not wait for the chain', async () => {
  const late = await openOnlooker(database);
  try {
    await late.query('BEGIN');
    await late.query(
      `INSERT INTO audit_event (id, org_id, at, actor_type, type, subject_type, subject_id, data)
       VALUES (gen_random_uuid(), $1::uuid, now(), 'owner', 'late', 'organization', $2, '{}')`,
      [org.orgId, org.orgId],
    );
    await write(1);
    await auditSealing(handle.ports)();
    expect((await verify()).rows).toBe(0);
    await late.query('COMMIT');
  } finally {
    await late.close();
  }
  await write(1);
  await seal();
  expect(await verify()).toMatchObject({ rows: 3, firstBreak: null });
});

it('two workers that seal at once make one chain', async () => {
  await write(50);
  await Promise.all([seal(), seal(), seal()]);
  expect(await verify()).toMatchObject({ rows: 50, firstBreak: null });
});

test.each([
  ["UPDATE audit_event SET type = 'nothing'"],
  ['DELETE FROM audit_event'],
  ["UPDATE audit_seal SET hash = 'x'"],
  ['DELETE FROM audit_seal'],
  [
    'INSERT INTO audit_event (id, org_id, at, actor_type, type, subject_type, subject_id, data, xact) SELECT gen_random_uuid(), org_id, at, actor_type, type, subject_type, subject_id, data, 1 FROM audit_event',
  ],
])('the app itself may not: %s', async (sql) => {
  const { connectDatabase } = await import('@snout/adapters/prisma/connect');
  const db = connectDatabase({ url: database.url, poolSize: 1 });
  try {
    const attempt = db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.org_id', ${org.orgId}, true)`;
      await tx.$executeRawUnsafe(sql);
    });
    await expect(attempt).rejects.toThrow(/permission denied/);
  } finally {
    await db.$disconnect();
  }
});
