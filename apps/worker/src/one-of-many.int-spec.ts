import { createPorts, type PortsHandle } from '@snout/adapters/create-ports/create-ports';
import { anOrg, TEST_KEYS, type TestOrg } from '@snout/adapters/testing/an-org';
import { createTestDatabase, query, type TestDatabase } from '@snout/adapters/testing/test-database';
import { receiveInbound } from '@snout/application/messaging/receive-inbound';
import { ownerTexts, threadArchive, threadWaking } from './processors/sweeps';

jest.setTimeout(60_000);

/** One business's trouble is no other's: its rows are first in every sweep, and fail. */
let database: TestDatabase;
let handle: PortsHandle;
let troubled: TestOrg;
let sound: TestOrg;

beforeAll(async () => {
  database = await createTestDatabase();
  troubled = await anOrg(database, { digit: 1 });
  sound = await anOrg(database, { digit: 2 });
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
afterAll(async () => {
  await handle.close();
  await database.drop();
});

const rows = <T extends object>(sql: string, values: unknown[] = []) => query<T>(database, sql, values);
const succeeds = (run: () => Promise<unknown>) =>
  run().then(
    () => true,
    () => false,
  );
const queueText = (org: TestOrg, over: { secondsAgo: number; state?: string }) =>
  rows(
    `INSERT INTO owner_text (id, org_id, to_address, body, kind, state, due_at)
     VALUES (gen_random_uuid(), $1, '+15125550199', 'x', 'prompt', $2, now() - make_interval(secs => $3))`,
    [org.orgId, over.state ?? 'pending', over.secondsAgo],
  );
const textsOf = async (org: TestOrg) =>
  (await rows<{ state: string }>('SELECT state FROM owner_text WHERE org_id = $1', [org.orgId])).map((r) => r.state);

it('secrets that cannot be opened hold up no other business’s texts', async () => {
  await rows("UPDATE provider_config SET secrets = 'gone' WHERE org_id = $1", [troubled.orgId]);
  await queueText(troubled, { secondsAgo: 60 });
  await queueText(sound, { secondsAgo: 30 });
  expect(await succeeds(ownerTexts(handle.ports))).toBe(false);
  // Nobody asked for these texts at the sound business, so its own is put aside.
  expect([await textsOf(troubled), await textsOf(sound)]).toEqual([['pending'], ['dropped']]);
});

it('a text taken by a worker that crashed is unknown: told, and never sent again', async () => {
  await rows('DELETE FROM owner_text');
  await queueText(sound, { secondsAgo: 1, state: 'sending' });
  await queueText(sound, { secondsAgo: -30, state: 'sending' });
  await ownerTexts(handle.ports)();
  expect((await textsOf(sound)).sort()).toEqual(['sending', 'unknown']);
  expect(await rows('SELECT type, severity FROM alert WHERE org_id = $1', [sound.orgId])).toEqual([
    { type: 'ownerText.unknown', severity: 'high' },
  ]);
  expect(await rows("SELECT 1 FROM audit_event WHERE type = 'ownerText.unknown'")).toHaveLength(1);
});

describe('threads', () => {
  beforeAll(async () => {
    for (const [n, org] of [troubled, sound].entries()) {
      const params = { MessageSid: `SM${n}`, From: '+15125550142', To: org.frontDesk.e164, Body: 'Hi', NumMedia: '0' };
      await receiveInbound(handle.ports, org, { params, source: 'webhook' });
    }
    await rows(`CREATE FUNCTION refuse_one() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.org_id = '${troubled.orgId}' THEN RAISE EXCEPTION 'this one is broken'; END IF; RETURN NEW; END $$`);
    await rows('CREATE TRIGGER refuse_one BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_one()');
  });
  const seconds = (org: TestOrg) => (org === troubled ? 60 : 30);

  it('are woken for everybody else', async () => {
    for (const org of [troubled, sound]) {
      await rows(
        'UPDATE message_thread SET snoozed_until = now() - make_interval(secs => $2) WHERE org_id = $1 RETURNING 1',
        [org.orgId, seconds(org)],
      );
    }
    expect(await succeeds(threadWaking(handle.ports))).toBe(false);
    const asleep = await rows('SELECT org_id FROM message_thread WHERE snoozed_until IS NOT NULL');
    expect(asleep).toEqual([{ org_id: troubled.orgId }]);
  });

  it('are archived for everybody else', async () => {
    await rows("UPDATE message_thread SET last_activity_at = now() - interval '9 years', snoozed_until = NULL");
    expect(await succeeds(threadArchive(handle.ports))).toBe(false);
    const kept = await rows('SELECT org_id FROM message_thread WHERE archived_at IS NULL');
    expect(kept).toEqual([{ org_id: troubled.orgId }]);
  });
});
