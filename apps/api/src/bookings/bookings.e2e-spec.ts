import { query } from '@snout/adapters/testing/test-database';
import { call, tokenOf } from '../testing/boot-api';
import { startWholeSystem, type WholeSystem } from '../testing/whole-system';

jest.setTimeout(60_000);

const NOW = Date.now();
const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();
let system: WholeSystem;
let phones = 20;

beforeAll(async () => {
  system = await startWholeSystem();
});
afterAll(() => system.close());

const send = (method: string, path: string, json?: object, token = system.owner) =>
  call(system.api, method, `/api${path}`, { token, ...(json ? { json } : {}) });
const post = (path: string, json: object = {}) => send('POST', path, json);

/** A client who texted the front desk once. */
async function aClient(): Promise<{ clientId: string; phone: string }> {
  const phone = `+151255501${phones++}`;
  const threadId = await system.threadOf(phone);
  const { body } = await send('GET', `/messages/threads/${threadId}`);
  return { clientId: body.clientId, phone };
}

const book = (clientId: string, over: object = {}) =>
  post('/bookings', {
    clientId,
    sitterId: system.org.ann.sitterId,
    serviceType: 'walk',
    startAt: at(-10),
    endAt: at(20),
    status: 'confirmed',
    recurrence: 'weekly',
    ...over,
  });

interface OpenWindow {
  threadId: string;
  sitterId: string;
  startAt: string;
  endAt: string;
  status: string;
}
/** Those of the first visits; a weekly booking has others in the weeks after. */
async function openWindows(clientId: string): Promise<OpenWindow[]> {
  const soon = encodeURIComponent(at(5 * 1440));
  const { body } = await send('GET', `/assignments/windows?status=active&limit=100&to=${soon}`);
  return body.windows.filter((window: { clientId: string }) => window.clientId === clientId);
}
const lastReason = async (phone: string) => {
  const { body } = await send('GET', `/messages/threads?q=${phone.slice(-7)}`);
  const histories = await Promise.all(
    body.threads.map(
      async (thread: { id: string }) => (await send('GET', `/routing/threads/${thread.id}/history`)).body.decisions[0],
    ),
  );
  return histories.filter(Boolean).sort((a, b) => b.at.localeCompare(a.at))[0];
};

it('a confirmed booking of a recurring client opens its window, thread and binding on the sitter’s number', async () => {
  const { clientId, phone } = await aClient();
  const { status, body } = await book(clientId);
  expect([status, body.status, body.sitterName]).toEqual([201, 'confirmed', 'Ann']);
  const [window] = await openWindows(clientId);
  expect(window).toMatchObject({ sitterId: system.org.ann.sitterId, startAt: at(-70), endAt: at(80) });
  const thread = await send('GET', `/messages/threads/${window?.threadId}`);
  expect(thread.body).toMatchObject({
    messageNumber: system.org.ann.e164,
    numberClass: 'sitter',
    assignmentStatus: 'active',
  });
  await system.textFrom(phone, system.org.ann.e164, 'Is Rex fine?');
  expect((await lastReason(phone)).reason).toBe('activeWindow');
});

it('a one-time client gets a pool number; released, a late text there goes to the owner with one answer', async () => {
  const { clientId, phone } = await aClient();
  const { body } = await book(clientId, { recurrence: 'none' });
  const [window] = await openWindows(clientId);
  const thread = await send('GET', `/messages/threads/${window?.threadId}`);
  expect(thread.body).toMatchObject({ messageNumber: system.org.pool.e164, numberClass: 'pool' });
  await system.textFrom(phone, system.org.pool.e164, 'On the way?');
  expect((await lastReason(phone)).reason).toBe('activeWindow');
  expect((await post(`/bookings/${body.id}/release`)).body.status).toBe('released');
  expect(await openWindows(clientId)).toEqual([]);
  // The next client gets the same number; the first one's late text must not reach the second one's sitter.
  const other = await aClient();
  await book(other.clientId, { recurrence: 'none', sitterId: system.org.bob.sitterId });
  await system.textFrom(phone, system.org.pool.e164, 'Thanks again, my number is the same');
  expect((await lastReason(phone)).reason).toBe('unmappedPoolSender');
  const bob = await tokenOf(system.api, system.org.bob.email);
  const { text } = await send('GET', '/sitter/threads', undefined, bob);
  expect(text).not.toContain('Thanks again');
  const [theirs] = await openWindows(other.clientId);
  expect((await send('GET', `/sitter/threads/${theirs?.threadId}/messages`, undefined, bob)).text).not.toContain(
    'Thanks again',
  );
});

