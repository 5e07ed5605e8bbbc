import { query } from '@snout/adapters/testing/test-database';
import { call, tokenOf } from '../testing/boot-api';
import { eventually, startWholeSystem, type WholeSystem } from '../testing/whole-system';

jest.setTimeout(60_000);

/** Numbers whose phones the network treats as unregistered senders: every text to them is a dead letter at once. */
const UNREGISTERED = '+15125550104';
/** Phones that are off: without a schedule, each text to one is a dead letter at once that another try may help. */
const UNREACHABLE = '+15125550103';
let system: WholeSystem;
let threadId: string;
let offThread: string;

beforeAll(async () => {
  system = await startWholeSystem();
  await query(system.api.database, 'UPDATE business_number SET segments_per_second = 200');
  await query(
    system.api.database,
    `UPDATE organization SET settings = settings || '{"retryScheduleMinutes": []}' WHERE id = $1::uuid`,
    [system.org.orgId],
  );
  threadId = await system.threadOf(UNREGISTERED);
  offThread = await system.threadOf(UNREACHABLE);
});
afterAll(() => system.close());

const get = (path: string, token = system.owner) => call(system.api, 'GET', `/api${path}`, { token });
const post = (path: string, json: object = {}, headers: Record<string, string> = {}) =>
  call(system.api, 'POST', `/api${path}`, { token: system.owner, json, headers });
const deadLetters = () => get('/deliveries?state=dead&dismissed=false');

/** Sends texts that cannot arrive, and waits until they are dead letters. */
async function makeDeadLetters(count: number, thread = threadId): Promise<string[]> {
  const before = (await deadLetters()).body.deliveries.length;
  for (let n = 0; n < count; n++) await system.send(thread, `dead ${n}`);
  const { body } = await eventually(deadLetters, (seen) => seen.body.deliveries.length === before + count);
  return body.deliveries.slice(0, count).map((delivery: { id: string }) => delivery.id);
}

it('lists attempts newest first, page by page, with their client and words', async () => {
  await makeDeadLetters(3);
  const whole = await get('/deliveries');
  expect(whole.body.deliveries[0]).toMatchObject({
    clientAddress: UNREGISTERED,
    messageNumber: system.org.frontDesk.e164,
    bodyPreview: 'dead 2',
    status: 'failed',
    state: 'dead',
    errorCode: 30034,
    isPermanent: false,
  });
  const seen: string[] = [];
  let cursor = '';
  do {
    const page = await get(`/deliveries?limit=2${cursor && `&cursor=${cursor}`}`);
    seen.push(...page.body.deliveries.map((delivery: { id: string }) => delivery.id));
    cursor = page.body.pagination.nextCursor ?? '';
  } while (cursor);
  expect(seen).toEqual(whole.body.deliveries.map((delivery: { id: string }) => delivery.id));
});

it('tells what happened to an attempt, in order', async () => {
  const [id] = await makeDeadLetters(1);
  const { body } = await get(`/deliveries/${id}`);
  const kinds = body.timeline.map((entry: { kind: string }) => entry.kind);
  expect(kinds[0]).toBe('written');
  expect(kinds.indexOf('handedOver')).toBeLessThan(kinds.indexOf('receipt'));
  expect(body.timeline.at(-1)).toMatchObject({ kind: 'settled' });
  expect(body.timeline.find((entry: { errorCode: number | null }) => entry.errorCode === 30034)).toMatchObject({
    kind: 'receipt',
  });
});

const groupOf = (summary: { groups: { errorCode: number; count: number }[] }, code: number) =>
  summary.groups.find((group) => group.errorCode === code);

