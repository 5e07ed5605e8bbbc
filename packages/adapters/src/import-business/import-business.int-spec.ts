import { createBooking } from '@snout/application/bookings/save-booking';
import { receiveInbound } from '@snout/application/messaging/receive-inbound';
import { importBusiness } from '@snout/application/migration/import-business';
import { createPorts, type PortsHandle } from '../create-ports/create-ports';
import { anOrg, TEST_KEYS, type TestOrg } from '../testing/an-org';
import { createTestDatabase, query, type TestDatabase } from '../testing/test-database';

jest.setTimeout(60_000);

const HOUR = 3_600_000;
const fromNow = (hours: number) => new Date(Date.now() + hours * HOUR);
let database: TestDatabase;
let handle: PortsHandle;
let org: TestOrg;

/** A business as another system left it: no front desk flagged, threads of another class, a job without its window. */
beforeEach(async () => {
  database = await createTestDatabase();
  org = await anOrg(database, { digit: 1 });
  handle = createPorts({
    databaseUrl: database.url,
    redisUrl: null,
    poolSize: 4,
    publicBaseUrl: 'https://snout.example',
    twilioBaseUrl: 'http://127.0.0.1:9',
    jwtSecret: 'x'.repeat(32),
    encryptionKeys: TEST_KEYS,
  });
  const params = {
    MessageSid: `SM${'1'.repeat(32)}`,
    From: '+15125550142',
    To: org.frontDesk.e164,
    Body: 'Hi',
    NumMedia: '0',
  };
  await receiveInbound(handle.ports, org, { params, source: 'webhook' });
  const [client] = await query<{ id: string }>(database, 'SELECT id FROM client');
  await createBooking(handle.ports, org, {
    clientId: client?.id ?? '',
    sitterId: org.ann.sitterId,
    serviceType: 'walk',
    startAt: fromNow(-1),
    endAt: fromNow(1),
    status: 'confirmed',
    recurrence: 'weekly',
    externalRef: 'old-system-1',
    userId: org.ownerId,
  });
  await query(database, 'DELETE FROM assignment_window');
  // The other system said that it is weekly, and brought no visits.
  await query(database, 'DELETE FROM booking WHERE visit_no > 1');
  await query(database, "UPDATE message_thread SET number_class = 'pool', scope = 'job'");
  await query(database, `UPDATE business_number SET type = 'pool' WHERE id = '${org.frontDesk.id}'`);
});
afterEach(async () => {
  await handle.close();
  await database.drop();
});

const run = (over: { frontDesk?: string | null; isDryRun?: boolean } = {}) =>
  importBusiness(handle.ports, { orgId: org.orgId }, { frontDesk: org.frontDesk.e164, isDryRun: false, ...over });
const state = async () => ({
  numbers: await query(database, `SELECT e164, type FROM business_number WHERE org_id = '${org.orgId}' ORDER BY e164`),
  threads: await query<{ number_class: string }>(
    database,
    'SELECT number_class, scope FROM message_thread ORDER BY id',
  ),
  windows: await query(database, "SELECT sitter_id, start_at, end_at FROM assignment_window WHERE status = 'active'"),
  audits: (await query(database, "SELECT 1 FROM audit_event WHERE type = 'business.imported'")).length,
});

it('a dry run tells what would be done and leaves everything as it was', async () => {
  const before = await state();
  const report = await run({ isDryRun: true });
  expect(report).toMatchObject({
    isDryRun: true,
    frontDesk: org.frontDesk.e164,
    threadsReclassified: 2,
    windowsOpened: 1,
  });
  expect(await state()).toEqual(before);
});

it('flags the front desk, gives threads their class and running jobs their windows; a second run changes nothing', async () => {
  const first = await run();
  expect(first).toMatchObject({
    frontDesk: org.frontDesk.e164,
    threadsReclassified: 2,
    windowsOpened: 1,
    windowsClosed: 0,
  });
  const after = await state();
  expect(after.threads.map((thread) => thread.number_class).sort()).toEqual(['frontDesk', 'sitter']);
  expect(after.windows).toMatchObject([{ sitter_id: org.ann.sitterId }]);
  expect(await run()).toMatchObject({ numbersAdopted: [], threadsReclassified: 0, windowsOpened: 0, windowsClosed: 0 });
  expect({ ...(await state()), audits: 1 }).toEqual(after);
});

it.each<[string, string | null, RegExp]>([
  ['no number is flagged and there is no front desk', null, /--front-desk/],
  ['the flagged number is not of this business', '+15135559999', /none of the numbers/],
])('says so when %s, and still does the rest', async (_case, frontDesk, words) => {
  const { problems, windowsOpened } = await run({ frontDesk });
  expect(problems.join('\n')).toMatch(words);
  expect(windowsOpened).toBe(1);
});

it('never takes the office over from a front desk that works, nor a sitter’s number', async () => {
  expect((await run({ frontDesk: org.ann.e164 })).problems.join('\n')).toMatch(/sitter’s number/);
  await run();
  const { problems, frontDesk } = await run({ frontDesk: org.pool.e164 });
  expect([frontDesk, problems.join('\n')]).toEqual([org.frontDesk.e164, expect.stringContaining('front desk already')]);
});
