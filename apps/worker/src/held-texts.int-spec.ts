import { createPorts, type PortsHandle } from '@snout/adapters/create-ports/create-ports';
import { anOrg, TEST_KEYS, type TestOrg } from '@snout/adapters/testing/an-org';
import { createTestDatabase, query, type TestDatabase } from '@snout/adapters/testing/test-database';
import { waitUntil } from '@snout/adapters/testing/wait-until';
import { createWindow } from '@snout/application/assignments/create-window';
import { applyStatusCallback } from '@snout/application/messaging/apply-status-callback';
import { forceSend } from '@snout/application/messaging/force-send';
import { receiveInbound } from '@snout/application/messaging/receive-inbound';
import { retryDeadLetters } from '@snout/application/messaging/retry-dead-letters';
import { retryMessage } from '@snout/application/messaging/retry-message';
import { sendAsSitter } from '@snout/application/messaging/send-as-sitter';
import type { Ports } from '@snout/application/ports/ports';
import { setSitterLock } from '@snout/application/sitters/lock-sitter';
import pino from 'pino';
import { type Processors, startProcessors } from './start-processors';

jest.setTimeout(60_000);

const CLIENT = '+15125550142';
const REASON = 'It is the number of the vet';
const HELD = 'My own number is 512-555-0188';

let database: TestDatabase;
let org: TestOrg;
let handle: PortsHandle;
let ports: Ports;
let threadId: string;
let processors: Processors | null = null;
/** What the provider took, in order. */
const sent: { body: string; from: string; to: string }[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  org = await anOrg(database, { digit: 1 });
  await query(database, 'UPDATE business_number SET segments_per_second = 200');
  handle = createPorts({
    databaseUrl: database.url,
    redisUrl: process.env.TEST_REDIS_URL ?? null,
    poolSize: 8,
    publicBaseUrl: 'https://snout.example',
    twilioBaseUrl: 'http://127.0.0.1:9',
    jwtSecret: 'x'.repeat(32),
    encryptionKeys: TEST_KEYS,
  });
  ports = {
    ...handle.ports,
    provider: {
      ...handle.ports.provider,
      send: async (_account, { body, from, to }) => {
        sent.push({ body, from, to });
        const providerMessageId = `SM${String(sent.length).padStart(32, '0')}`;
        return { kind: 'accepted', providerMessageId, rawStatus: 'queued', numSegments: 1 };
      },
    },
  };
  const params = { MessageSid: `SM${'b'.repeat(32)}`, From: CLIENT, To: org.ann.e164, Body: 'Hi', NumMedia: '0' };
  await receiveInbound(ports, org, { params, source: 'webhook' });
  const [thread] = await query<{ id: string }>(database, 'SELECT id FROM message_thread');
  threadId = thread?.id ?? '';
  const startAt = new Date(Date.now() - 60_000);
  await createWindow(ports, org, {
    threadId,
    sitterId: org.ann.sitterId,
    startAt,
    endAt: null,
    userId: org.ownerId,
  });
});
afterAll(async () => {
  await stop();
  await handle.close();
  await database.drop();
});
beforeEach(async () => {
  await stop();
  await query(database, "UPDATE poaching_attempt SET resolution = 'falsePositive', resolved_at = now()");
});

const start = (): void => {
  const log = pino({ level: 'silent' });
  processors = startProcessors({ ports, backend: handle.queueBackend, concurrency: 4, log });
};
async function stop(): Promise<void> {
  await processors?.stop();
  processors = null;
}

async function annSays(body: string): Promise<string> {
  const { userId, sitterId } = org.ann;
  const outcome = await sendAsSitter(ports, org, { threadId, userId, sitterId, body, clientRef: null });
  if (outcome.kind !== 'sent' && outcome.kind !== 'policyBlocked') throw new Error(`It was ${outcome.kind}`);
  return outcome.messageId;
}

let marks = 0;
/** A harmless text after all others: once it is out, whatever was to leave before it has left. */
async function everythingHasLeft(): Promise<void> {
  const mark = `Walk number ${++marks} is done`;
  await annSays(mark);
  await waitUntil(() => sent.some(({ body }) => body === mark));
}

const timesSent = (body: string): number => sent.filter((text) => text.body === body).length;
const releaseNothing = { userId: '', reason: REASON, key: null };

