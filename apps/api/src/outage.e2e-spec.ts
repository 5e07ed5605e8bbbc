import { anOrg, type TestOrg } from '@snout/adapters/testing/an-org';
import { type TcpGate, tcpGate } from '@snout/adapters/testing/tcp-gate';
import { query } from '@snout/adapters/testing/test-database';
import { waitUntil } from '@snout/adapters/testing/wait-until';
import { retryReceipts } from '@snout/application/messaging/retry-receipts';
import { bootApi, call, postWebhook, type TestApi, textFrom, tokenOf } from './testing/boot-api';

const CLIENT = '+15125550142';
jest.setTimeout(60_000);

let api: TestApi;
let org: TestOrg;
let owner: string;
let gate: TcpGate;

beforeAll(async () => {
  api = await bootApi({
    databaseUrlOf: async (database) => {
      gate = await tcpGate(database.url);
      return gate.url;
    },
  });
  org = await anOrg(api.database, { digit: 1 });
  owner = await tokenOf(api, org.ownerEmail);
});
afterAll(async () => {
  await api.close();
  await gate.shut();
});
afterEach(() => gate.open());

describe.each(['shut', 'stall'] as const)('while the database is away (%s)', (how) => {
  it('answers 503 and when to ask again, soon, and works when it is back', async () => {
    const params = textFrom(CLIENT, org.frontDesk.e164, `while away: ${how}`);
    await gate[how]();
    const started = Date.now();
    const answers = await Promise.all([
      postWebhook(api, org, { params }),
      call(api, 'GET', '/api/messages/threads', { token: owner }),
      call(api, 'POST', '/api/auth/login', { json: { email: org.ownerEmail, password: 'whatever it was' } }),
    ]);
    expect(answers.map(({ status, body }) => [status, body?.code])).toEqual(
      Array.from({ length: 3 }, () => [503, 'unavailable']),
    );
    expect(answers.every(({ headers }) => Number(headers.get('retry-after')) > 0)).toBe(true);
    // The provider gives up after 15 s.
    expect(Date.now() - started).toBeLessThan(14_000);
    expect((await call(api, 'GET', '/api/health/live')).status).toBe(200);
    const ready = await call(api, 'GET', '/api/health/ready');
    expect(ready.status).toBe(503);
    await gate.open();
    await waitUntil(async () => (await postWebhook(api, org, { params })).status === 200);
    await waitUntil(async () => (await call(api, 'GET', '/api/health/ready')).status === 200);
    const stored = await query(api.database, 'SELECT 1 FROM message_event WHERE body = $1', [`while away: ${how}`]);
    expect(stored).toHaveLength(1);
  });
});

it('keeps a text whose processing fails, answers 200, and takes it in when it can', async () => {
  const params = textFrom('+15125550188', org.frontDesk.e164, 'Can you hear me?');
  await query(api.database, 'ALTER TABLE routing_decision RENAME TO routing_decision_gone');
  expect((await postWebhook(api, org, { params })).status).toBe(200);
  const due = () =>
    query<{ status: string; attempts: number }>(
      api.database,
      "SELECT status, attempts FROM inbound_receipt WHERE parameters->>'From' = '+15125550188'",
    );
  expect(await due()).toEqual([{ status: 'pending', attempts: 1 }]);
  // The provider's own repetition changes nothing.
  expect((await postWebhook(api, org, { params })).status).toBe(200);
  const makeDue = () =>
    query(api.database, "UPDATE inbound_receipt SET next_attempt_at = now() WHERE status = 'pending'");
  for (let attempts = 2; attempts <= 3; attempts++) {
    await makeDue();
    await retryReceipts(api.handle.ports, { limit: 10 });
    expect(await due()).toEqual([{ status: 'pending', attempts }]);
  }
  const alerts = await query(api.database, "SELECT 1 FROM alert WHERE type = 'inbound.stuck'");
  expect(alerts).toHaveLength(1);
  await query(api.database, 'ALTER TABLE routing_decision_gone RENAME TO routing_decision');
  await makeDue();
  await Promise.all([1, 2, 3].map(() => retryReceipts(api.handle.ports, { limit: 10 })));
  expect((await due()).map(({ status }) => status)).toEqual(['processed']);
  const list = await call(api, 'GET', '/api/messages/threads?q=hear%20me', { token: owner });
  expect(list.body.threads).toHaveLength(1);
  expect(list.body.threads[0].ownerUnreadCount).toBe(1);
});
