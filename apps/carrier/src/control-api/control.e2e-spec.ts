import { readEnv } from '../env';
import { ANN, aNetwork, DESK, type TestNetwork } from '../testing/a-network';

let network: TestNetwork;
beforeAll(async () => {
  network = await aNetwork();
});
afterAll(() => network.close());
beforeEach(() => network.control('POST', '/reset'));

test('the state names numbers, people, switches and what happened', async () => {
  await network.control('PATCH', `/handsets/${ANN}`, { slow: true });
  const state = await network.control<{ events: object[] }>('GET', '/state');
  expect(state).toMatchObject({
    numbers: [{ e164: DESK, friendlyName: 'Front desk' }, {}],
    people: [{ name: 'Ann Example', phone: ANN, numbers: [DESK] }],
    handsets: [{ phone: ANN, slow: true, off: false }],
    links: { productUrl: null, traceUrl: null },
    sends: 0,
  });
  expect(state.events[0]).toMatchObject({ kind: 'handset.changed', phone: ANN });
});

test('a seed can be changed while the network runs', async () => {
  const people = [{ name: 'Bo', phone: '+12025550150' }];
  const traceUrl = 'http://127.0.0.1:3000/trace/{sid}';
  const numbers = [{ e164: '+15125550170' }];
  expect(await network.control('PUT', '/seed', { people, numbers, traceUrl })).toMatchObject({
    people,
    links: { traceUrl },
  });
  expect(await network.client.incomingPhoneNumbers.list()).toHaveLength(3);
});

test('the ledger is filtered by party and knows the status', async () => {
  for (const to of [ANN, '+12025550105']) await network.client.messages.create({ to, from: DESK, body: 'Hi' });
  const ledger = await network.control('GET', `/ledger?to=${encodeURIComponent(ANN)}`);
  expect(ledger).toMatchObject({ count: 1, sends: [{ to: ANN, from: DESK, body: 'Hi', statusCallback: null }] });
});

test('a reset drops what is pending', async () => {
  await network.control('PATCH', '/settings', { delay: '60000-60000' });
  await network.client.messages.create({ to: ANN, from: DESK, body: 'Hi' });
  await network.control('POST', '/reset');
  expect(await network.control('GET', '/ledger')).toEqual({ count: 0, sends: [] });
  expect(await network.control('GET', '/state')).toMatchObject({ settings: { delay: '0-0' }, script: [] });
});

test('the stream tells that something happened, not what', async () => {
  const response = await fetch(`${network.carrier.url}/carrier/events`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await network.control('PATCH', `/handsets/${ANN}`, { off: true });
  let stream = '';
  while (!stream.includes('event: change')) stream += (await reader?.read())?.value ?? '';
  expect(stream).toMatch(/event: change\ndata: \{"id":\d+,"kind":"handset.changed"\}/);
  await reader?.cancel();
});

test.each([
  ['cross-site', 403],
  ['same-site', 403],
  ['same-origin', 200],
])('a browser on a %s page gets %d', async (site, status) => {
  const response = await fetch(`${network.carrier.url}/carrier/state`, { headers: { 'sec-fetch-site': site } });
  expect(response.status).toBe(status);
});

test('the page is served with a strict policy', async () => {
  const response = await fetch(network.carrier.url);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect(await response.text()).toContain('A phone network for development');
});

const ENV = { CARRIER_ACCOUNT_SID: `AC${'a'.repeat(32)}`, CARRIER_AUTH_TOKEN: 'b'.repeat(32) };

test('the environment has defaults', () => {
  expect(readEnv({ ...ENV, CARRIER_SEED: '' })).toEqual({ ...ENV, CARRIER_PORT: 0, CARRIER_DELAY_MS: '400-2000' });
});

test.each([
  ['CARRIER_ACCOUNT_SID', 'AC1'],
  ['CARRIER_AUTH_TOKEN', 'short'],
  ['CARRIER_PORT', '70000'],
  ['CARRIER_DELAY_MS', '9-1'],
])('a wrong %s is named and its value is not', (name, value) => {
  expect(() => readEnv({ ...ENV, [name]: value })).toThrow(name);
  expect(() => readEnv({ ...ENV, [name]: value })).not.toThrow(`: ${value}`);
});
