import { anOrg, type TestOrg } from '@snout/adapters/testing/an-org';
import { bootApi, call, postWebhook, type TestApi, textFrom, tokenOf } from '../testing/boot-api';

jest.setTimeout(60_000);

let api: TestApi;
let org: TestOrg;
let other: TestOrg;
let owner: string;

beforeAll(async () => {
  api = await bootApi();
  org = await anOrg(api.database, { digit: 1 });
  other = await anOrg(api.database, { digit: 2 });
  owner = await tokenOf(api, org.ownerEmail);
});
afterAll(() => api.close());

const send = (method: string, path: string, json?: object, token = owner) =>
  call(api, method, `/api${path}`, { token, ...(json ? { json } : {}) });
const aClient = async (fields: object = {}): Promise<string> =>
  (await send('POST', '/clients', { name: 'Ada', ...fields })).body.id;
const add = (id: string, channel: string, address: string) =>
  send('POST', `/clients/${id}/contact-points`, { channel, address });

it.each([
  ['sms', '512-555-0110', '+15125550110'],
  ['whatsapp', '+1 512 555 0110', '+15125550110'],
  ['email', 'ADA@example.com', 'ada@example.com'],
  ['telegram', '@Ada_Byron', '@ada_byron'],
])('an address of %s is kept in one form', async (channel, written, kept) => {
  const id = await aClient();
  const { status, body } = await add(id, channel, written);
  expect([status, body.channel, body.address, body.validity]).toEqual([201, channel, kept, 'unknown']);
  expect((await send('GET', `/clients/${id}/contact-points`)).body.contactPoints).toEqual([body]);
});

it.each([
  ['sms', 'not a phone'],
  ['email', 'nobody'],
  ['telegram', 'x'],
])('what is no address of %s is refused', async (channel, written) => {
  const { status, body } = await add(await aClient(), channel, written);
  expect([status, body.errors[0].path]).toEqual([400, 'address']);
});

it('an address is one client’s; the refusal names whose', async () => {
  const first = await aClient({ name: 'First', phone: '+15125550120' });
  const second = await aClient({ name: 'Second' });
  const { status, body } = await add(second, 'sms', '(512) 555-0120');
  expect([status, body.errors[0].clientId, body.detail]).toEqual([409, first, 'This address belongs to First.']);
  expect((await add(first, 'sms', '(512) 555-0120')).body.detail).toBe('This client has that address already.');
  // Another business may know the same person.
  const stranger = await tokenOf(api, other.ownerEmail);
  expect((await send('POST', '/clients', { name: 'Theirs', phone: '+15125550120' }, stranger)).status).toBe(201);
});

it('a mistyped address that was never used can be mended or removed', async () => {
  const id = await aClient();
  const point = (await add(id, 'sms', '+15125550130')).body;
  const path = `/clients/${id}/contact-points/${point.id}`;
  expect((await send('PATCH', path, { address: '512 555 0131' })).body.address).toBe('+15125550131');
  expect((await send('PATCH', path, { address: '+15125550120' })).status).toBe(409);
  expect((await send('PATCH', path, { validity: 'landline' })).body).toMatchObject({
    address: '+15125550131',
    validity: 'landline',
  });
  expect((await send('DELETE', path)).status).toBe(204);
  expect((await send('GET', `/clients/${id}/contact-points`)).body.contactPoints).toEqual([]);
  expect((await send('DELETE', path)).status).toBe(404);
});

it('an address something was said with stays as it is; marked invalid, new jobs use another one', async () => {
  const id = await aClient({ phone: '+15125550140' });
  await postWebhook(api, org, { params: textFrom('+15125550140', org.frontDesk.e164, 'Hello') });
  const [used] = (await send('GET', `/clients/${id}/contact-points`)).body.contactPoints;
  const path = `/clients/${id}/contact-points/${used.id}`;
  expect((await send('DELETE', path)).body.code).toBe('conflict');
  expect((await send('PATCH', path, { address: '+15125550141' })).body.code).toBe('conflict');
  await add(id, 'sms', '+15125550142');
  expect((await send('PATCH', path, { validity: 'invalid' })).body.validity).toBe('invalid');
  const times = { startAt: '2031-01-01T10:00:00Z', endAt: '2031-01-01T11:00:00Z' };
  const job = { clientId: id, sitterId: org.ann.sitterId, serviceType: 'walk', status: 'confirmed', ...times };
  await send('POST', '/bookings', job);
  const { threads } = (await send('GET', `/messages/threads?clientId=${id}&numberClass=pool`)).body;
  expect(threads).toMatchObject([{ clientAddress: '+15125550142' }]);
});

it('marked invalid, an address is not texted any more where it was used, unless it asked for no more texts', async () => {
  const id = await aClient({ phone: '+15125550150' });
  await postWebhook(api, org, { params: textFrom('+15125550150', org.frontDesk.e164, 'Hello') });
  const [used] = (await send('GET', `/clients/${id}/contact-points`)).body.contactPoints;
  const path = `/clients/${id}/contact-points/${used.id}`;
  const { threads } = (await send('GET', `/messages/threads?clientId=${id}`)).body;
  const write = () => send('POST', `/messages/threads/${threads[0].id}/messages`, { body: 'Hi' });
  expect((await write()).body.to).toBe('+15125550150');
  await send('PATCH', path, { validity: 'invalid' });
  await add(id, 'sms', '+15125550151');
  expect((await write()).body.to).toBe('+15125550151');
  await postWebhook(api, org, { params: textFrom('+15125550150', org.frontDesk.e164, 'STOP') });
  expect((await write()).body.code).toBe('opted_out');
});

it('is the owner’s alone, and no other business’s', async () => {
  const id = await aClient({ email: 'alone@example.com' });
  const [point] = (await send('GET', `/clients/${id}/contact-points`)).body.contactPoints;
  const path = `/clients/${id}/contact-points/${point.id}`;
  const sitter = await tokenOf(api, org.ann.email);
  const stranger = await tokenOf(api, other.ownerEmail);
  expect((await send('GET', `/clients/${id}/contact-points`, undefined, sitter)).status).toBe(403);
  expect((await send('DELETE', path, undefined, stranger)).status).toBe(404);
  const theirs = (await send('POST', '/clients', { name: 'Theirs' }, stranger)).body.id;
  expect((await send('DELETE', `/clients/${theirs}/contact-points/${point.id}`, undefined, stranger)).status).toBe(404);
  expect((await send('GET', `/clients/${id}/contact-points`)).body.contactPoints).toEqual([point]);
});