it('groups dead letters by cause, sets one aside with a note, and retries all of a kind', async () => {
  const [id] = await makeDeadLetters(3, offThread);
  const before = (await get('/deliveries/summary')).body;
  expect(groupOf(before, 30003)).toMatchObject({ isPermanent: false, count: 3 });
  expect(groupOf(before, 30034)).toMatchObject({ isPermanent: false });
  expect((await post(`/deliveries/${id}/dismiss`, { note: 'called her' })).status).toBe(204);
  const after = (await get('/deliveries/summary')).body;
  expect(after.dead).toBe(before.dead - 1);
  const audit = await query<{ data: object }>(
    system.api.database,
    "SELECT data FROM audit_event WHERE type = 'message.outbound.failure_dismissed'",
  );
  expect(audit[0]?.data).toEqual({ note: 'called her' });
  const retried = await post('/deliveries/retry-all', { errorCode: 30003 });
  expect(retried.body).toEqual({ queued: 2, skipped: 0 });
  // They fail again, as second attempts: none is lost from the list, none is there twice.
  await eventually(
    () => get('/deliveries/summary'),
    (seen) => seen.body.dead === after.dead && seen.body.waiting === 0,
  );
});

it('what trying again cannot help is not offered again; an owner who asks for it all the same gets the next attempt', async () => {
  const landline = '+15125550188';
  const thread = await system.threadOf(landline);
  await system.carrier('POST', '/script', {
    fault: { kind: 'end-as', status: 'failed', errorCode: 30006 },
    to: landline,
    times: null,
  });
  const [id] = await makeDeadLetters(1, thread);
  const { delivery } = (await get(`/deliveries/${id}`)).body;
  expect(delivery).toMatchObject({ isPermanent: true, isLatest: true, canRetry: false });
  const { messages } = (await get(`/messages/threads/${thread}/messages`)).body;
  expect(messages.at(-1).deliveries).toEqual([expect.objectContaining({ canRetry: false, noReceipt: false })]);
  const again = await post(`/messages/${delivery.messageId}/retry`);
  expect([again.status, again.body.attemptNo]).toEqual([201, 2]);
  await system.carrier('DELETE', '/script');
});

it('a text in a long queue says when it leaves, the others nothing', async () => {
  const { api, org } = system;
  await query(api.database, 'UPDATE business_number SET segments_per_second = 1, next_send_at = NULL');
  system.worker.stop();
  const path = `/api/messages/threads/${offThread}/messages`;
  const texts = ['x'.repeat(1500), 'y'.repeat(1500), 'z'.repeat(1500), 'w'.repeat(1500), 'last'];
  for (const body of texts) await call(api, 'POST', path, { token: system.owner, json: { body } });
  const sql = "UPDATE business_number SET next_send_at = now() + interval '10 minutes' WHERE id = $1::uuid";
  await query(api.database, sql, [org.frontDesk.id]);
  const { messages } = (await get(`/messages/threads/${offThread}/messages?limit=5`)).body;
  const waits = messages.map((message: { deliveries: { expectedAt: string }[] }) =>
    Math.round((Date.parse(message.deliveries[0]?.expectedAt ?? '') - Date.now()) / 60_000),
  );
  expect(waits[0]).toBe(10);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(messages[4].deliveries[0].expectedAt > messages[3].deliveries[0].expectedAt).toBe(true);
  const listed = (await get('/deliveries?limit=1')).body.deliveries[0];
  expect(listed).toMatchObject({ bodyPreview: 'last', expectedAt: expect.any(String) });
  await query(api.database, "UPDATE delivery SET state = 'canceled' WHERE state = 'pending'");
  await query(api.database, 'UPDATE business_number SET segments_per_second = 200, next_send_at = NULL');
  system.worker.start();
  expect((await get('/deliveries?limit=1')).body.deliveries[0].expectedAt).toBeNull();
});

it('a text the provider took and never told more about is sent, without a receipt', async () => {
  const silent = await system.threadOf('+15125550105');
  await system.send(silent, 'Are you there?');
  const path = `/messages/threads/${silent}/messages`;
  const newest = async () => (await get(path)).body.messages.at(-1).deliveries[0];
  await eventually(newest, (seen) => seen.state === 'sent');
  expect((await newest()).noReceipt).toBe(false);
  await query(
    system.api.database,
    'UPDATE delivery SET finished_at = now(), check_at = NULL WHERE thread_id = $1::uuid',
    [silent],
  );
  expect(await newest()).toMatchObject({ status: 'sent', noReceipt: true });
});

