import { ANN, aNetwork, DESK, type TestNetwork } from '../testing/a-network';
import { aClient } from '../testing/loopback-client';

let network: TestNetwork;
beforeAll(async () => {
  network = await aNetwork();
});
afterAll(() => network.close());
beforeEach(() => network.control('POST', '/reset'));

const send = (over: Record<string, unknown> = {}) =>
  network.client.messages.create({ to: ANN, from: DESK, body: 'Hello', ...over });

test('the SDK reads a created message', async () => {
  const message = await send({ body: 'Hello 🐕' });
  expect(message).toMatchObject({
    status: 'queued',
    direction: 'outbound-api',
    numSegments: '1',
    numMedia: '0',
    from: DESK,
    to: ANN,
    dateSent: null,
    errorCode: null,
  });
  expect(message.sid).toMatch(/^SM[0-9a-f]{32}$/);
  expect(Math.abs(message.dateCreated.getTime() - Date.now())).toBeLessThan(5000);
});

test('a message with media is an MM and lists its media', async () => {
  const message = await send({ body: undefined, mediaUrl: ['https://example.com/a.jpg', 'https://example.com/b.jpg'] });
  expect(message.sid).toMatch(/^MM/);
  expect(await network.client.messages(message.sid).media.list()).toHaveLength(2);
});

test('through a service the first status is accepted', async () => {
  const message = await send({ from: undefined, messagingServiceSid: `MG${'a'.repeat(32)}` });
  expect(message).toMatchObject({ status: 'accepted', messagingServiceSid: `MG${'a'.repeat(32)}` });
});

const long = 'a'.repeat(1601);
test.each<[string, Record<string, unknown>, number, number]>([
  ['no recipient', { to: '' }, 21604, 400],
  ['a recipient that is no number', { to: '+1202555' }, 21211, 400],
  ['a country that is not enabled', { to: '+442079460000' }, 21408, 400],
  ['no sender', { from: undefined }, 21603, 400],
  ['a sender that is no number', { from: 'DOGS' }, 21212, 400],
  ['a sender that is not ours', { from: '+15125550188' }, 21606, 400],
  ['sender and recipient the same', { to: DESK }, 21266, 400],
  ['no body and no media', { body: '' }, 21602, 400],
  ['more than 1600 characters', { body: long }, 21617, 400],
  ['a media address that is none', { mediaUrl: ['dog.jpg'] }, 21620, 400],
  ['a callback address that is none', { statusCallback: 'callback' }, 21609, 400],
  ['a callback host with an underscore', { statusCallback: 'http://my_host.example/x' }, 21609, 400],
  ['a validity of no time', { validityPeriod: 0 }, 21624, 400],
  ['a schedule without a service', { sendAt: new Date(), scheduleType: 'fixed' }, 35118, 400],
])('refuses %s', async (_case, over, code, status) => {
  await expect(send(over)).rejects.toMatchObject({
    code,
    status,
    moreInfo: `https://www.twilio.com/docs/errors/${code}`,
  });
  expect(await network.control('GET', '/ledger')).toMatchObject({ count: 0 });
});

test('wrong credentials are 20003, another account is 20404, a strange path is 20404', async () => {
  const stranger = aClient(network.carrier, 'f'.repeat(32));
  await expect(stranger.messages.list()).rejects.toMatchObject({ status: 401, code: 20003 });
  const other = network.client.api.v2010.accounts(`AC${'2'.repeat(32)}`);
  await expect(other.messages.list()).rejects.toMatchObject({ status: 404, code: 20404 });
  await expect(network.client.messages(`SM${'0'.repeat(32)}`).fetch()).rejects.toMatchObject({ code: 20404 });
  await expect(network.client.api.v2010.accounts.list()).rejects.toMatchObject({ status: 404, code: 20404 });
});

test('a message can be redacted, deleted, and is then gone; the ledger keeps it', async () => {
  const { sid } = await send();
  const message = network.client.messages(sid);
  expect(await message.update({ body: '' })).toMatchObject({ body: '' });
  await network.control('PATCH', '/settings', { delay: '0-0' });
  await untilStatus(sid, 'delivered');
  expect(await message.remove()).toBe(true);
  await expect(message.fetch()).rejects.toMatchObject({ code: 20404 });
  expect(await network.control('GET', '/ledger')).toMatchObject({ count: 1, sends: [{ sid, body: 'Hello' }] });
});

test('an unfinished message cannot be deleted', async () => {
  await network.control('PATCH', '/settings', { delay: '60000-60000' });
  const { sid } = await send();
  await expect(network.client.messages(sid).remove()).rejects.toMatchObject({ status: 409, code: 20009 });
});

test('a scheduled message can be canceled once', async () => {
  const sendAt = new Date(Date.now() + 3_600_000);
  const service = `MG${'b'.repeat(32)}`;
  const { sid, status } = await send({ messagingServiceSid: service, scheduleType: 'fixed', sendAt });
  expect(status).toBe('scheduled');
  expect(await network.client.messages(sid).update({ status: 'canceled' })).toMatchObject({ status: 'canceled' });
  await expect(network.client.messages(sid).update({ status: 'canceled' })).rejects.toMatchObject({ code: 30409 });
});

test('a list is filtered by parties and by the day of leaving, newest first', async () => {
  const first = await send({ body: 'one' });
  const second = await send({ body: 'two', to: '+12025550143' });
  await untilStatus(first.sid, 'delivered');
  await untilStatus(second.sid, 'delivered');
  await network.control('PATCH', '/settings', { delay: '60000-60000' });
  const waiting = await send({ body: 'three' });
  const bodies = async (filter: object) => (await network.client.messages.list(filter)).map(({ body }) => body);
  const today = new Date();
  const tomorrow = new Date(today.getTime() + 86_400_000);
  expect(await bodies({})).toEqual(['three', 'two', 'one']);
  expect(await bodies({ to: ANN })).toEqual(['three', 'one']);
  expect(await bodies({ from: '+15125550199' })).toEqual([]);
  expect(await bodies({ dateSentAfter: today })).toEqual(['two', 'one']);
  expect(await bodies({ dateSentBefore: today, to: ANN })).toEqual(['one']);
  expect(await bodies({ dateSentAfter: tomorrow })).toEqual([]);
  expect(waiting.dateSent).toBeNull();
});

test('pages stay whole while new messages come in front', async () => {
  for (let index = 0; index < 5; index += 1) await send({ body: `n${index}` });
  const page = await network.client.messages.page({ pageSize: 2 });
  await send({ body: 'late' });
  const next = await page.nextPage();
  expect(next?.instances.map(({ body }) => body)).toEqual(['n2', 'n1']);
  const last = await next?.nextPage();
  expect(last?.instances.map(({ body }) => body)).toEqual(['n0']);
  expect(last?.nextPageUrl).toBeUndefined();
  expect(await network.client.messages.list({ pageSize: 2 })).toHaveLength(6);
});

async function untilStatus(sid: string, wanted: string): Promise<void> {
  while ((await network.client.messages(sid).fetch()).status !== wanted);
}
