import { createPorts, type PortsHandle } from '@snout/adapters/create-ports/create-ports';
import { anOrg, TEST_KEYS, type TestOrg } from '@snout/adapters/testing/an-org';
import { createTestDatabase, query, type TestDatabase } from '@snout/adapters/testing/test-database';
import { waitUntil } from '@snout/adapters/testing/wait-until';
import { mergeClients } from '@snout/application/clients/merge-clients';
import { buildExports } from '@snout/application/exports/build-exports';
import { createExport } from '@snout/application/exports/create-export';
import { EXPORT_FILES } from '@snout/application/exports/steps/finish-export';
import { readExportFile } from '@snout/application/exports/steps/read-export-file';
import { receiveInbound } from '@snout/application/messaging/receive-inbound';
import type { Ports } from '@snout/application/ports/ports';
import { exportBuilding } from './processors/sweeps';

jest.setTimeout(90_000);

/** More than two batches. */
const TEXTS = 500;
const MAYA = '+15125550142';
let database: TestDatabase;
let handle: PortsHandle;
let org: TestOrg;
let clientId: string;
let sids = 0;

const rows = <T extends object>(sql: string, values: unknown[] = []) => query<T>(database, sql, values);

async function textFrom(phone: string, body: string): Promise<void> {
  const MessageSid = `SM${String(++sids).padStart(32, '0')}`;
  const params = { MessageSid, From: phone, To: org.frontDesk.e164, Body: body, NumMedia: '0' };
  await receiveInbound(handle.ports, org, { params, source: 'webhook' });
}
const clientOf = async (phone: string): Promise<string> =>
  (await rows<{ client_id: string }>('SELECT client_id FROM contact_point WHERE address = $1', [phone]))[0]
    ?.client_id ?? '';

beforeAll(async () => {
  database = await createTestDatabase();
  org = await anOrg(database, { digit: 1 });
  handle = createPorts({
    databaseUrl: database.url,
    redisUrl: null,
    poolSize: 10,
    publicBaseUrl: 'https://snout.example',
    twilioBaseUrl: 'http://127.0.0.1:9',
    jwtSecret: 'x'.repeat(32),
    encryptionKeys: TEST_KEYS,
  });
  await textFrom(MAYA, 'Hello');
  clientId = await clientOf(MAYA);
  // Several of one instant, so that the place in the order is more than a time.
  await rows(
    `INSERT INTO message_event (id, org_id, thread_id, client_id, direction, from_address, to_address, body, actor, created_at)
     SELECT gen_random_uuid(), org_id, thread_id, client_id, direction, from_address, to_address, 'Text ' || n, actor,
       now() - make_interval(mins => (n / 7)::int) FROM message_event, generate_series(1, $1::int) n`,
    [TEXTS - 1],
  );
});
afterAll(async () => {
  await handle.close();
  await database.drop();
});

async function ask(scope: 'client' | 'organization' = 'client'): Promise<string> {
  await rows("UPDATE export_job SET created_at = created_at - interval '2 days'");
  const asked = await createExport(handle.ports, org, {
    ...{ kind: scope, clientId: scope === 'client' ? clientId : null, redaction: 'owner', from: null, to: null },
    userId: org.ownerId,
  });
  return asked.kind === 'queued' ? asked.exportId : '';
}
const jobOf = async (id: string) =>
  (
    await rows<{ state: string; done: number; total: number; attempts: number; next_part: number }>(
      'SELECT state, done, total, attempts, next_part FROM export_job WHERE id = $1',
      [id],
    )
  )[0];
async function read(id: string): Promise<{ json: string; csv: string }> {
  const texts: string[] = [];
  for (const name of EXPORT_FILES) {
    const pieces: Uint8Array[] = [];
    for await (const piece of readExportFile(handle.ports, org, { exportId: id, name })) pieces.push(piece);
    texts.push(Buffer.concat(pieces).toString('utf8'));
  }
  return { json: texts[0] ?? '', csv: texts[1] ?? '' };
}
/** Everything after the head, which names the export and its end. */
const bodyOf = ({ json, csv }: { json: string; csv: string }) => [json.slice(json.indexOf('\n')), csv];
const lapse = () =>
  rows("UPDATE export_job SET lease_until = now() - interval '1 second' WHERE lease_until IS NOT NULL");

/** Ports of a process that is killed before its nth transaction from now. */
const dyingAfter = (transactions: number): Ports => {
  let left = transactions;
  const inTransaction: Ports['inTransaction'] = (scope, work) =>
    left-- > 0 ? handle.ports.inTransaction(scope, work) : Promise.reject(new Error('killed'));
  return { ...handle.ports, inTransaction };
};

