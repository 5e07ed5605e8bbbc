import { ANN, aNetwork, DESK, type TestNetwork } from '../testing/a-network';
import { aClient } from '../testing/loopback-client';

const SECOND = { accountSid: `AC${'2'.repeat(32)}`, authToken: 'the token of the second account' };
const SECOND_DESK = '+13035550100';
let network: TestNetwork;
let second: ReturnType<typeof aClient>;

beforeAll(async () => {
  network = await aNetwork();
  const { accountSid: sid, authToken } = SECOND;
  const number = { e164: SECOND_DESK, accountSid: sid, smsUrl: `${network.business.url}/incoming` };
  await network.control('PUT', '/seed', { accounts: [{ sid, authToken }], numbers: [number] });
  second = aClient({ ...network.carrier, ...SECOND });
});
afterAll(() => network.close());

it('each account sees its own numbers and texts only', async () => {
  await second.messages.create({ from: SECOND_DESK, to: ANN, body: 'From the second' });
  expect((await second.incomingPhoneNumbers.list()).map((number) => number.phoneNumber)).toEqual([SECOND_DESK]);
  expect((await network.client.incomingPhoneNumbers.list()).map((number) => number.phoneNumber)).toContain(DESK);
  expect((await second.messages.list()).map((message) => message.body)).toEqual(['From the second']);
  expect((await network.client.messages.list({ to: ANN })).map((message) => message.body)).toEqual([]);
});

it('an account cannot send from the number of another, nor fetch its texts', async () => {
  await expect(second.messages.create({ from: DESK, to: ANN, body: 'x' })).rejects.toMatchObject({ code: 21606 });
  const own = await network.client.messages.create({ from: DESK, to: ANN, body: 'Mine' });
  await expect(second.messages(own.sid).fetch()).rejects.toMatchObject({ code: 20404 });
});

it('the token of one account opens no other', async () => {
  const mixed = aClient({ ...network.carrier, accountSid: SECOND.accountSid });
  await expect(mixed.messages.list()).rejects.toMatchObject({ code: 20003 });
});
