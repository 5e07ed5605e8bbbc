import { query } from '@snout/adapters/testing/test-database';
import { call, tokenOf } from '../testing/boot-api';
import { eventually, startWholeSystem, type WholeSystem } from '../testing/whole-system';

jest.setTimeout(60_000);

const NOW = Date.now();
const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();
let system: WholeSystem;
let phones = 20;

beforeEach(async () => {
  system = await startWholeSystem();
});
afterEach(() => system.close());

const send = (method: string, path: string, json?: object, token = system.owner) =>
  call(system.api, method, `/api${path}`, { token, ...(json ? { json } : {}) });
const post = (path: string, json: object = {}) => send('POST', path, json);
const nextPhone = () => `+151255501${phones++}`;
const takeOver = (id = system.org.pool.id) => post(`/numbers/${id}/front-desk`);
const numberOf = async (id: string) =>
  (await send('GET', '/numbers')).body.numbers.find((number: { id: string }) => number.id === id);

it('another number takes over: conversations go along, and the old number still reaches the owner in the same one', async () => {
  const phone = nextPhone();
  const threadId = await system.threadOf(phone);
  const { status, body } = await takeOver();
  expect([status, body.type]).toEqual([200, 'frontDesk']);
  expect(await numberOf(system.org.frontDesk.id)).toMatchObject({ type: 'frontDesk', status: 'quarantined' });
  expect((await send('GET', `/messages/threads/${threadId}`)).body).toMatchObject({
    messageNumber: system.org.pool.e164,
    scope: 'relationship',
    sendBlockedBy: null,
  });
  await system.send(threadId, 'We have a new number');
  const sent = await eventually(
    () => system.sendsTo(phone),
    (all) => all.length > 0,
  );
  expect(sent.at(-1)).toMatchObject({ from: system.org.pool.e164, body: 'We have a new number' });
  await system.textFrom(phone, system.org.frontDesk.e164, 'Still the old one in my phone');
  await system.textFrom(phone, system.org.pool.e164, 'And now the new one');
  const { messages } = (await send('GET', `/messages/threads/${threadId}/messages`)).body;
  expect(messages.map((message: { body: string }) => message.body).slice(-2)).toEqual([
    'Still the old one in my phone',
    'And now the new one',
  ]);
  const { decisions } = (await send('GET', `/routing/threads/${threadId}/history`)).body;
  expect(decisions.map((one: { reason: string }) => one.reason).slice(0, 2)).toEqual([
    'noActiveWindow',
    'numberQuarantined',
  ]);
});

it('a sitter’s window on the front desk goes along: no time with the client is lost', async () => {
  const phone = nextPhone();
  const threadId = await system.threadOf(phone);
  await post('/assignments/windows', { threadId, sitterId: system.org.ann.sitterId, startAt: at(-10), endAt: at(50) });
  await takeOver();
  const ann = await tokenOf(system.api, system.org.ann.email);
  expect((await send('POST', `/sitter/threads/${threadId}/messages`, { body: 'On my way' }, ann)).status).toBe(201);
});

it('what waited to be sent leaves from the new number', async () => {
  const phone = nextPhone();
  const threadId = await system.threadOf(phone);
  await system.worker.stop();
  await system.send(threadId, 'Written before');
  await takeOver();
  system.worker.start();
  const sent = await eventually(
    () => system.sendsTo(phone),
    (all) => all.length > 0,
  );
  expect(sent).toMatchObject([{ from: system.org.pool.e164, body: 'Written before' }]);
});

it('a client who had a thread on that number before keeps both, and is answered from the front desk', async () => {
  const phone = nextPhone();
  const old = await system.threadOf(phone);
  await system.textFrom(phone, system.org.pool.e164, 'Hello pool');
  await takeOver();
  expect((await send('GET', `/messages/threads/${old}`)).body.answersFrom).toBe(system.org.pool.e164);
  const { status, body } = await system.send(old, 'We answer from here now');
  expect([status, body.from]).toEqual([201, system.org.pool.e164]);
});

it('refuses a number that clients are bound to, a sitter’s own, and one in quarantine', async () => {
  const threadId = await system.threadOf(nextPhone());
  const { clientId } = (await send('GET', `/messages/threads/${threadId}`)).body;
  const booking = { clientId, sitterId: system.org.ann.sitterId, serviceType: 'walk', status: 'confirmed' };
  await post('/bookings', { ...booking, startAt: at(60), endAt: at(90) });
  const inUse = await takeOver();
  expect([inUse.status, inUse.body.detail]).toEqual([409, expect.stringContaining('bound to this number')]);
  expect((await takeOver(system.org.ann.numberId)).body).toMatchObject({ status: 409, code: 'conflict' });
  await post(`/numbers/${system.org.pool.id}/quarantine`);
  expect((await takeOver()).status).toBe(409);
  expect(await numberOf(system.org.frontDesk.id)).toMatchObject({ type: 'frontDesk', status: 'active' });
});

it('pressed twice, or by two people at once, there is one front desk and one audit entry of each number', async () => {
  await system.threadOf(nextPhone());
  const answers = await Promise.all([takeOver(), takeOver(), takeOver()]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const active = await query(
    system.api.database,
    `SELECT 1 FROM business_number WHERE org_id = '${system.org.orgId}' AND type = 'frontDesk' AND status = 'active'`,
  );
  expect(active).toHaveLength(1);
  const audits = await query<{ type: string }>(
    system.api.database,
    "SELECT type FROM audit_event WHERE type LIKE 'number.front_desk%' ORDER BY type",
  );
  expect(audits.map(({ type }) => type)).toEqual(['number.front_desk_replaced', 'number.front_desk_taken_over']);
});

describe('the class of a number', () => {
  it('stays while clients are bound to it, and says so', async () => {
    const threadId = await system.threadOf(nextPhone());
    const { clientId } = (await send('GET', `/messages/threads/${threadId}`)).body;
    const booking = { clientId, sitterId: system.org.ann.sitterId, serviceType: 'walk', status: 'confirmed' };
    const { body } = await post('/bookings', { ...booking, startAt: at(60), endAt: at(90) });
    const refused = await post(`/numbers/${system.org.pool.id}/class`, { type: 'sitter' });
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('bound to this number')]);
    await post(`/bookings/${body.id}/cancel`);
    expect((await post(`/numbers/${system.org.pool.id}/class`, { type: 'sitter' })).status).toBe(200);
    const { threads } = (await send('GET', `/messages/threads?numberId=${system.org.pool.id}`)).body;
    expect(threads.map(({ numberClass }: { numberClass: string }) => numberClass)).toEqual(['sitter']);
  });

  it('is not changed by importing the number once more', async () => {
    const { status, body } = await post('/numbers/import', { e164: system.org.pool.e164, type: 'sitter' });
    expect([status, body.code, body.detail]).toEqual([409, 'conflict', expect.stringContaining('in your inventory')]);
    expect((await numberOf(system.org.pool.id)).type).toBe('pool');
    expect((await post('/numbers/import', { e164: system.org.pool.e164, type: 'pool' })).status).toBe(201);
  });
});