it('is built batch by batch, and holds every text once, in order', async () => {
  const id = await ask();
  await exportBuilding(handle.ports)();
  expect(await jobOf(id)).toMatchObject({ state: 'ready', done: TEXTS, total: TEXTS, next_part: 5 });
  const { messages } = JSON.parse((await read(id)).json);
  expect(messages).toHaveLength(TEXTS);
  expect(new Set(messages.map((text: { id: string }) => text.id)).size).toBe(TEXTS);
});

it('a worker killed at any step loses nothing and writes nothing twice: the next one goes on where it stopped', async () => {
  const whole = await ask();
  await exportBuilding(handle.ports)();
  const expected = bodyOf(await read(whole));
  for (let step = 0; step < 8; step++) {
    const id = await ask();
    await buildExports(dyingAfter(step), { limit: 10, batches: 20 }).catch(() => undefined);
    // Until the lease is over nobody else touches it.
    const [before] = [await jobOf(id)];
    await exportBuilding(handle.ports)();
    if (step > 0) expect(await jobOf(id)).toEqual(before);
    await lapse();
    await exportBuilding(handle.ports)();
    expect([step, (await jobOf(id))?.state]).toEqual([step, 'ready']);
    expect(bodyOf(await read(id))).toEqual(expected);
  }
});

it('one that was killed and comes back to life writes nothing into what another one builds', async () => {
  const id = await ask();
  let revive: () => void = () => undefined;
  const asleep = new Promise<void>((resolve) => {
    revive = resolve;
  });
  let steps = 0;
  const slow: Ports = {
    ...handle.ports,
    inTransaction: async (scope, work) => {
      if (++steps === 3) await asleep;
      return handle.ports.inTransaction(scope, work);
    },
  };
  const late = buildExports(slow, { limit: 10, batches: 20 });
  await waitUntil(async () => steps === 3, 10_000);
  await lapse();
  await exportBuilding(handle.ports)();
  const finished = await jobOf(id);
  revive();
  await late;
  expect(await jobOf(id)).toEqual(finished);
  expect(JSON.parse((await read(id)).json).messages).toHaveLength(TEXTS);
});

it('several workers at once build one export of a business at a time, each once', async () => {
  const ids = [await ask(), await ask('organization'), await ask()];
  await rows('UPDATE export_job SET created_at = now() WHERE id = ANY($1)', [ids]);
  const seen = new Set<number>();
  const workers = [1, 2, 3].map(async () => {
    for (let round = 0; round < 20; round++) {
      await buildExports(handle.ports, { limit: 10, batches: 1 });
      seen.add((await rows("SELECT 1 FROM export_job WHERE state = 'building'")).length);
    }
  });
  await Promise.all(workers);
  expect(Math.max(...seen)).toBe(1);
  for (const id of ids) {
    expect((await jobOf(id))?.state).toBe('ready');
    expect(JSON.parse((await read(id)).json).messages).toHaveLength(TEXTS);
    const ends = await rows("SELECT 1 FROM audit_event WHERE subject_id = $1 AND type = 'export.finished'", [id]);
    expect(ends).toHaveLength(1);
  }
});

it('one that only ever crashes is given up after five times, and says so', async () => {
  const id = await ask();
  for (let attempt = 0; attempt < 5; attempt++) {
    await buildExports(dyingAfter(1), { limit: 10, batches: 20 }).catch(() => undefined);
    expect((await jobOf(id))?.state).toBe('building');
    await lapse();
  }
  await exportBuilding(handle.ports)();
  expect((await jobOf(id))?.state).toBe('failed');
  const told = await rows("SELECT 1 FROM audit_event WHERE subject_id = $1 AND type = 'export.failed'", [id]);
  expect(told).toHaveLength(1);
});

it('a client who is merged into another one while it is built: it begins anew, with the talk of both', async () => {
  const other = '+15125550143';
  await textFrom(other, 'My new phone');
  const into = await clientOf(other);
  const id = await ask();
  await buildExports(handle.ports, { limit: 10, batches: 2 });
  expect((await jobOf(id))?.done).toBe(200);
  const merged = await mergeClients(handle.ports, org, { clientId, into, userId: org.ownerId });
  expect(merged.kind).toBe('done');
  await exportBuilding(handle.ports)();
  const { messages } = JSON.parse((await read(id)).json);
  expect(messages).toHaveLength(TEXTS + 1);
  expect(new Set(messages.map((text: { clientId: string }) => text.clientId))).toEqual(new Set([into]));
});
