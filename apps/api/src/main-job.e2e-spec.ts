import type { TestOrg } from '@snout/adapters/testing/an-org';
import { query } from '@snout/adapters/testing/test-database';
import { call, type TestApi, tokenOf } from './testing/boot-api';
import { eventually, messagesPath, startWholeSystem, type WholeSystem } from './testing/whole-system';

/** The whole way: handset, provider, webhook, routing, answer, queue, worker, provider, receipt. */
let system: WholeSystem;
let api: TestApi;
let org: TestOrg;
let owner: string;
let ann: string;

beforeAll(async () => {
  system = await startWholeSystem();
  ({ api, org, owner } = system);
  ann = await tokenOf(api, org.ann.email);
}, 60_000);
afterAll(() => system.close(), 60_000);

const carrierCall = <T>(method: string, path: string, json?: unknown): Promise<T> => system.carrier(method, path, json);
const textFrom = (from: string, to: string, body: string) => system.textFrom(from, to, body);
const lastMessage = (threadId: string) => system.lastMessage(threadId);
const sendsTo = (client: string) => system.sendsTo(client);

async function threadOf(client: string): Promise<{ id: string; lastMessagePreview: string }> {
  const answer = await call(api, 'GET', `/api/messages/threads?q=${client.slice(-7)}`, { token: owner });
  return answer.body.threads[0];
}

async function openWindow(threadId: string, sitterId: string): Promise<string> {
  const json = {
    threadId,
    sitterId,
    startAt: new Date(Date.now() - 60_000).toISOString(),
    endAt: new Date(Date.now() + 3_600_000).toISOString(),
  };
  const answer = await call(api, 'POST', '/api/assignments/windows', { token: owner, json });
  expect(answer.status).toBe(201);
  return answer.body.id;
}

it('a text comes in, is answered by the owner, and the answer arrives', async () => {
  const client = '+15125550120';
  expect((await textFrom(client, org.frontDesk.e164, 'Can you walk Rex?')).webhookStatus).toBe(200);
  const { id } = await threadOf(client);
  const sent = await call(api, 'POST', messagesPath(id), { token: owner, json: { body: 'Of course!' } });
  expect(sent.status).toBe(201);
  expect(sent.body.deliveries).toMatchObject([{ attemptNo: 1, status: 'queued', state: 'pending' }]);
  const arrived = await eventually(
    () => lastMessage(id),
    (message) => message.deliveries[0].status === 'delivered',
  );
  expect(arrived.deliveries[0].providerMessageId).toMatch(/^SM[0-9a-f]{32}$/);
  expect(await sendsTo(client)).toMatchObject([{ body: 'Of course!', from: org.frontDesk.e164 }]);
}, 30_000);

it('the same key twenty times at once sends once and answers the same; another text under it is refused', async () => {
  const client = '+15125550121';
  await textFrom(client, org.frontDesk.e164, 'Hi');
  const { id } = await threadOf(client);
  const send = (body: string) =>
    call(api, 'POST', messagesPath(id), { token: owner, json: { body }, headers: { 'idempotency-key': 'key-1' } });
  const answers = await Promise.all(Array.from({ length: 20 }, () => send('Once')));
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
  expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  await eventually(
    () => lastMessage(id),
    (message) => message.deliveries[0].status === 'delivered',
  );
  expect(await sendsTo(client)).toHaveLength(1);
  const other = await send('Another');
  expect([other.status, other.body.code]).toEqual([409, 'idempotency_conflict']);
}, 30_000);

it('a sitter answers inside the window, masked; before it is 404, after it 403 at once', async () => {
  const client = '+15125550122';
  await textFrom(client, org.ann.e164, 'Hello Ann');
  const { id } = await threadOf(client);
  const path = `/api/sitter/threads/${id}/messages`;
  expect((await call(api, 'GET', path, { token: ann })).status).toBe(404);
  const windowId = await openWindow(id, org.ann.sitterId);
  await textFrom(client, org.ann.e164, 'My number is 512-555-0122, call me');
  const list = await call(api, 'GET', path, { token: ann });
  expect(list.body.messages.filter((message: { actor: string }) => message.actor === 'client').at(-1)).toMatchObject({
    isRedacted: true,
  });
  const sent = await call(api, 'POST', path, { token: ann, json: { body: 'On my way' } });
  expect(sent.status).toBe(201);
  await eventually(
    () => sendsTo(client),
    (sends) => sends.some((send) => send.body === 'On my way' && send.from === org.ann.e164),
  );
  const blocked = await call(api, 'POST', path, { token: ann, json: { body: 'text me at 512 555 0188' } });
  expect([blocked.status, blocked.body.code]).toEqual([422, 'policy_blocked']);
  expect((await call(api, 'DELETE', `/api/assignments/windows/${windowId}`, { token: owner })).status).toBe(204);
  for (const method of ['GET', 'POST']) {
    const late = await call(api, method, path, {
      token: ann,
      ...(method === 'POST' ? { json: { body: 'Too late' } } : {}),
    });
    expect([method, late.status, late.body.code]).toEqual([method, 403, 'outside_window']);
  }
  const everything = [
    list.text,
    sent.text,
    blocked.text,
    (await call(api, 'GET', '/api/sitter/threads', { token: ann })).text,
  ];
  expect(everything.filter((text) => text.replace(/\D/g, '').includes(client.slice(2)))).toEqual([]);
  expect((await sendsTo(client)).map((send) => send.body)).not.toContain('text me at 512 555 0188');
}, 30_000);