describe('a held text never leaves', () => {
  it('by the lane, a sweep or a restart', async () => {
    const id = await annSays(HELD);
    start();
    await everythingHasLeft();
    await stop();
    start();
    await everythingHasLeft();
    expect(await query(database, 'SELECT 1 FROM delivery WHERE message_id = $1', [id])).toEqual([]);
    expect(timesSent(HELD)).toBe(0);
  });

  it('by a retry, a retry of all, or a receipt that claims it', async () => {
    const id = await annSays(HELD);
    start();
    const retried = await retryMessage(ports, org, { messageId: id, userId: org.ownerId, key: null });
    expect(retried.kind).toBe('notRetryable');
    await retryDeadLetters(ports, org, { errorCode: null, userId: org.ownerId });
    const params = { MessageSid: `SM${'c'.repeat(32)}`, MessageStatus: 'failed', ErrorCode: '30003' };
    expect((await applyStatusCallback(ports, org, { params, deliveryId: id })).kind).toBe('parked');
    await everythingHasLeft();
    expect(timesSent(HELD)).toBe(0);
  });

  it('by the same key used again', async () => {
    const { userId, sitterId } = org.ann;
    const text = { threadId, userId, sitterId, body: HELD, clientRef: 'again' };
    const outcomes = [await sendAsSitter(ports, org, text), await sendAsSitter(ports, org, text)];
    expect(outcomes.map(({ kind }) => kind)).toEqual(['policyBlocked', 'policyBlocked']);
    start();
    await everythingHasLeft();
    expect(timesSent(HELD)).toBe(0);
  });

  it('by a delivery that some other code makes for it: the database takes none', async () => {
    const messageId = await annSays(HELD);
    const delivery = { id: ports.ids.next(), messageId, threadId, numberId: org.ann.numberId, attemptNo: 1 };
    const making = ports.inTransaction(org, (tx) => tx.deliveries.insert({ ...delivery, dueAt: new Date() }));
    await expect(making).rejects.toThrow('delivery_not_of_a_held_text');
    const asOwnerOfTheTables = query(
      database,
      `INSERT INTO delivery (id, org_id, message_id, thread_id, number_id, attempt_no, state)
       VALUES ($1, $2, $3, $4, $5, 1, 'pending')`,
      [delivery.id, org.orgId, messageId, threadId, org.ann.numberId],
    );
    await expect(asOwnerOfTheTables).rejects.toThrow('delivery_not_of_a_held_text');
  });

  it('to somebody who opted out after it was let go', async () => {
    const body = 'My address is ann@mail.example';
    const messageId = await annSays(body);
    expect((await forceSend(ports, org, { ...releaseNothing, messageId, userId: org.ownerId })).kind).toBe('sent');
    await query(database, 'UPDATE contact_point SET opted_out_at = now() WHERE address = $1', [CLIENT]);
    start();
    await waitUntil(async () => {
      const [row] = await query<{ state: string }>(database, 'SELECT state FROM delivery WHERE message_id = $1', [
        messageId,
      ]);
      return row?.state === 'canceled';
    });
    await query(database, 'UPDATE contact_point SET opted_out_at = NULL WHERE address = $1', [CLIENT]);
    expect(timesSent(body)).toBe(0);
  });
});

it('a text let go leaves once, as the sitter’s, however often and at once it is asked for, and although its sitter is locked', async () => {
  const body = 'The vet is at 512-555-0177';
  const messageId = await annSays(body);
  const lock = { sitterId: org.ann.sitterId, userId: org.ownerId };
  await setSitterLock(ports, org, { ...lock, lock: { reason: 'a talk is due' } });
  const command = { messageId, userId: org.ownerId, reason: REASON };
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, (_, n) => forceSend(ports, org, { ...command, key: n % 2 ? 'once' : null })),
  );
  expect(outcomes.filter(({ kind }) => kind === 'sent').length).toBeGreaterThan(0);
  start();
  await waitUntil(() => timesSent(body) > 0);
  await setSitterLock(ports, org, { ...lock, lock: null });
  await everythingHasLeft();
  expect(sent.filter((text) => text.body === body)).toEqual([{ body, from: org.ann.e164, to: CLIENT }]);
});

it('a lock stops what the sitter had queued before it', async () => {
  const body = 'I am at the door now';
  const messageId = await annSays(body);
  const lock = { sitterId: org.ann.sitterId, userId: org.ownerId };
  await setSitterLock(ports, org, { ...lock, lock: { reason: 'third offence' } });
  start();
  const stateOf = () =>
    query<{ state: string; error_message: string }>(
      database,
      'SELECT state, error_message FROM delivery WHERE message_id = $1',
      [messageId],
    );
  await waitUntil(async () => (await stateOf())[0]?.state === 'canceled');
  expect((await stateOf())[0]?.error_message).toContain('locked');
  await setSitterLock(ports, org, { ...lock, lock: null });
  await everythingHasLeft();
  expect(timesSent(body)).toBe(0);
});
