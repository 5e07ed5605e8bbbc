import { ANN, aNetwork, DESK, type TestNetwork } from '../testing/a-network';

let network: TestNetwork;
beforeAll(async () => {
  network = await aNetwork();
});
afterAll(() => network.close());
beforeEach(() => network.control('POST', '/reset'));

const send = (to = ANN) => network.client.messages.create({ to, from: DESK, body: 'Hi' });
const script = (rule: object) => network.control('POST', '/script', rule);
const accepted = async () => (await network.control<{ count: number }>('GET', '/ledger')).count;

test.each<[object, object, number]>([
  [{ kind: 'refuse', code: 21610 }, { status: 400, code: 21610 }, 0],
  [{ kind: 'refuse', code: 63038, status: 429 }, { status: 429, code: 63038 }, 0],
  [{ kind: 'rate-limit', retryAfter: 2 }, { status: 429, code: 20429 }, 0],
  [{ kind: 'unauthorized' }, { status: 401, code: 20003 }, 0],
  [{ kind: 'server-error' }, { status: 503, code: 20503 }, 0],
  [{ kind: 'server-error', status: 502, html: true }, { status: 502 }, 0],
  [{ kind: 'server-error', status: 500, accepted: true }, { status: 500, code: 20500 }, 1],
  [{ kind: 'server-error', status: 504, accepted: true, html: true }, { status: 504 }, 1],
  [{ kind: 'accept-then-reset' }, { code: 'ECONNRESET' }, 1],
  [{ kind: 'accept-then-cut-body' }, { code: 'ERR_BAD_RESPONSE' }, 1],
  [{ kind: 'accept-then-html-201' }, { name: 'SyntaxError' }, 1],
  [{ kind: 'accept-then-hang' }, { code: 'ECONNABORTED' }, 1],
  [{ kind: 'hang-not-recorded' }, { code: 'ECONNABORTED' }, 0],
  [{ kind: 'reset-not-recorded' }, { code: 'ECONNRESET' }, 0],
  [{ kind: 'delay', ms: 60_000 }, { code: 'ECONNABORTED' }, 1],
  [{ kind: 'delay', ms: 60_000, recordFirst: false }, { code: 'ECONNABORTED' }, 0],
])('%j hits one send and then lifts', async (fault, error, recorded) => {
  await script({ fault });
  await expect(send()).rejects.toMatchObject(error);
  expect(await accepted()).toBe(recorded);
  await expect(send()).resolves.toMatchObject({ status: 'queued' });
  expect(await accepted()).toBe(recorded + 1);
});

test('Retry-After is there when asked for', async () => {
  await script({ fault: { kind: 'rate-limit', retryAfter: 7 }, on: 'account.fetch' });
  const { url, accountSid, authToken } = network.carrier;
  const response = await fetch(`${url}/2010-04-01/Accounts/${accountSid}.json`, {
    headers: { authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}` },
  });
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
});

test('rules queue up, match a recipient, and last as long as asked', async () => {
  await script({
    rules: [
      { fault: { kind: 'refuse', code: 21614 }, to: '+12025550150', times: null },
      { fault: { kind: 'rate-limit' }, times: 2 },
    ],
  });
  await expect(send('+12025550150')).rejects.toMatchObject({ code: 21614 });
  await expect(send()).rejects.toMatchObject({ code: 20429 });
  await expect(send('+12025550150')).rejects.toMatchObject({ code: 21614 });
  await expect(send()).rejects.toMatchObject({ code: 20429 });
  await expect(send()).resolves.toBeDefined();
  await network.control('DELETE', '/script');
  await expect(send('+12025550150')).resolves.toBeDefined();
});

test('a rule for sends leaves other operations alone, and "any" does not', async () => {
  await script({ fault: { kind: 'unauthorized' } });
  await expect(network.client.messages.list()).resolves.toEqual([]);
  await network.control('DELETE', '/script');
  await script({ fault: { kind: 'unauthorized' }, on: 'any', times: 3 });
  await expect(network.client.messages.list()).rejects.toMatchObject({ status: 401 });
  await expect(send()).rejects.toMatchObject({ status: 401 });
  await expect(network.client.incomingPhoneNumbers.list()).rejects.toMatchObject({ status: 401 });
  await expect(send()).resolves.toBeDefined();
});

test('a number bought while the answer is lost is bought once', async () => {
  await script({ fault: { kind: 'accept-then-reset' }, on: 'number.buy' });
  const phoneNumber = '+15125550160';
  const buy = () => network.client.incomingPhoneNumbers.create({ phoneNumber });
  await expect(buy()).rejects.toMatchObject({ code: 'ECONNRESET' });
  await expect(buy()).rejects.toMatchObject({ code: 21422 });
  expect(await network.client.incomingPhoneNumbers.list({ phoneNumber })).toHaveLength(1);
});

test('a rule nobody can read is refused', async () => {
  expect(await script({ fault: { kind: 'explode' } })).toMatchObject({ error: 'invalid' });
});
