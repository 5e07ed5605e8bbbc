import { query } from '@snout/adapters/testing/test-database';
import { call, tokenOf } from '../testing/boot-api';
import { startWholeSystem, type WholeSystem } from '../testing/whole-system';

jest.setTimeout(90_000);

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
/** Tomorrow at this hour, to the minute. */
const FIRST = Math.floor(Date.now() / 60_000) * 60_000 + 24 * HOUR;
let system: WholeSystem;
let phones = 20;

beforeAll(async () => {
  system = await startWholeSystem();
});
afterAll(() => system.close());

const send = (method: string, path: string, json?: object, token = system.owner) =>
  call(system.api, method, `/api${path}`, { token, ...(json ? { json } : {}) });

async function aClient(): Promise<string> {
  const threadId = await system.threadOf(`+151255501${phones++}`);
  return (await send('GET', `/messages/threads/${threadId}`)).body.clientId;
}

const book = (clientId: string, over: object = {}) =>
  send('POST', '/bookings', {
    clientId,
    sitterId: system.org.ann.sitterId,
    serviceType: 'walk',
    startAt: new Date(FIRST).toISOString(),
    endAt: new Date(FIRST + HOUR).toISOString(),
    status: 'confirmed',
    recurrence: 'weekly',
    ...over,
  });

interface Visit {
  id: string;
  visitNo: number;
  seriesId: string;
  sitterId: string | null;
  startAt: string;
  endAt: string;
  status: string;
  serviceType: string;
}
async function visitsOf(clientId: string): Promise<Visit[]> {
  const { body } = await send('GET', `/bookings?clientId=${clientId}&limit=100`);
  return body.bookings.sort((a: Visit, b: Visit) => a.visitNo - b.visitNo);
}
/** A client with their visits. */
async function aSeries(over: object = {}): Promise<{ clientId: string; visits: Visit[] }> {
  const clientId = await aClient();
  expect((await book(clientId, over)).status).toBe(201);
  return { clientId, visits: await visitsOf(clientId) };
}
const idOf = (visits: readonly Visit[], no: number): string => visits.find(({ visitNo }) => visitNo === no)?.id ?? '';
async function windowsOf(clientId: string): Promise<{ startAt: string; sitterId: string; threadId: string }[]> {
  const { body } = await send('GET', '/assignments/windows?status=active&limit=100');
  return body.windows
    .filter((window: { clientId: string }) => window.clientId === clientId)
    .sort((a: { startAt: string }, b: { startAt: string }) => (a.startAt < b.startAt ? -1 : 1));
}
const isRecurring = async (clientId: string): Promise<boolean> =>
  !(await send('GET', `/clients/${clientId}`)).body.isOneTimeClient;
/** The time of day in Austin. */
const clockOf = (iso: string): string =>
  new Intl.DateTimeFormat('en-US', { timeZone: 'America/Chicago', timeStyle: 'short' }).format(new Date(iso));
const seriesOf = async (clientId: string) =>
  (
    await query<{ until: Date | null; ended_at: Date | null; sitter_id: string | null }>(
      system.api.database,
      'SELECT until, ended_at, sitter_id FROM booking_series WHERE client_id = $1::uuid',
      [clientId],
    )
  )[0];

it('a weekly booking makes its visits four weeks ahead, at the same time of the clock, each with its window', async () => {
  const { clientId, visits } = await aSeries();
  expect(visits.map(({ visitNo }) => visitNo)).toEqual([1, 2, 3, 4]);
  expect(new Set(visits.map(({ seriesId }) => seriesId)).size).toBe(1);
  expect(new Set(visits.map(({ startAt }) => clockOf(startAt)))).toEqual(new Set([clockOf(visits[0]?.startAt ?? '')]));
  expect(visits.every(({ status }) => status === 'confirmed')).toBe(true);
  const windows = await windowsOf(clientId);
  expect(windows).toHaveLength(4);
  expect(new Set(windows.map(({ threadId }) => threadId)).size).toBe(1);
  expect(await isRecurring(clientId)).toBe(true);
});

