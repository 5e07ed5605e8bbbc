import { query } from '@snout/adapters/testing/test-database';
import { call } from '../testing/boot-api';
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

const send = (method: string, path: string, json?: object) =>
  call(system.api, method, `/api${path}`, { token: system.owner, ...(json ? { json } : {}) });
const post = (path: string, json: object = {}) => send('POST', path, json);

async function aClient(): Promise<string> {
  const threadId = await system.threadOf(`+151255501${phones++}`);
  return (await send('GET', `/messages/threads/${threadId}`)).body.clientId;
}

async function book(clientId: string, over: object = {}): Promise<string> {
  const { status, body } = await post('/bookings', {
    clientId,
    sitterId: system.org.ann.sitterId,
    serviceType: 'walk',
    startAt: at(-10),
    endAt: at(20),
    status: 'confirmed',
    recurrence: 'none',
    ...over,
  });
  expect(status).toBe(201);
  return body.id;
}

const openWindows = (clientId: string) =>
  query<{ id: string; sitter_id: string }>(
    system.api.database,
    `SELECT id, sitter_id FROM assignment_window WHERE client_id = $1::uuid AND status = 'active' AND start_at < now() AND end_at > now()`,
    [clientId],
  );

it('time that the owner has ended stays ended when something else is planned, and comes back with a change of the booking itself', async () => {
  const clientId = await aClient();
  const bookingId = await book(clientId);
  const [window] = await openWindows(clientId);
  expect((await send('DELETE', `/assignments/windows/${window?.id}`)).status).toBe(204);
  await book(clientId, { startAt: at(3 * 1440), endAt: at(3 * 1440 + 30) });
  expect((await post(`/clients/${clientId}/classify`, { class: 'recurring' })).status).toBe(200);
  expect(await openWindows(clientId)).toEqual([]);
  expect((await send('PUT', `/bookings/${bookingId}`, { endAt: at(25) })).status).toBe(200);
  expect(await openWindows(clientId)).toHaveLength(1);
});

it('a window closed and edited at the same instant is closed', async () => {
  for (let round = 0; round < 8; round++) {
    const clientId = await aClient();
    await book(clientId);
    const [window] = await openWindows(clientId);
    const path = `/assignments/windows/${window?.id}`;
    const [closed] = await Promise.all([send('DELETE', path), send('PUT', path, { endAt: at(90) })]);
    expect(closed.status).toBe(204);
    expect(await openWindows(clientId)).toEqual([]);
  }
});

it('a booking called off while it is changed is called off, and gives nobody time', async () => {
  for (let round = 0; round < 8; round++) {
    const clientId = await aClient();
    const bookingId = await book(clientId);
    const [cancelled] = await Promise.all([
      post(`/bookings/${bookingId}/cancel`),
      send('PUT', `/bookings/${bookingId}`, { endAt: at(40) }),
      post(`/bookings/${bookingId}/assign`, { sitterId: system.org.bob.sitterId }),
    ]);
    expect(cancelled.status).toBe(200);
    expect((await send('GET', `/bookings/${bookingId}`)).body.status).toBe('cancelled');
    expect(await openWindows(clientId)).toEqual([]);
  }
});

it('a booking moved and given away at the same instant is one sitter’s', async () => {
  for (let round = 0; round < 6; round++) {
    const clientId = await aClient();
    const bookingId = await book(clientId);
    await Promise.all([
      send('PUT', `/bookings/${bookingId}`, { endAt: at(40) }),
      post(`/bookings/${bookingId}/assign`, { sitterId: system.org.bob.sitterId }),
    ]);
    expect((await openWindows(clientId)).map((window) => window.sitter_id)).toEqual([system.org.bob.sitterId]);
  }
});

it('whoever leaves at the instant of a booking has no time', async () => {
  for (let round = 0; round < 4; round++) {
    const clientId = await aClient();
    const made = await post('/sitters', { name: `Cyd ${round}`, email: `cyd${round}@org-1.example` });
    const leaving = made.body.sitter.id;
    await query(system.api.database, "UPDATE sitter SET status = 'active' WHERE id = $1::uuid", [leaving]);
    const [left] = await Promise.all([
      post(`/sitters/${leaving}/offboard`, {}),
      post('/bookings', {
        clientId,
        sitterId: leaving,
        serviceType: 'walk',
        startAt: at(-10),
        endAt: at(20),
        status: 'confirmed',
        recurrence: 'none',
      }),
    ]);
    expect(left.status).toBe(200);
    expect(await openWindows(clientId)).toEqual([]);
  }
});
