import { anOrg, type TestOrg } from '@snout/adapters/testing/an-org';
import { query } from '@snout/adapters/testing/test-database';
import {
  bootApi,
  call,
  newMessageSid,
  PUBLIC_URL,
  postWebhook,
  type TestApi,
  textFrom,
  tokenOf,
} from '../testing/boot-api';

const CLIENT = '+15125550142';
let api: TestApi;
let org: TestOrg;
let owner: string;

beforeAll(async () => {
  api = await bootApi();
  org = await anOrg(api.database, { digit: 1 });
  await anOrg(api.database, { digit: 2 });
  owner = await tokenOf(api, org.ownerEmail);
});
afterAll(() => api.close());

const count = async (table: string): Promise<number> =>
  Number(
    (await query<{ n: string }>(api.database, `SELECT count(*) AS n FROM ${table} WHERE org_id = '${org.orgId}'`))[0]
      ?.n,
  );

describe('an inbound webhook', () => {
  it('is answered with empty TwiML and shows in the owner’s inbox with its route explained', async () => {
    const answer = await postWebhook(api, org, {
      params: textFrom(CLIENT, org.frontDesk.e164, 'Hi, is Tuesday free?'),
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/xml');
    expect(answer.text).toContain('<Response/>');
    const list = await call(api, 'GET', '/api/messages/threads?inbox=owner', { token: owner });
    const thread = list.body.threads[0];
    expect(thread).toMatchObject({
      clientAddress: CLIENT,
      ownerUnreadCount: 1,
      numberClass: 'frontDesk',
      assignmentStatus: 'none',
    });
    expect(thread.lastMessagePreview).toBe('Hi, is Tuesday free?');
    const history = await call(api, 'GET', `/api/routing/threads/${thread.id}/history`, { token: owner });
    expect(history.body.decisions[0]).toMatchObject({ target: 'owner', reason: 'noActiveWindow', rulesVersion: 1 });
    expect(history.body.decisions[0].trace.map((step: { rule: string }) => step.rule)).toEqual([
      'R1',
      'R2',
      'R3',
      'R4',
      'R5',
      'R6',
    ]);
  });

  it('to a number that is not ours keeps the receipt and raises an alert', async () => {
    const before = await count('message_event');
    expect((await postWebhook(api, org, { params: textFrom(CLIENT, '+15125550199', 'hello?') })).status).toBe(200);
    expect(await count('message_event')).toBe(before);
    const alerts = await query<{ type: string }>(api.database, "SELECT type FROM alert WHERE subject = '+15125550199'");
    expect(alerts).toEqual([{ type: 'inbound.unknown_number' }]);
  });

  it('from one of our own numbers is kept and never answered', async () => {
    const before = await count('delivery');
    expect((await postWebhook(api, org, { params: textFrom(org.ann.e164, org.frontDesk.e164, 'loop') })).status).toBe(
      200,
    );
    expect(await count('delivery')).toBe(before);
  });

  it('on a pool number nobody is bound to goes to the owner with one answer from the front desk', async () => {
    for (const body of ['Is anybody there?', 'Hello?']) {
      await postWebhook(api, org, { params: textFrom('+15125550152', org.pool.e164, body) });
    }
    const decisions = await query<{ reason: string }>(
      api.database,
      "SELECT d.reason FROM routing_decision d JOIN message_event m ON m.id = d.message_id WHERE m.from_address = '+15125550152'",
    );
    expect(decisions.map((decision) => decision.reason)).toEqual(['unmappedPoolSender', 'unmappedPoolSender']);
    const answers = await query<{ from_address: string }>(
      api.database,
      "SELECT from_address FROM message_event WHERE to_address = '+15125550152' AND direction = 'outbound'",
    );
    expect(answers).toEqual([{ from_address: org.frontDesk.e164 }]);
  });

  it('keeps NUL, emoji and right-to-left text safely', async () => {
    const body = 'a\u0000b 🐕‍🦺 שלום <script>alert(1)</script> =1+1';
    await postWebhook(api, org, { params: textFrom('+15125550153', org.frontDesk.e164, body) });
    const [row] = await query<{ body: string }>(
      api.database,
      "SELECT body FROM message_event WHERE from_address = '+15125550153'",
    );
    expect(row?.body).toBe(body.replace('\u0000', ''));
  });
});

describe('STOP', () => {
  it('cancels what is queued, answers once and blocks what would follow', async () => {
    const client = '+15125550160';
    await postWebhook(api, org, { params: textFrom(client, org.frontDesk.e164, 'Hi') });
    const list = await call(api, 'GET', '/api/messages/threads?q=5550160', { token: owner });
    const threadId = list.body.threads[0].id;
    const path = `/api/messages/threads/${threadId}/messages`;
    expect((await call(api, 'POST', path, { token: owner, json: { body: 'On our way' } })).status).toBe(201);
    for (let n = 0; n < 2; n++)
      await postWebhook(api, org, { params: textFrom(client, org.frontDesk.e164, ' Stop. ') });
    const rows = await query<{ state: string; actor: string }>(
      api.database,
      `SELECT d.state, m.actor FROM delivery d JOIN message_event m ON m.id = d.message_id WHERE m.to_address = '${client}' ORDER BY m.created_at`,
    );
    expect(rows).toEqual([
      { state: 'canceled', actor: 'owner' },
      { state: 'pending', actor: 'system' },
    ]);
    const refused = await call(api, 'POST', path, { token: owner, json: { body: 'Are you sure?' } });
    expect([refused.status, refused.body.code]).toEqual([409, 'opted_out']);
    await postWebhook(api, org, { params: textFrom(client, org.frontDesk.e164, 'START') });
    expect((await call(api, 'POST', path, { token: owner, json: { body: 'Welcome back' } })).status).toBe(201);
  });
});

describe('row 30: a signature', () => {
  const params = () => textFrom('+15125550170', org.frontDesk.e164, 'forged');
  it.each<[string, () => Parameters<typeof postWebhook>[2]]>([
    ['missing', () => ({ params: params(), signature: null })],
    ['nonsense', () => ({ params: params(), signature: 'AAAA' })],
    ['made with another token', () => ({ params: params(), token: 'x'.repeat(32) })],
    ['made for another host', () => ({ params: params(), signedUrl: 'https://evil.example/api/messages/incoming' })],
    ['made for http', () => ({ params: params(), signedUrl: 'http://snout.example/api/messages/incoming' })],
    ['made for another path', () => ({ params: params(), signedUrl: `${PUBLIC_URL}/api/messages/status` })],
    ['of an account nobody owns', () => ({ params: { ...params(), AccountSid: `AC${'e'.repeat(32)}` } })],
    ['of another organisation’s token', () => ({ params: params(), token: 'token2'.padEnd(32, '0') })],
    ['over a message id of another form', () => ({ params: { ...params(), MessageSid: "x' OR 1=1" } })],
  ])('%s is refused without a trace in the data', async (_name, webhook) => {
    const answer = await postWebhook(api, org, webhook());
    expect([answer.status, answer.body.code]).toEqual([403, 'invalid_signature']);
    const rows = await query(api.database, "SELECT 1 FROM inbound_receipt WHERE parameters->>'From' = '+15125550170'");
    expect(rows).toHaveLength(0);
  });

  it('is not hoodwinked by a parameter that was added or changed on the way', async () => {
    const signed = params();
    const good = await import('twilio/lib/webhooks/webhooks').then(({ getExpectedTwilioSignature }) =>
      getExpectedTwilioSignature(org.authToken, `${PUBLIC_URL}/api/messages/incoming`, {
        AccountSid: org.accountSid,
        ...signed,
      }),
    );
    expect((await postWebhook(api, org, { params: { ...signed, Body: 'changed' }, signature: good })).status).toBe(403);
    expect((await postWebhook(api, org, { params: { ...signed, Extra: '1' }, signature: good })).status).toBe(403);
  });

  it('covers the aliases too', async () => {
    const path = '/api/messages/twilio/inbound';
    expect(
      (await postWebhook(api, org, { path, params: textFrom('+15125550171', org.frontDesk.e164, 'hi') })).status,
    ).toBe(200);
  });
});

describe('a status callback', () => {
  it('for an id nobody knows is parked, and told twice it is kept once', async () => {
    const sid = newMessageSid();
    const params = { MessageSid: sid, MessageStatus: 'delivered' };
    for (let n = 0; n < 2; n++)
      expect((await postWebhook(api, org, { path: '/api/messages/status', params })).status).toBe(200);
    const rows = await query<{ delivery_id: string | null }>(
      api.database,
      `SELECT delivery_id FROM delivery_callback WHERE provider_message_id = '${sid}'`,
    );
    expect(rows).toEqual([{ delivery_id: null }]);
  });
});
