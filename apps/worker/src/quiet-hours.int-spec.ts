import { createPorts, type PortsHandle } from '@snout/adapters/create-ports/create-ports';
import { anOrg, TEST_KEYS, type TestOrg } from '@snout/adapters/testing/an-org';
import { createTestDatabase, query, type TestDatabase } from '@snout/adapters/testing/test-database';
import { claimNext } from '@snout/application/messaging/claim-next';
import { receiveInbound } from '@snout/application/messaging/receive-inbound';
import { sendAsOwner } from '@snout/application/messaging/send-as-owner';
import { parseSettings } from '@snout/application/organization/settings-schema';
import { updateSettings } from '@snout/application/organization/update-settings';
import type { Ports } from '@snout/application/ports/ports';

jest.setTimeout(60_000);

/** Ten in the evening in New York, seven in Los Angeles; and nine the next morning in New York. */
const NIGHT = new Date('2024-11-21T03:00:00Z');
const MORNING = new Date('2024-11-21T14:00:00Z');

let database: TestDatabase;
let org: TestOrg;
let handle: PortsHandle;
let now = NIGHT;
let ports: Ports;
let texts = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  org = await anOrg(database, { digit: 1 });
  await query(database, 'UPDATE business_number SET segments_per_second = 200');
  handle = createPorts({
    databaseUrl: database.url,
    redisUrl: null,
    poolSize: 4,
    publicBaseUrl: 'https://snout.example',
    twilioBaseUrl: 'http://127.0.0.1:9',
    jwtSecret: 'x'.repeat(32),
    encryptionKeys: TEST_KEYS,
  });
  ports = { ...handle.ports, clock: { now: () => now } };
});
afterAll(async () => {
  await handle.close();
  await database.drop();
});
beforeEach(async () => {
  now = NIGHT;
  await query(database, "UPDATE delivery SET state = 'canceled', next_attempt_at = NULL");
  await query(database, 'UPDATE business_number SET next_send_at = NULL');
});

async function textTo(number: { e164: string }, from: string, body: string): Promise<void> {
  const params = { MessageSid: `SM${String(++texts).padStart(32, '0')}`, From: from, To: number.e164, Body: body };
  await receiveInbound(ports, org, { params: { ...params, NumMedia: '0' }, source: 'webhook' });
}
const tryToSend = async () => (await claimNext(ports, org, { numberId: org.frontDesk.id })).kind;
const lastTo = async (phone: string) => {
  const rows = await query<{ state: string; next_attempt_at: Date | null; thread_id: string }>(
    database,
    `SELECT d.state, d.next_attempt_at, d.thread_id FROM delivery d JOIN message_event m ON m.id = d.message_id
     WHERE m.to_address = $1 ORDER BY m.created_at DESC, m.id DESC LIMIT 1`,
    [phone],
  );
  return rows[0];
};
const dueAgain = () =>
  query(database, "UPDATE delivery SET state = 'pending', next_attempt_at = now() WHERE state = 'held'");
const answersAnytime = (peopleAnswerAnytime: boolean) =>
  updateSettings(ports, org, {
    userId: org.ownerId,
    settings: { quietHours: { ...parseSettings({}).quietHours, peopleAnswerAnytime } },
  });

it('an automatic answer waits for the morning of who gets it, and leaves then', async () => {
  const phone = '+12125550110';
  await textTo(org.pool, phone, 'Anybody there?');
  expect(await tryToSend()).toBe('skipped');
  expect(await lastTo(phone)).toMatchObject({ state: 'held', next_attempt_at: MORNING });
  // Woken too early, it goes on waiting.
  await dueAgain();
  expect(await tryToSend()).toBe('skipped');
  now = MORNING;
  await dueAgain();
  expect(await tryToSend()).toBe('send');
});

it('in the west it is still day', async () => {
  await textTo(org.pool, '+12135550110', 'Anybody there?');
  expect(await tryToSend()).toBe('send');
});

it('the zone of the client goes before the area code', async () => {
  const phone = '+12135550111';
  await textTo(org.frontDesk, phone, 'Hi');
  await query(
    database,
    `UPDATE client SET timezone = 'America/New_York' WHERE id = (SELECT client_id FROM contact_point WHERE address = $1)`,
    [phone],
  );
  await textTo(org.pool, phone, 'Anybody there?');
  expect(await tryToSend()).toBe('skipped');
  expect((await lastTo(phone))?.next_attempt_at).toEqual(MORNING);
});

it('who waits and opts out gets nothing in the morning', async () => {
  const phone = '+12125550112';
  await textTo(org.pool, phone, 'Anybody there?');
  await tryToSend();
  await textTo(org.frontDesk, phone, 'please stop texting me');
  expect((await lastTo(phone))?.state).toBe('canceled');
});

describe('STOP at night', () => {
  it('is confirmed at once', async () => {
    await textTo(org.frontDesk, '+12125550113', 'STOP');
    expect(await tryToSend()).toBe('send');
  });

  it('is not confirmed any more after five minutes', async () => {
    const phone = '+12125550114';
    await textTo(org.frontDesk, phone, 'STOP');
    now = new Date(NIGHT.getTime() + 5 * 60_000 + 1);
    expect(await tryToSend()).toBe('skipped');
    expect((await lastTo(phone))?.state).toBe('canceled');
  });
});

describe('what a person writes at night', () => {
  const phone = '+12125550115';
  let threadId: string;

  async function write(body: string): Promise<void> {
    const outcome = await sendAsOwner(ports, org, {
      threadId,
      userId: org.ownerId,
      body,
      isBilling: false,
      clientRef: null,
      asksFirst: false,
    });
    expect(outcome.kind).toBe('sent');
  }
  beforeAll(async () => {
    await textTo(org.frontDesk, phone, 'Is Rex all right?');
    const rows = await query<{ thread_id: string }>(
      database,
      'SELECT thread_id FROM message_event WHERE from_address = $1',
      [phone],
    );
    threadId = rows[0]?.thread_id ?? '';
  });
  afterAll(() => answersAnytime(true));

  it('leaves at once', async () => {
    await write('He is asleep');
    expect(await tryToSend()).toBe('send');
  });

  it('waits too when the business wants it so', async () => {
    await answersAnytime(false);
    await write('He is awake again');
    expect(await tryToSend()).toBe('skipped');
    expect(await lastTo(phone)).toMatchObject({ state: 'held', next_attempt_at: MORNING });
  });
});
