import { createPorts, type PortsHandle } from '@snout/adapters/create-ports/create-ports';
import { anOrg, TEST_KEYS, type TestOrg } from '@snout/adapters/testing/an-org';
import { createTestDatabase, query, type TestDatabase } from '@snout/adapters/testing/test-database';
import { waitUntil } from '@snout/adapters/testing/wait-until';
import { claimNext } from '@snout/application/messaging/claim-next';
import { receiveInbound } from '@snout/application/messaging/receive-inbound';
import { sendAsOwner } from '@snout/application/messaging/send-as-owner';
import { UnrecoverableError } from 'bullmq';
import pino from 'pino';
import { Bulkhead } from './lanes/bulkhead';
import { Lanes } from './lanes/lanes';
import { type Processors, runJob, startProcessors, toHandlers } from './start-processors';

const CLIENT = '+15125550142';
jest.setTimeout(60_000);

let database: TestDatabase;
let org: TestOrg;
beforeAll(async () => {
  database = await createTestDatabase();
  org = await anOrg(database, { digit: 1 });
});
afterAll(() => database.drop());

const portsWith = (queue: { redisUrl: string | null }): PortsHandle =>
  createPorts({
    databaseUrl: database.url,
    redisUrl: queue.redisUrl,
    poolSize: 6,
    publicBaseUrl: 'https://snout.example',
    // Nobody listens there: every send is certainly not sent, and is put off.
    twilioBaseUrl: 'http://127.0.0.1:9',
    jwtSecret: 'x'.repeat(32),
    encryptionKeys: TEST_KEYS,
  });

const openQueueAlerts = () =>
  query(database, "SELECT 1 FROM alert WHERE type = 'queue.unavailable' AND resolved_at IS NULL");

describe('a job', () => {
  let handle: PortsHandle;
  beforeAll(() => {
    handle = portsWith({ redisUrl: process.env.TEST_REDIS_URL ?? null });
  });
  afterAll(async () => {
    await lanes.stop();
    await handle.close();
  });
  const lanes = new Lanes(
    {
      now: () => new Date(),
      claim: ({ orgId, numberId }) => claimNext(handle.ports, { orgId }, { numberId }),
      send: () => Promise.reject(new Error('There is nothing to send')),
      onError: (_lane, error) => {
        throw error;
      },
    },
    new Bulkhead({ total: 1, perOrg: 1 }),
  );
  const handlers = () => toHandlers(handle.ports, lanes, pino({ level: 'silent' }));

  test.each<[string, { name: string; data: unknown }]>([
    ['of a name nobody handles', { name: 'message.teleport', data: {} }],
    ['named like a property of every object', { name: 'constructor', data: {} }],
    ['without its payload', { name: 'message.dispatch', data: {} }],
    ['with a payload of another form', { name: 'message.dispatch', data: { orgId: 1, numberId: 'x' } }],
  ])('%s fails loudly and for good', async (_rule, job) =>
    expect(runJob(handlers(), job)).rejects.toBeInstanceOf(UnrecoverableError),
  );

  it('for a number that is not there does nothing', async () => {
    const data = { orgId: org.orgId, numberId: org.ownerId };
    await expect(runJob(handlers(), { name: 'message.dispatch', data })).resolves.toBeUndefined();
  });
});

it('finds and sends what nobody woke, with a queue that is away from the start', async () => {
  const handle = portsWith({ redisUrl: 'redis://127.0.0.1:9' });
  const log = pino({ level: 'silent' });
  let processors: Processors | null = null;
  try {
    const params = {
      MessageSid: `SM${'b'.repeat(32)}`,
      From: CLIENT,
      To: org.frontDesk.e164,
      Body: 'Hi',
      NumMedia: '0',
    };
    await receiveInbound(handle.ports, org, { params, source: 'webhook' });
    const [thread] = await query<{ id: string }>(database, 'SELECT id FROM message_thread');
    const started = Date.now();
    const sent = await sendAsOwner(handle.ports, org, {
      userId: org.ownerId,
      threadId: thread?.id ?? '',
      body: 'On our way',
      clientRef: null,
      isBilling: false,
      asksFirst: false,
    });
    expect(sent.kind).toBe('sent');
    expect(Date.now() - started).toBeLessThan(2_000);
    processors = startProcessors({ ports: handle.ports, backend: handle.queueBackend, concurrency: 2, log });
    await waitUntil(async () => {
      const [row] = await query<{ attempts: number }>(
        database,
        "SELECT max(sends) AS attempts FROM delivery WHERE state = 'pending'",
      );
      return (row?.attempts ?? 0) >= 2;
    }, 20_000);
    await waitUntil(async () => (await openQueueAlerts()).length === 1, 20_000);
  } finally {
    await processors?.stop();
    await handle.close();
  }
});

it('tells that the queue is back', async () => {
  await query(
    database,
    `INSERT INTO alert (id, org_id, type, severity, subject, dedupe_key, opened_at)
     VALUES (gen_random_uuid(), $1, 'queue.unavailable', 'high', 'queue', 'queue.unavailable', now())
     ON CONFLICT DO NOTHING`,
    [org.orgId],
  );
  const handle = portsWith({ redisUrl: process.env.TEST_REDIS_URL ?? null });
  const log = pino({ level: 'silent' });
  const processors = startProcessors({ ports: handle.ports, backend: handle.queueBackend, concurrency: 2, log });
  try {
    await waitUntil(async () => (await openQueueAlerts()).length === 0, 20_000);
  } finally {
    await processors.stop();
    await handle.close();
  }
});
