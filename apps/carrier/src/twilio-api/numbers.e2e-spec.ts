import { aNetwork, DESK, type TestNetwork } from '../testing/a-network';

let network: TestNetwork;
beforeAll(async () => {
  network = await aNetwork();
});
afterAll(() => network.close());
beforeEach(() => network.control('POST', '/reset'));

const numbers = () => network.client.incomingPhoneNumbers;
const search = (country: string) => network.client.availablePhoneNumbers(country);

test('the account is active', async () => {
  const { sid } = await network.client.api.v2010.accounts(network.carrier.accountSid).fetch();
  expect(sid).toBe(network.carrier.accountSid);
  expect(await network.client.api.v2010.account.fetch()).toMatchObject({ status: 'active', type: 'Full' });
});

test('our numbers are listed, found by number or name, and keep their ids over a restart', async () => {
  const all = await numbers().list();
  expect(all).toHaveLength(2);
  const [desk] = await numbers().list({ phoneNumber: DESK });
  expect(desk).toMatchObject({ phoneNumber: DESK, friendlyName: 'Front desk', capabilities: { sms: true, mms: true } });
  expect(await numbers().list({ friendlyName: 'Front desk' })).toHaveLength(1);
  await network.control('POST', '/reset');
  expect(await numbers()(desk?.sid ?? '').fetch()).toMatchObject({ phoneNumber: DESK });
});

test('a number is searched, bought, changed, cleared and given back', async () => {
  const [found] = await search('US').local.list({ areaCode: 512, limit: 3 });
  expect(found).toMatchObject({ isoCountry: 'US', locality: 'Austin', region: 'TX' });
  const phoneNumber = found?.phoneNumber ?? '';
  expect(phoneNumber).toMatch(/^\+151255501\d\d$/);
  const smsUrl = 'https://example.com/in?x=1#rc=3&rp=ct,5xx';
  const bought = await numbers().create({ phoneNumber, smsUrl });
  expect(bought).toMatchObject({ phoneNumber, smsUrl, smsMethod: 'POST' });
  await expect(numbers().create({ phoneNumber })).rejects.toMatchObject({ code: 21422, status: 400 });
  expect((await search('US').local.list({ areaCode: 512 })).map((offer) => offer.phoneNumber)).not.toContain(
    phoneNumber,
  );
  expect(await numbers()(bought.sid).update({ friendlyName: 'Pool 3' })).toMatchObject({
    friendlyName: 'Pool 3',
    smsUrl,
  });
  expect(await numbers()(bought.sid).update({ smsUrl: '' })).toMatchObject({ smsUrl: '', friendlyName: 'Pool 3' });
  await expect(numbers()(bought.sid).update({ smsUrl: 'nowhere' })).rejects.toMatchObject({ code: 21502 });
  expect(await numbers()(bought.sid).remove()).toBe(true);
  await expect(numbers()(bought.sid).fetch()).rejects.toMatchObject({ code: 20404, status: 404 });
});

test('address and application clear each other', async () => {
  const [desk] = await numbers().list({ phoneNumber: DESK });
  const number = numbers()(desk?.sid ?? '');
  const smsApplicationSid = `AP${'1'.repeat(32)}`;
  expect(await number.update({ smsApplicationSid })).toMatchObject({ smsUrl: '', smsApplicationSid });
  const smsUrl = 'https://example.com/in';
  expect(await number.update({ smsUrl })).toMatchObject({ smsUrl, smsApplicationSid: '' });
});

test('a number may be bought by area code alone', async () => {
  expect((await numbers().create({ areaCode: '415' })).phoneNumber).toMatch(/^\+141555501\d\d$/);
  await expect(numbers().create({ areaCode: '907' })).rejects.toMatchObject({ code: 21452 });
  await expect(numbers().create({ phoneNumber: '+15122340100' })).rejects.toMatchObject({ code: 21422 });
  await expect(numbers().create({ phoneNumber: 'dogs' })).rejects.toMatchObject({ code: 21421 });
});

test.each<[string, () => Promise<{ phoneNumber: string }[]>, RegExp, number]>([
  ['toll-free', () => search('US').tollFree.list({ limit: 5 }), /^\+18\d\d55501\d\d$/, 5],
  ['Canada', () => search('CA').local.list({ limit: 5 }), /^\+1(416|514|604)55501\d\d$/, 5],
  ['a region', () => search('US').local.list({ inRegion: 'DC', limit: 5 }), /^\+120255501\d\d$/, 5],
  ['digits in it', () => search('US').local.list({ contains: '5550188', limit: 2 }), /5550188$/, 2],
  ['an area code that has none', () => search('US').local.list({ areaCode: 907 }), /./, 0],
])('search: %s', async (_case, find, pattern, count) => {
  const found = await find();
  expect(found).toHaveLength(count);
  for (const { phoneNumber } of found) expect(phoneNumber).toMatch(pattern);
});

test('there are no US mobile numbers', async () => {
  await expect(search('US').mobile.list()).rejects.toMatchObject({ status: 404, code: 20404 });
});