it('a one-time booking repeats nothing; said to be weekly later, it does', async () => {
  const clientId = await aClient();
  const { body } = await book(clientId, { recurrence: 'none' });
  expect([body.seriesId, body.visitNo, (await visitsOf(clientId)).length]).toEqual([null, null, 1]);
  await send('PUT', `/bookings/${body.id}`, { recurrence: 'weekly' });
  expect((await visitsOf(clientId)).map(({ visitNo }) => visitNo)).toEqual([1, 2, 3, 4]);
});

it('a weekly request without a sitter makes requests, and given to one with all later visits confirms them', async () => {
  const { clientId, visits } = await aSeries({ sitterId: null, status: 'requested' });
  expect([visits.map(({ status }) => status), await windowsOf(clientId)]).toEqual([Array(4).fill('requested'), []]);
  const { ann } = system.org;
  await send('POST', `/bookings/${idOf(visits, 1)}/assign`, { sitterId: ann.sitterId, scope: 'following' });
  expect((await visitsOf(clientId)).map(({ status }) => status)).toEqual(Array(4).fill('confirmed'));
  expect(await windowsOf(clientId)).toHaveLength(4);
});

it('what is said of one visit changes that visit alone', async () => {
  const { clientId, visits } = await aSeries();
  const { bob } = system.org;
  await send('POST', `/bookings/${idOf(visits, 2)}/assign`, { sitterId: bob.sitterId });
  await send('PUT', `/bookings/${idOf(visits, 3)}`, {
    startAt: new Date(FIRST + 2 * WEEK + 5 * HOUR).toISOString(),
    endAt: new Date(FIRST + 2 * WEEK + 6 * HOUR).toISOString(),
  });
  expect((await send('POST', `/bookings/${idOf(visits, 4)}/cancel`)).body.status).toBe('cancelled');
  const after = await visitsOf(clientId);
  expect(after.map(({ sitterId }) => sitterId === bob.sitterId)).toEqual([false, true, false, false]);
  expect(after.map(({ status }) => status)).toEqual(['confirmed', 'confirmed', 'confirmed', 'cancelled']);
  expect(after.filter(({ startAt }, index) => startAt !== visits[index]?.startAt)).toHaveLength(1);
  expect(await windowsOf(clientId)).toHaveLength(3);
  expect([await isRecurring(clientId), (await seriesOf(clientId))?.until]).toEqual([true, null]);
});

it('what is said of this and all later visits holds for them, the earlier ones stay, and each has its window', async () => {
  const { clientId, visits } = await aSeries();
  const { bob } = system.org;
  const second = visits[1];
  const later = (iso = '') => new Date(Date.parse(iso) + 2 * HOUR).toISOString();
  const { status } = await send('PUT', `/bookings/${second?.id}`, {
    startAt: later(second?.startAt),
    endAt: later(second?.endAt),
    sitterId: bob.sitterId,
    serviceType: 'dropIn',
    scope: 'following',
  });
  expect(status).toBe(200);
  const after = await visitsOf(clientId);
  expect(after[0]).toEqual(visits[0]);
  const ofThem = after.slice(1).map((visit) => [clockOf(visit.startAt), visit.sitterId, visit.serviceType]);
  expect(ofThem).toEqual(Array(ofThem.length).fill([clockOf(later(second?.startAt)), bob.sitterId, 'dropIn']));
  expect((await windowsOf(clientId)).map(({ sitterId }) => sitterId === bob.sitterId)).toEqual([
    false,
    ...ofThem.map(() => true),
  ]);
  expect((await seriesOf(clientId))?.sitter_id).toBe(bob.sitterId);
});

it('cancelled with all later visits, the series ends with the visits before it, and then the client is recurring no more', async () => {
  const { clientId, visits } = await aSeries();
  await send('POST', `/bookings/${idOf(visits, 2)}/cancel`, { scope: 'following' });
  expect((await visitsOf(clientId)).map(({ status }) => status)).toEqual([
    'confirmed',
    'cancelled',
    'cancelled',
    'cancelled',
  ]);
  expect(await windowsOf(clientId)).toHaveLength(1);
  expect([await isRecurring(clientId), (await seriesOf(clientId))?.ended_at]).toEqual([true, null]);
  await send('POST', `/bookings/${idOf(visits, 1)}/cancel`);
  expect((await seriesOf(clientId))?.ended_at).toBeInstanceOf(Date);
  expect([await isRecurring(clientId), await windowsOf(clientId)]).toEqual([false, []]);
});