it('two sitters at once ask the owner, whose choice holds for the next text', async () => {
  const client = '+15125550123';
  await textFrom(client, org.frontDesk.e164, 'Hi');
  const { id } = await threadOf(client);
  await openWindow(id, org.ann.sitterId);
  await openWindow(id, org.bob.sitterId);
  const reasons = async () =>
    (await call(api, 'GET', `/api/routing/threads/${id}/history`, { token: owner })).body.decisions.map(
      (d: { reason: string }) => d.reason,
    );
  await textFrom(client, org.frontDesk.e164, 'Who is coming?');
  expect((await reasons())[0]).toBe('overlappingWindows');
  const chosen = await call(api, 'POST', `/api/routing/threads/${id}/choose`, {
    token: owner,
    json: { sitterId: org.bob.sitterId },
  });
  expect(chosen.status).toBe(200);
  await textFrom(client, org.frontDesk.e164, 'Thanks');
  expect((await reasons())[0]).toBe('ownerChoice');
}, 30_000);

it('a phone that is off fails with words and a next try; a person can try at once', async () => {
  const client = '+15125550103';
  await textFrom(client, org.frontDesk.e164, 'Hi');
  const { id } = await threadOf(client);
  const sent = await call(api, 'POST', messagesPath(id), { token: owner, json: { body: 'Hello?' } });
  const failed = await eventually(
    () => lastMessage(id),
    (message) => message.deliveries.length === 2,
  );
  expect(failed.deliveries[0]).toMatchObject({ status: 'failed', errorCode: 30003 });
  expect(failed.deliveries[1]).toMatchObject({ attemptNo: 2, state: 'pending', canRetry: true });
  expect(new Date(failed.deliveries[1].nextAttemptAt).getTime() - Date.now()).toBeGreaterThan(13 * 60_000);
  const list = await call(api, 'GET', '/api/messages/threads?filter=failures', { token: owner });
  expect(list.body.threads.map((thread: { id: string }) => thread.id)).toContain(id);
  const retried = await call(api, 'POST', `/api/messages/${sent.body.id}/retry`, { token: owner });
  expect([retried.status, retried.body.attemptNo]).toEqual([201, 2]);
  await eventually(
    () => sendsTo(client),
    (sends) => sends.length === 2,
  );
}, 30_000);

it('an unregistered number is a dead letter at once, with an alert', async () => {
  const client = '+15125550104';
  await textFrom(client, org.frontDesk.e164, 'Hi');
  const { id } = await threadOf(client);
  await call(api, 'POST', messagesPath(id), { token: owner, json: { body: 'Hello' } });
  const dead = await eventually(
    () => lastMessage(id),
    (message) => message.deliveries[0].state === 'dead',
  );
  expect(dead.deliveries).toHaveLength(1);
  expect(dead.deliveries[0].errorCode).toBe(30034);
  const alerts = await query<{ type: string }>(api.database, `SELECT type FROM alert WHERE subject = '${dead.id}'`);
  expect(alerts).toEqual([{ type: 'delivery.dead_letter' }]);
}, 30_000);

it.each([
  ['the connection breaks', { kind: 'accept-then-reset' }, '+15125550130'],
  ['the answer is cut off', { kind: 'accept-then-cut-body' }, '+15125550131'],
  ['the answer is a web page', { kind: 'accept-then-html-201' }, '+15125550132'],
  ['a 503 after it was taken', { kind: 'server-error', accepted: true }, '+15125550133'],
  ['the receipts overtake the answer', { kind: 'callback-before-answer', all: true }, '+15125550134'],
  ['receipts come again and again', { kind: 'repeat-callbacks', times: 3 }, '+15125550135'],
  ['receipts come in disorder', { kind: 'reorder-callbacks' }, '+15125550136'],
])(
  'accepted, but %s: bound by its receipt and never sent twice',
  async (_name, fault, client) => {
    await textFrom(client, org.frontDesk.e164, 'Hi');
    const { id } = await threadOf(client);
    await carrierCall('POST', '/script', { fault, to: client, times: 1 });
    await call(api, 'POST', messagesPath(id), { token: owner, json: { body: 'Exactly once' } });
    const message = await eventually(
      () => lastMessage(id),
      (seen) => seen.deliveries[0].status === 'delivered',
    );
    expect(message.deliveries).toHaveLength(1);
    expect(await sendsTo(client)).toHaveLength(1);
  },
  30_000,
);

it('a text that certainly did not leave is tried again by itself', async () => {
  const client = '+15125550137';
  await textFrom(client, org.frontDesk.e164, 'Hi');
  const { id } = await threadOf(client);
  await carrierCall('POST', '/script', { fault: { kind: 'rate-limit', retryAfter: 1 }, to: client, times: 1 });
  await call(api, 'POST', messagesPath(id), { token: owner, json: { body: 'After a while' } });
  await eventually(
    () => lastMessage(id),
    (seen) => seen.deliveries[0].status === 'delivered',
  );
  expect(await sendsTo(client)).toHaveLength(1);
}, 30_000);
