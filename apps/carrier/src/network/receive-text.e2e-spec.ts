import { validateRequest } from 'twilio';
import { ANN, aNetwork, DESK, POOL, type TestNetwork } from '../testing/a-network';

interface TextAnswer {
  sid: string;
  webhookStatus: number | 'failed' | null;
  webhooks: { url: string; status: number | 'failed'; tries: number }[];
}

let network: TestNetwork;
beforeAll(async () => {
  network = await aNetwork();
});
afterAll(() => network.close());
beforeEach(async () => {
  await network.control('POST', '/reset');
  network.business.received.length = 0;
  network.business.answers.length = 0;
});

const text = (over: object = {}) =>
  network.control<TextAnswer>('POST', `/handsets/${ANN}/texts`, { to: DESK, body: 'Is Rex ok?', ...over });

test('a text becomes a signed webhook with every field, and an inbound message', async () => {
  const answer = await text({ body: 'Ünïcode & more = 🐕' });
  expect(answer).toMatchObject({ webhookStatus: 200, webhooks: [{ status: 200, tries: 1 }] });
  const [webhook] = network.business.received;
  expect(webhook?.path).toBe('/incoming');
  expect(webhook?.form).toEqual({
    MessageSid: answer.sid,
    SmsSid: answer.sid,
    SmsMessageSid: answer.sid,
    AccountSid: network.carrier.accountSid,
    From: ANN,
    To: DESK,
    Body: 'Ünïcode & more = 🐕',
    NumMedia: '0',
    NumSegments: '1',
    SmsStatus: 'received',
    ApiVersion: '2010-04-01',
    FromCity: '',
    FromState: '',
    FromZip: '',
    FromCountry: 'US',
    ToCity: '',
    ToState: '',
    ToZip: '',
    ToCountry: 'US',
  });
  const { signature, form } = webhook ?? { signature: '', form: {} };
  expect(validateRequest(network.carrier.authToken, signature, `${network.business.url}/incoming`, form)).toBe(true);
  const [listed] = await network.client.messages.list({ to: DESK });
  expect(listed).toMatchObject({ sid: answer.sid, direction: 'inbound', status: 'received', from: ANN });
});

test('pictures come with address and type', async () => {
  const { sid } = await text({ body: '', mediaUrls: ['https://example.com/rex.png'] });
  expect(sid).toMatch(/^MM/);
  expect(network.business.received[0]?.form).toMatchObject({
    NumMedia: '1',
    MediaUrl0: 'https://example.com/rex.png',
    MediaContentType0: 'image/png',
  });
});

test('the same webhook many times at once, and again later', async () => {
  const { sid, webhooks } = await text({ duplicate: 9 });
  expect(webhooks).toHaveLength(10);
  const replay = await network.control('POST', `/texts/${sid}/replay`, { times: 2 });
  expect(replay).toMatchObject({ webhookStatus: 200 });
  const received = network.business.received;
  expect(received).toHaveLength(12);
  expect(new Set(received.map(({ form }) => JSON.stringify(form))).size).toBe(1);
});

test('a 5xx is tried again as the address asks, under one idempotency token', async () => {
  network.business.answers.push(503, 500);
  expect(await text()).toMatchObject({ webhookStatus: 200, webhooks: [{ tries: 3 }] });
  expect(new Set(network.business.received.map((webhook) => webhook.idempotencyToken)).size).toBe(1);
});

test('a 4xx is final; the text is kept for a later listing', async () => {
  network.business.answers.push(403);
  const answer = await text();
  expect(answer).toMatchObject({ webhookStatus: 403, webhooks: [{ tries: 1 }] });
  expect(await network.client.messages.list({ to: DESK })).toMatchObject([{ sid: answer.sid }]);
});

test('nobody there: once more by default, then the fallback, which learns why', async () => {
  const smsUrl = 'http://127.0.0.1:1/incoming';
  await network.control('PUT', '/numbers', { e164: POOL, smsUrl, smsFallbackUrl: `${network.business.url}/fallback` });
  expect(await text({ to: POOL })).toMatchObject({ webhookStatus: 200, webhooks: [{ tries: 3 }] });
  expect(network.business.received).toMatchObject([
    { path: '/fallback', form: { ErrorCode: '11200', ErrorUrl: smsUrl } },
  ]);
});

test('what cannot be sent says why', async () => {
  expect(await text({ to: '+15125550177' })).toEqual({ error: 'unknown_number' });
  expect(await text({ to: 'desk' })).toMatchObject({ error: 'invalid' });
  expect(await text({ to: POOL })).toMatchObject({ webhookStatus: 'failed', webhooks: [] });
  await network.control('PATCH', `/handsets/${ANN}`, { off: true });
  expect(await text()).toEqual({ error: 'handset_off' });
});

test('STOP is only a word, until the network handles it', async () => {
  const send = () => network.client.messages.create({ to: ANN, from: DESK, body: 'Hi' });
  await text({ body: 'STOP' });
  await expect(send()).resolves.toBeDefined();
  await network.control('PATCH', '/settings', { optOut: true });
  await text({ body: ' stop ' });
  expect(network.business.received.at(-1)?.form).toMatchObject({ OptOutType: 'STOP' });
  await expect(send()).rejects.toMatchObject({ code: 21610, status: 400 });
  await text({ body: 'START' });
  await expect(send()).resolves.toBeDefined();
});
