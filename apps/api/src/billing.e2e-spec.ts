import { anOrg, type TestOrg } from '@snout/adapters/testing/an-org';
import { query } from '@snout/adapters/testing/test-database';
import { waitUntil } from '@snout/adapters/testing/wait-until';
import type { LiveEvent } from '@snout/application/ports/live-events';
import { EventStream } from './events/event-stream';
import type { Principal } from './platform/auth/current-user';
import { bootApi, call, postWebhook, type TestApi, textFrom, tokenOf } from './testing/boot-api';

jest.setTimeout(60_000);

/** Ann speaks through the front desk, on the client's relationship thread, while the office writes about money there. */
const CLIENT = '+15125550142';
const INVOICE = 'Your invoice of 284 dollars is due';
let api: TestApi;
let org: TestOrg;
let owner: string;
let ann: string;
let threadId: string;

beforeAll(async () => {
  api = await bootApi();
  org = await anOrg(api.database, { digit: 1 });
  owner = await tokenOf(api, org.ownerEmail);
  ann = await tokenOf(api, org.ann.email);
  await text('Hello there');
  threadId = (await send('GET', '/messages/threads', owner)).body.threads[0].id;
  const startAt = new Date(Date.now() - 60_000).toISOString();
  const window = { threadId, sitterId: org.ann.sitterId, startAt, endAt: null };
  expect((await send('POST', '/assignments/windows', owner, window)).status).toBe(201);
});
afterAll(() => api.close());

const send = (method: string, path: string, token: string, json?: object) =>
  call(api, method, `/api${path}`, { token, ...(json ? { json } : {}) });
const text = (body: string, to = org.frontDesk.e164) => postWebhook(api, org, { params: textFrom(CLIENT, to, body) });
const write = (body: string, isBilling: boolean, thread = threadId) =>
  send('POST', `/messages/threads/${thread}/messages`, owner, { body, isBilling });
const ofAnn = async () => (await send('GET', '/sitter/threads', ann)).body.threads[0];

it('billing is in no list, preview or count of a sitter, and neither is the answer to it', async () => {
  await text('Which door?');
  const before = await ofAnn();
  expect((await write(INVOICE, true)).status).toBe(201);
  await text('I will pay the 284 tomorrow');
  const answers = [await ofAnn(), (await send('GET', `/sitter/threads/${threadId}/messages`, ann)).body];
  expect(JSON.stringify(answers)).not.toMatch(/284|invoice|isBilling":true/);
  expect(answers[0].unreadCount ?? answers[0].sitterUnreadCount).toBe(before.unreadCount ?? before.sitterUnreadCount);
  const [decision] = (await send('GET', `/routing/threads/${threadId}/history`, owner)).body.decisions;
  expect(decision).toMatchObject({ target: 'owner', reason: 'billingConversation' });
});

it('a sitter hears of no text about money', async () => {
  const [user] = await query<Principal['user']>(
    api.database,
    `SELECT id, name, email, role, '${org.ann.sitterId}' AS "sitterId" FROM "user" WHERE id = $1`,
    [org.ann.userId],
  );
  const heard: LiveEvent[] = [];
  const who = { user, scope: { orgId: org.orgId }, sessionId: '' } as Principal;
  const close = new EventStream(api.handle.ports, who, (event) => heard.push(event)).open();
  try {
    await write('And once more, 284 dollars', true);
    await write('Ann is on her way', false);
    await waitUntil(() => ['message.created', 'delivery.updated'].every((type) => heard.some((e) => e.type === type)));
    expect(heard.map(({ type }) => type).sort()).toEqual(['delivery.updated', 'message.created']);
  } finally {
    close();
  }
});

it('billing leaves from the front desk only, and a sitter cannot mark anything as billing', async () => {
  await text('Hi Ann', org.ann.e164);
  const { threads } = (await send('GET', '/messages/threads?numberClass=sitter', owner)).body;
  const refused = await write(INVOICE, true, threads[0].id);
  expect([refused.status, refused.body.code]).toEqual([403, 'billing_not_allowed']);
  const marked = await send('POST', `/sitter/threads/${threadId}/messages`, ann, { body: 'Pay me', isBilling: true });
  expect([marked.status, marked.body.code]).toEqual([400, 'validation_failed']);
});
