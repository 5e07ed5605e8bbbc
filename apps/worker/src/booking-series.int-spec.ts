import { createPorts, type PortsHandle } from '@snout/adapters/create-ports/create-ports';
import { anOrg, TEST_KEYS, type TestOrg } from '@snout/adapters/testing/an-org';
import { createTestDatabase, query, type TestDatabase } from '@snout/adapters/testing/test-database';
import { endBooking } from '@snout/application/bookings/end-booking';
import { createBooking } from '@snout/application/bookings/save-booking';
import { receiveInbound } from '@snout/application/messaging/receive-inbound';
import type { Ports } from '@snout/application/ports/ports';
import { offboardSitter } from '@snout/application/sitters/offboard-sitter';
import { bookingRepeat } from './processors/sweeps';

jest.setTimeout(60_000);

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
let database: TestDatabase;
let handle: PortsHandle;
let org: TestOrg;
let texts = 0;

beforeEach(async () => {
  database = await createTestDatabase();
  org = await anOrg(database, { digit: 1 });
  handle = createPorts({
    databaseUrl: database.url,
    redisUrl: process.env.TEST_REDIS_URL ?? null,
    poolSize: 6,
    publicBaseUrl: 'https://snout.example',
    twilioBaseUrl: 'http://127.0.0.1:9',
    jwtSecret: 'x'.repeat(32),
    encryptionKeys: TEST_KEYS,
  });
});
afterEach(async () => {
  await handle.close();
  await database.drop();
});

const rows = <Row extends object>(sql: string) => query<Row>(database, sql);
/** The same application some weeks later. */
const later = (weeks: number): Ports => {
  const { ports } = handle;
  return { ...ports, clock: { ...ports.clock, now: () => new Date(ports.clock.now().getTime() + weeks * WEEK) } };
};
/** The database finds by its own clock what is due. */
const makeDue = () => rows('UPDATE booking_series SET due_at = now() WHERE due_at IS NOT NULL');

async function aClient(): Promise<string> {
  const MessageSid = `SM${String(++texts).padStart(32, '0')}`;
  const params = { MessageSid, From: '+15125550120', To: org.frontDesk.e164, Body: 'Hi', NumMedia: '0' };
  await receiveInbound(handle.ports, org, { params, source: 'webhook' });
  const [row] = await rows<{ id: string }>('SELECT id FROM client');
  return row?.id ?? '';
}

/** A weekly booking of tomorrow; its id. */
async function aSeries(): Promise<string> {
  const startAt = new Date(Date.now() + 24 * HOUR);
  const outcome = await createBooking(handle.ports, org, {
    clientId: await aClient(),
    sitterId: org.ann.sitterId,
    serviceType: 'walk',
    startAt,
    endAt: new Date(startAt.getTime() + HOUR),
    status: 'confirmed',
    recurrence: 'weekly',
    externalRef: 'ref-1',
    userId: org.ownerId,
  });
  return outcome.kind === 'done' ? outcome.bookingId : '';
}
const visits = () =>
  rows<{ id: string; visit_no: number; status: string; sitter_id: string | null }>(
    'SELECT id, visit_no, status, sitter_id FROM booking ORDER BY visit_no',
  );
const numbers = async () => (await visits()).map((visit) => visit.visit_no);
const windowsAhead = async () =>
  (await rows<{ n: number }>("SELECT count(*)::int AS n FROM assignment_window WHERE status = 'active'"))[0]?.n;
const audits = async () =>
  (await rows<{ type: string }>("SELECT type FROM audit_event WHERE type LIKE 'booking_series.%' ORDER BY seq")).map(
    ({ type }) => type,
  );

it('a week later there is one visit more, with its window and one audit entry; a second run changes nothing', async () => {
  await aSeries();
  await bookingRepeat(handle.ports)();
  expect(await numbers()).toEqual([1, 2, 3, 4]);
  await makeDue();
  await bookingRepeat(later(1))();
  await makeDue();
  await bookingRepeat(later(1))();
  expect([await numbers(), await windowsAhead(), await audits()]).toEqual([
    [1, 2, 3, 4, 5],
    5,
    ['booking_series.extended'],
  ]);
});

it('two workers at once make each visit once', async () => {
  await aSeries();
  await makeDue();
  await Promise.all([1, 2, 3].map(() => bookingRepeat(later(2))()));
  expect([await numbers(), await windowsAhead(), (await audits()).length]).toEqual([[1, 2, 3, 4, 5, 6], 6, 1]);
});

it('what nobody woke for two weeks is made up for, also after the queue was lost', async () => {
  await aSeries();
  await makeDue();
  await bookingRepeat(later(2))();
  expect(await numbers()).toEqual([1, 2, 3, 4, 5, 6]);
});

it('a visit that was cancelled is never made again', async () => {
  await aSeries();
  const [, , , last] = await visits();
  await endBooking(handle.ports, org, { bookingId: last?.id ?? '', userId: org.ownerId, status: 'cancelled' });
  await makeDue();
  await bookingRepeat(later(1))();
  const after = await visits();
  expect(after.map(({ visit_no, status }) => [visit_no, status])).toEqual([
    [1, 'confirmed'],
    [2, 'confirmed'],
    [3, 'confirmed'],
    [4, 'cancelled'],
    [5, 'confirmed'],
  ]);
});

it('an ended series makes no more, and with its last visit over the client is recurring no more', async () => {
  await aSeries();
  const [, second] = await visits();
  const command = {
    bookingId: second?.id ?? '',
    userId: org.ownerId,
    status: 'cancelled',
    scope: 'following',
  } as const;
  await endBooking(handle.ports, org, command);
  const isOneTime = async () => (await rows<{ is: boolean }>('SELECT is_one_time_client AS is FROM client'))[0]?.is;
  expect(await isOneTime()).toBe(false);
  await makeDue();
  await bookingRepeat(later(1))();
  expect([await numbers(), await isOneTime(), await audits()]).toEqual([[1, 2, 3, 4], true, ['booking_series.ended']]);
  await bookingRepeat(later(2))();
  expect(await audits()).toHaveLength(1);
});

it('visits made after a sitter left are nobody’s, until somebody is chosen', async () => {
  await aSeries();
  await offboardSitter(handle.ports, org, { sitterId: org.ann.sitterId, userId: org.ownerId, reassignTo: null });
  await makeDue();
  await bookingRepeat(later(1))();
  expect((await visits()).map((visit) => visit.sitter_id)).toEqual([null, null, null, null, null]);
});