it('row 39: the same retry twenty times is one attempt, with a key and without', async () => {
  const [withKey, without] = await makeDeadLetters(2, offThread);
  const keyed = await Promise.all(
    Array.from({ length: 20 }, () => post(`/deliveries/${withKey}/retry`, {}, { 'idempotency-key': 'retry-1' })),
  );
  expect(new Set(keyed.map((answer) => `${answer.status} ${answer.body.id}`)).size).toBe(1);
  const plain = await Promise.all(Array.from({ length: 20 }, () => post(`/deliveries/${without}/retry`)));
  expect(plain.filter((answer) => answer.status >= 500)).toEqual([]);
  expect(plain.filter((answer) => answer.status === 201).length).toBeGreaterThan(0);
  for (const id of [withKey, without]) {
    const attempts = await query(
      system.api.database,
      'SELECT 1 FROM delivery WHERE message_id = (SELECT message_id FROM delivery WHERE id = $1::uuid)',
      [id],
    );
    // Without a key a press that comes after the second attempt has failed again is a new wish.
    expect(attempts.length).toBeGreaterThanOrEqual(2);
    if (id === withKey) expect(attempts).toHaveLength(2);
  }
});

it('row 39: the same force-send twenty times at once sends once', async () => {
  const client = '+15125550121';
  const { api, org, owner } = system;
  const thread = await system.threadOf(client, org.ann.e164);
  const ann = await tokenOf(api, org.ann.email);
  const json = {
    threadId: thread,
    sitterId: org.ann.sitterId,
    startAt: new Date(Date.now() - 60_000).toISOString(),
    endAt: new Date(Date.now() + 3_600_000).toISOString(),
  };
  await call(api, 'POST', '/api/assignments/windows', { token: owner, json });
  const path = `/api/sitter/threads/${thread}/messages`;
  await call(api, 'POST', path, { token: ann, json: { body: 'call me at 512 555 0188' } });
  const held = await system.lastMessage(thread);
  expect(held.wasBlocked).toBe(true);
  const reason = 'It is the number of the vet';
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      post(`/messages/${held.id}/force-send`, { reason }, n % 2 === 0 ? { 'idempotency-key': 'force-1' } : {}),
    ),
  );
  expect(answers.filter((answer) => answer.status >= 500)).toEqual([]);
  await eventually(
    () => system.sendsTo(client),
    (sends) => sends.length > 0,
  );
  expect(await system.sendsTo(client)).toHaveLength(1);
  const deliveries = await query(api.database, 'SELECT 1 FROM delivery WHERE message_id = $1::uuid', [held.id]);
  expect(deliveries).toHaveLength(1);
});

it('is the owner’s alone, and no other business’s', async () => {
  const [id] = await makeDeadLetters(1);
  const sitter = await tokenOf(system.api, system.org.ann.email);
  const stranger = await tokenOf(system.api, system.other.ownerEmail);
  for (const path of ['/deliveries', `/deliveries/${id}`, '/deliveries/summary']) {
    expect((await get(path, sitter)).status).toBe(403);
  }
  expect((await get('/deliveries', stranger)).body.deliveries).toEqual([]);
  expect((await get(`/deliveries/${id}`, stranger)).status).toBe(404);
  for (const act of ['retry', 'dismiss']) {
    const answer = await call(system.api, 'POST', `/api/deliveries/${id}/${act}`, { token: stranger, json: {} });
    expect(answer.status).toBe(404);
  }
  const none = await call(system.api, 'POST', '/api/deliveries/retry-all', {
    token: stranger,
    json: { errorCode: 30003 },
  });
  expect(none.body).toEqual({ queued: 0, skipped: 0 });
});