it('moving, reassigning and cancelling move, replace and close the window in one step', async () => {
  const { clientId } = await aClient();
  const { body } = await book(clientId);
  await send('PUT', `/bookings/${body.id}`, { startAt: at(600), endAt: at(630) });
  expect(await openWindows(clientId)).toMatchObject([{ startAt: at(540), endAt: at(690) }]);
  await post(`/bookings/${body.id}/assign`, { sitterId: system.org.bob.sitterId });
  expect((await openWindows(clientId)).map((window) => window.sitterId)).toEqual([system.org.bob.sitterId]);
  await send('PUT', `/bookings/${body.id}`, { serviceType: 'houseSitting' });
  expect(await openWindows(clientId)).toMatchObject([{ startAt: at(480), endAt: at(750) }]);
  await post(`/bookings/${body.id}/cancel`);
  expect(await openWindows(clientId)).toEqual([]);
  expect((await send('PUT', `/bookings/${body.id}`, { startAt: at(700), endAt: at(730) })).status).toBe(409);
});

it('visits whose buffers meet are one window; one of them called off, the other keeps its own', async () => {
  const { clientId } = await aClient();
  const first = await book(clientId, { startAt: at(600), endAt: at(630) });
  await book(clientId, { startAt: at(690), endAt: at(720) });
  expect(await openWindows(clientId)).toMatchObject([{ startAt: at(540), endAt: at(780) }]);
  await post(`/bookings/${first.body.id}/cancel`);
  expect(await openWindows(clientId)).toMatchObject([{ startAt: at(630), endAt: at(780) }]);
});

it('row 27: twenty bookings of one client at once end in windows that do not overlap', async () => {
  const { clientId } = await aClient();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => book(clientId, { startAt: at(1000 + n * 45), endAt: at(1030 + n * 45) })),
  );
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
  expect(await openWindows(clientId)).toMatchObject([{ startAt: at(940), endAt: at(1030 + 19 * 45 + 60) }]);
});

it('a window posted by hand stays as it is', async () => {
  const { clientId, phone } = await aClient();
  const threadId = (await send('GET', `/messages/threads?q=${phone.slice(-7)}`)).body.threads[0].id;
  const byHand = { threadId, sitterId: system.org.ann.sitterId, startAt: at(600), endAt: at(610) };
  await post('/assignments/windows', byHand);
  const { body } = await book(clientId, { startAt: at(600), endAt: at(630) });
  await post(`/bookings/${body.id}/cancel`);
  expect(await openWindows(clientId)).toMatchObject([byHand]);
});

it.each<[string, object, string]>([
  ['that ends before it starts', { endAt: at(-20) }, 'endAt'],
  ['of a client nobody knows', { clientId: '01890000-0000-7000-8000-000000000000' }, 'clientId'],
  ['of a sitter nobody knows', { sitterId: '01890000-0000-7000-8000-000000000000' }, 'sitterId'],
])('a booking %s is refused and names the field', async (_case, over, path) => {
  const { clientId } = await aClient();
  const { status, body } = await book(clientId, over);
  expect([status, body.errors[0].path]).toEqual([400, path]);
  expect(await openWindows(clientId)).toEqual([]);
});

it('an outside reference is taken once', async () => {
  const { clientId } = await aClient();
  expect((await book(clientId, { externalRef: 'ref-1' })).status).toBe(201);
  expect((await book(clientId, { externalRef: 'ref-1' })).status).toBe(409);
  const rows = await query(system.api.database, "SELECT 1 FROM booking WHERE external_ref = 'ref-1'");
  expect(rows).toHaveLength(1);
});

it('is the owner’s alone, and no other business’s', async () => {
  const { clientId } = await aClient();
  const { body } = await book(clientId);
  const sitter = await tokenOf(system.api, system.org.ann.email);
  expect((await send('GET', '/bookings', undefined, sitter)).status).toBe(403);
  const stranger = await tokenOf(system.api, system.other.ownerEmail);
  expect((await send('GET', `/bookings/${body.id}`, undefined, stranger)).status).toBe(404);
  expect((await send('POST', `/bookings/${body.id}/cancel`, {}, stranger)).status).toBe(404);
});
