import { validateRequest } from 'twilio';
import { ANN, aNetwork, DESK, type TestNetwork } from '../testing/a-network';

let network: TestNetwork;
beforeAll(async () => {
  network = await aNetwork();
});
afterAll(() => network.close());
beforeEach(async () => {
  await network.control('POST', '/reset');
  network.business.received.length = 0;
});

const send = (to: string, fragment = '') =>
  network.client.messages.create({
    to,
    from: DESK,
    body: 'Café at 5? 🐕',
    statusCallback: `${network.business.url}/status?d=1${fragment}`,
  });
const statuses = () => network.business.received.map(({ form }) => form.MessageStatus);
const fault = (rule: object) => network.control('POST', '/script', rule);

test('callbacks are signed without the fragment, in order, and name the message', async () => {
  const { sid } = await send(ANN, '#rc=3');
  const [sent, delivered] = await network.business.until((received) => received.length === 2);
  expect(statuses()).toEqual(['sent', 'delivered']);
  expect(sent?.path).toBe('/status?d=1');
  expect(sent?.form).toMatchObject({ MessageSid: sid, SmsSid: sid, SmsStatus: 'sent', To: ANN, From: DESK });
  expect(delivered?.form.RawDlrDoneDate).toMatch(/^\d{10}$/);
  expect(delivered?.form).not.toHaveProperty('ErrorCode');
  const url = `${network.business.url}/status?d=1`;
  const check = (token: string, address: string) =>
    validateRequest(token, delivered?.signature ?? '', address, delivered?.form ?? {});
  expect(check(network.carrier.authToken, url)).toBe(true);
  expect(check('f'.repeat(32), url)).toBe(false);
  expect(check(network.carrier.authToken, `${url}#rc=3`)).toBe(false);
});

test.each<[string, string, (string | undefined)[], string | undefined]>([
  ['0103 is unreachable', '+12025550103', ['sent', 'undelivered'], '30003'],
  ['0104 is unregistered', '+12025550104', ['sent', 'undelivered'], '30034'],
  ['0106 says everything twice', '+12025550106', ['sent', 'sent', 'delivered', 'delivered'], undefined],
])('%s', async (_rule, to, expected, errorCode) => {
  const { sid } = await send(to);
  const received = await network.business.until((all) => all.length === expected.length);
  expect(statuses()).toEqual(expected);
  expect(received.at(-1)?.form.ErrorCode).toBe(errorCode);
  const message = await network.client.messages(sid).fetch();
  expect(message).toMatchObject({ status: expected.at(-1), errorCode: errorCode ? Number(errorCode) : null });
});

test('0105 stays sent, though the text is on the phone', async () => {
  const { sid } = await send('+12025550105');
  await network.business.until((all) => all.length === 1);
  const phone = await network.control<{ texts: object[] }>('GET', '/handsets/+12025550105');
  expect(phone.texts).toMatchObject([{ sid, direction: 'in', businessNumber: DESK }]);
  expect(await network.client.messages(sid).fetch()).toMatchObject({ status: 'sent' });
});

test('0107 answers by itself, and stops when two machines talk', async () => {
  await send('+12025550107');
  const isAnswer = ({ path }: { path: string }) => path === '/incoming';
  const received = await network.business.until((all) => all.some(isAnswer));
  expect(received.find(isAnswer)?.form).toMatchObject({ From: '+12025550107', To: DESK, SmsStatus: 'received' });
  for (let index = 0; index < 20; index += 1) await send('+12025550107');
  await network.business.until((all) => all.filter(({ form }) => form.MessageStatus === 'delivered').length === 21);
  await untilEvent('14107');
  expect(network.business.received.filter(isAnswer).length).toBeLessThanOrEqual(15);
});

test('through a service "queued" is reported first', async () => {
  await network.client.messages.create({
    to: ANN,
    messagingServiceSid: `MG${'a'.repeat(32)}`,
    body: 'Hi',
    statusCallback: `${network.business.url}/status`,
  });
  await network.business.until((all) => all.length === 3);
  expect(statuses()).toEqual(['queued', 'sent', 'delivered']);
});

test('switches of the phone: off, lost receipts, receipts out of order', async () => {
  await network.control('PATCH', `/handsets/${ANN}`, { off: true });
  await send(ANN);
  await network.business.until((all) => all.some(({ form }) => form.ErrorCode === '30003'));
  await network.control('PATCH', `/handsets/${ANN}`, { off: false, reorder: true });
  network.business.received.length = 0;
  await send(ANN);
  await network.business.until((all) => all.length === 2);
  expect(statuses()).toEqual(['delivered', 'sent']);
  await network.control('PATCH', `/handsets/${ANN}`, { reorder: false, loss: true });
  network.business.received.length = 0;
  await send(ANN);
  await network.business.until((all) => all.length === 1);
  expect(statuses()).toEqual(['sent']);
});

test('scripted callbacks: repeated, out of order, lost', async () => {
  await fault({ fault: { kind: 'repeat-callbacks', times: 3 } });
  await send(ANN);
  await network.business.until((all) => all.length === 6);
  expect(statuses()).toEqual(['sent', 'sent', 'sent', 'delivered', 'delivered', 'delivered']);
  network.business.received.length = 0;
  await fault({ fault: { kind: 'reorder-callbacks' } });
  await send(ANN);
  await network.business.until((all) => all.length === 2);
  expect(statuses()).toEqual(['delivered', 'sent']);
  network.business.received.length = 0;
  await fault({ fault: { kind: 'drop-callbacks' } });
  const { sid } = await send(ANN);
  await untilEvent('"delivered" was lost');
  expect(await network.client.messages(sid).fetch()).toMatchObject({ status: 'delivered' });
  expect(network.business.received).toEqual([]);
});

test.each([
  [false, ['sent']],
  [true, ['sent', 'delivered']],
])('callbacks overtake the answer (all: %p)', async (all, before) => {
  await fault({ fault: { kind: 'callback-before-answer', all } });
  const { sid } = await send(ANN);
  const reported = network.business.received.filter(({ form }) => form.MessageSid === sid);
  expect(reported.map(({ form }) => form.MessageStatus).slice(0, before.length)).toEqual(before);
});

test('a callback can be fired by hand, with any status', async () => {
  await network.control('PATCH', '/settings', { delay: '60000-60000' });
  const { sid } = await send(ANN);
  const answer = await network.control('POST', `/callbacks/${sid}`, {
    status: 'undelivered',
    errorCode: 30005,
    times: 2,
  });
  expect(answer).toEqual({ sid, callbacks: [200, 200] });
  expect(network.business.received.map(({ form }) => form.ErrorCode)).toEqual(['30005', '30005']);
});

async function untilEvent(text: string): Promise<void> {
  for (;;) {
    const { events } = await network.control<{ events: { text: string }[] }>('GET', '/state');
    if (events.some((event) => event.text.includes(text))) return;
  }
}