it('a visit that was cancelled by itself may still end the series', async () => {
  const { clientId, visits } = await aSeries();
  await send('POST', `/bookings/${idOf(visits, 1)}/cancel`);
  await send('POST', `/bookings/${idOf(visits, 1)}/cancel`, { scope: 'following' });
  expect([await isRecurring(clientId), await windowsOf(clientId)]).toEqual([false, []]);
});

it('released with all later visits, this one is over and the others are called off', async () => {
  const { clientId, visits } = await aSeries();
  await send('POST', `/bookings/${idOf(visits, 1)}/release`, { scope: 'following' });
  const statuses = (await visitsOf(clientId)).map(({ status }) => status);
  expect(statuses).toEqual(['released', 'cancelled', 'cancelled', 'cancelled']);
});

it('each change leaves one audit entry that says what it was said of', async () => {
  const { visits } = await aSeries();
  await send('POST', `/bookings/${idOf(visits, 3)}/cancel`, { scope: 'following' });
  const entries = await query<{ type: string; data: object }>(
    system.api.database,
    'SELECT type, data FROM audit_event WHERE subject_id = ANY($1::text[])',
    [visits.map(({ id }) => id)],
  );
  expect(entries.map(({ type }) => type)).toEqual(['booking.created', 'booking.cancelled']);
  expect(entries[1]?.data).toMatchObject({ scope: 'following', laterCancelled: 1 });
});

it.each<[string, object, string]>([
  ['that stops repeating by itself', { recurrence: 'none' }, 'recurrence'],
  ['longer than a week', { endAt: new Date(FIRST + WEEK + 2 * HOUR).toISOString() }, 'endAt'],
  ['changed in a way nobody knows', { scope: 'all' }, 'scope'],
])('a visit %s is refused and names the field', async (_case, change, path) => {
  const { clientId, visits } = await aSeries();
  const { status, body } = await send('PUT', `/bookings/${idOf(visits, 1)}`, change);
  expect([status, body.errors[0].path, await visitsOf(clientId)]).toEqual([400, path, visits]);
});

it('a sitter who leaves passes the series on with its visits', async () => {
  const { clientId } = await aSeries({ sitterId: system.org.bob.sitterId });
  const { ann, bob } = system.org;
  await send('POST', `/sitters/${bob.sitterId}/offboard`, { reassignTo: ann.sitterId });
  expect((await visitsOf(clientId)).every(({ sitterId }) => sitterId === ann.sitterId)).toBe(true);
  expect((await seriesOf(clientId))?.sitter_id).toBe(ann.sitterId);
  expect((await windowsOf(clientId)).every(({ sitterId }) => sitterId === ann.sitterId)).toBe(true);
});

it('a client who goes up in another one takes the series along', async () => {
  const { clientId } = await aSeries();
  const into = await aClient();
  expect((await send('POST', `/clients/${clientId}/merge`, { into })).status).toBe(200);
  expect([(await visitsOf(into)).length, await isRecurring(into)]).toEqual([4, true]);
  expect(await seriesOf(into)).toMatchObject({ ended_at: null });
});

it('a client with visits ahead is not put away; one whose visits are all cancelled is, and the series ends', async () => {
  const { clientId, visits } = await aSeries();
  expect((await send('DELETE', `/clients/${clientId}`)).status).toBe(409);
  for (const { id } of visits) await send('POST', `/bookings/${id}/cancel`);
  expect((await seriesOf(clientId))?.ended_at).toBeNull();
  expect((await send('DELETE', `/clients/${clientId}`)).status).toBe(204);
  expect((await seriesOf(clientId))?.ended_at).toBeInstanceOf(Date);
});

it('another business can neither read nor change a visit', async () => {
  const { visits } = await aSeries();
  const stranger = await tokenOf(system.api, system.other.ownerEmail);
  const path = `/bookings/${idOf(visits, 2)}`;
  const answers = await Promise.all([
    send('GET', path, undefined, stranger),
    send('PUT', path, { serviceType: 'dropIn', scope: 'following' }, stranger),
    send('POST', `${path}/cancel`, { scope: 'following' }, stranger),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
});
