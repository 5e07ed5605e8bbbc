import { createPorts, type PortsHandle } from '@snout/adapters/create-ports/create-ports';
import { anOrg, TEST_KEYS, type TestOrg } from '@snout/adapters/testing/an-org';
import { createTestDatabase, query, type TestDatabase } from '@snout/adapters/testing/test-database';
import { waitUntil } from '@snout/adapters/testing/wait-until';
import { createWindow } from '@snout/application/assignments/create-window';
import { endBooking } from '@snout/application/bookings/end-booking';
import { createBooking } from '@snout/application/bookings/save-booking';
import { receiveInbound } from '@snout/application/messaging/receive-inbound';
import { updateSettings } from '@snout/application/organization/update-settings';
import type { LiveEvent } from '@snout/application/ports/live-events';
import { setThreadAside } from '@snout/application/threads/set-thread-aside';
import { bindingExpiry, threadArchive, threadWaking, windowAnnouncement, windowExpiry } from './processors/sweeps';

jest.setTimeout(60_000);

const HOUR = 3_600_000;
const fromNow = (hours: number) => new Date(Date.now() + hours * HOUR);
let database: TestDatabase;
let handle: PortsHandle;
let org: TestOrg;
let texts = 0;
let phones = 20;
const heard: LiveEvent[] = [];

beforeAll(async () => {
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
  handle.ports.events.subscribe((_org, event) => heard.push(event));
  await waitUntil(async () => {
    handle.ports.events.publish(org, { type: 'resync' });
    return heard.length > 0;
  }, 10_000);
});
afterAll(async () => {
  await handle.close();
  await database.drop();
});

const rows = <T extends object>(sql: string) => query<T>(database, sql);
async function textFrom(phone: string, to = org.frontDesk.e164, body = 'Hi'): Promise<void> {
  const MessageSid = `SM${String(++texts).padStart(32, '0')}`;
  const params = { MessageSid, From: phone, To: to, Body: body, NumMedia: '0' };
  await receiveInbound(handle.ports, org, { params, source: 'webhook' });
}
async function aThread(): Promise<{ phone: string; threadId: string; clientId: string }> {
  const phone = `+151255501${phones++}`;
  await textFrom(phone);
  const [row] = await rows<{ id: string; client_id: string }>(
    `SELECT t.id, t.client_id FROM message_thread t JOIN contact_point p ON p.client_id = t.client_id WHERE p.address = '${phone}'`,
  );
  return { phone, threadId: row?.id ?? '', clientId: row?.client_id ?? '' };
}
const threadOf = async (id: string) =>
  (
    await rows<{ archived_at: Date | null; snoozed_until: Date | null }>(
      `SELECT archived_at, snoozed_until FROM message_thread WHERE id = '${id}'`,
    )
  )[0];
const auditsOf = async (subjectId: string) =>
  (
    await rows<{ type: string; data: object }>(
      `SELECT type, data FROM audit_event WHERE subject_id = '${subjectId}' ORDER BY seq`,
    )
  ).map(({ type, data }) => [type, data] as const);
const isTold = (type: string, threadId: string) =>
  waitUntil(async () => heard.some((event) => event.type === type && event.threadId === threadId), 5_000);

describe('the binding of a pool number', () => {
  /** A one-time client whose only visit ended some hours ago, bound to the pool number. */
  async function aPoolClient(endedHoursAgo: number) {
    const client = await aThread();
    const booked = await createBooking(handle.ports, org, {
      clientId: client.clientId,
      sitterId: org.ann.sitterId,
      serviceType: 'walk',
      startAt: fromNow(1),
      endAt: fromNow(2),
      status: 'confirmed',
      recurrence: 'none',
      externalRef: null,
      userId: org.ownerId,
    });
    if (booked.kind !== 'done') throw new Error('The booking was not made');
    const [binding] = await rows<{ id: string; thread_id: string }>(
      `SELECT b.id, b.thread_id FROM binding b JOIN message_thread t ON t.id = b.thread_id
       WHERE t.client_id = '${client.clientId}' AND b.number_id = '${org.pool.id}'`,
    );
    const id = binding?.id ?? '';
    await passTime(id, client.clientId, endedHoursAgo + 2);
    return { ...client, bookingId: booked.bookingId, id, poolThreadId: binding?.thread_id ?? '' };
  }
  /** Everything about the client happened that much earlier. */
  async function passTime(id: string, clientId: string, hours: number): Promise<void> {
    const by = `interval '${hours} hours'`;
    await rows(
      `UPDATE booking SET start_at = start_at - ${by}, end_at = end_at - ${by} WHERE client_id = '${clientId}'`,
    );
    await rows(
      `UPDATE assignment_window SET start_at = start_at - ${by}, end_at = end_at - ${by} WHERE client_id = '${clientId}'`,
    );
    await rows(`UPDATE message_thread SET last_activity_at = last_activity_at - ${by} WHERE client_id = '${clientId}'`);
    await rows(
      `UPDATE binding SET valid_from = valid_from - ${by}, check_at = now() - interval '1 second' WHERE id = '${id}'`,
    );
  }
  const bindingOf = async (id: string) =>
    (
      await rows<{ valid_to: Date | null; closed_reason: string | null; check_at: Date | null }>(
        `SELECT valid_to, closed_reason, check_at FROM binding WHERE id = '${id}'`,
      )
    )[0];
  const useModel = (model: 'inactivity' | 'bookings') =>
    updateSettings(handle.ports, org, {
      userId: org.ownerId,
      settings: { poolBinding: { model, inactiveDays: 30, hoursAfterBooking: 72 } },
    });
  afterEach(() => useModel('inactivity'));

  it('model A: 30 days without anything end it, with the reason and one audit entry; a late text goes to the owner', async () => {
    const { id, phone, poolThreadId } = await aPoolClient(30 * 24 + 1);
    await bindingExpiry(handle.ports)();
    await bindingExpiry(handle.ports)();
    expect(await bindingOf(id)).toMatchObject({ valid_to: expect.any(Date), closed_reason: 'inactive' });
    expect(await auditsOf(id)).toEqual([['binding.closed', { numberId: org.pool.id, reason: 'inactive' }]]);
    await textFrom(phone, org.pool.e164, 'Are you still there?');
    const [decision] = await rows<{ reason: string; target: string }>(
      `SELECT reason, target FROM routing_decision WHERE thread_id = '${poolThreadId}' ORDER BY at DESC LIMIT 1`,
    );
    expect(decision).toEqual({ reason: 'unmappedPoolSender', target: 'owner' });
  });

  it('model A: a text keeps it, and it is looked at again when it may end', async () => {
    const { id, phone } = await aPoolClient(30 * 24 + 1);
    await textFrom(phone, org.pool.e164, 'I forgot my hat');
    await bindingExpiry(handle.ports)();
    const after = await bindingOf(id);
    expect(after?.valid_to).toBeNull();
    expect((after?.check_at?.getTime() ?? 0) / HOUR).toBeCloseTo(Date.now() / HOUR + 30 * 24, 0);
  });

  it('model B: 72 hours after the last booking end it, texts or not', async () => {
    await useModel('bookings');
    const [early, late] = [await aPoolClient(71), await aPoolClient(73)];
    await textFrom(late.phone, org.pool.e164, 'Thanks again');
    await bindingExpiry(handle.ports)();
    expect((await bindingOf(early.id))?.valid_to).toBeNull();
    expect(await bindingOf(late.id)).toMatchObject({ valid_to: expect.any(Date), closed_reason: 'bookingsOver' });
  });

  it('another model in the settings counts at once', async () => {
    const { id } = await aPoolClient(73);
    await bindingExpiry(handle.ports)();
    expect((await bindingOf(id))?.valid_to).toBeNull();
    await useModel('bookings');
    await bindingExpiry(handle.ports)();
    expect((await bindingOf(id))?.closed_reason).toBe('bookingsOver');
  });

  it('a released booking ends it at once, in both models', async () => {
    const { id, bookingId } = await aPoolClient(-1);
    await endBooking(handle.ports, org, { bookingId, userId: org.ownerId, status: 'released' });
    expect((await bindingOf(id))?.closed_reason).toBe('bookingReleased');
  });

  it('of a front desk or a sitter’s number never ends by itself', async () => {
    const { clientId } = await aThread();
    await bindingExpiry(handle.ports)();
    const [binding] = await rows<{ valid_to: Date | null; check_at: Date | null }>(
      `SELECT b.valid_to, b.check_at FROM binding b JOIN message_thread t ON t.id = b.thread_id WHERE t.client_id = '${clientId}'`,
    );
    expect(binding).toEqual({ valid_to: null, check_at: null });
  });

  it('two workers at once end it once', async () => {
    const { id } = await aPoolClient(30 * 24 + 1);
    await Promise.all([1, 2, 3].map(() => bindingExpiry(handle.ports)()));
    expect(await auditsOf(id)).toHaveLength(1);
  });
});

describe('a quiet thread', () => {
  const age = (threadId: string, days: number, seconds: number) =>
    rows(
      `UPDATE message_thread SET last_activity_at = now() - interval '${days} days ${seconds} seconds' WHERE id = '${threadId}'`,
    );

  it('is archived after 90 days, with one audit entry, and comes back with the next text, its binding untouched', async () => {
    const { threadId, phone } = await aThread();
    await age(threadId, 90, 1);
    await Promise.all([threadArchive(handle.ports)(), threadArchive(handle.ports)()]);
    expect((await threadOf(threadId))?.archived_at).toBeInstanceOf(Date);
    expect((await auditsOf(threadId)).map(([type]) => type)).toEqual(['thread.archived']);
    await isTold('thread.updated', threadId);
    const open = `SELECT 1 FROM binding WHERE thread_id = '${threadId}' AND valid_to IS NULL`;
    expect(await rows(open)).toHaveLength(1);
    await textFrom(phone);
    expect((await threadOf(threadId))?.archived_at).toBeNull();
  });

  it('stays for a minute less, and as long as the setting says', async () => {
    const { threadId } = await aThread();
    await age(threadId, 90, -60);
    await threadArchive(handle.ports)();
    expect((await threadOf(threadId))?.archived_at).toBeNull();
    await updateSettings(handle.ports, org, { userId: org.ownerId, settings: { archiveAfterDays: 30 } });
    await threadArchive(handle.ports)();
    expect((await threadOf(threadId))?.archived_at).toBeInstanceOf(Date);
    await updateSettings(handle.ports, org, { userId: org.ownerId, settings: { archiveAfterDays: 90 } });
  });
});

it('a snoozed thread is put back when its time comes, and browsers are told', async () => {
  const { threadId } = await aThread();
  const change = { to: 'snoozed', until: fromNow(1) } as const;
  await setThreadAside(handle.ports, org, { threadId, userId: org.ownerId, change });
  await threadWaking(handle.ports)();
  expect((await threadOf(threadId))?.snoozed_until).toBeInstanceOf(Date);
  await rows(`UPDATE message_thread SET snoozed_until = now() - interval '1 second' WHERE id = '${threadId}'`);
  heard.length = 0;
  await threadWaking(handle.ports)();
  expect((await threadOf(threadId))?.snoozed_until).toBeNull();
  expect((await auditsOf(threadId)).map(([type]) => type)).toEqual(['thread.snoozed', 'thread.woken']);
  await isTold('thread.updated', threadId);
});

it('browsers are told when a window begins and when it ends, once each', async () => {
  const { threadId } = await aThread();
  const window = { threadId, sitterId: org.ann.sitterId, startAt: fromNow(1), endAt: fromNow(2) };
  const made = await createWindow(handle.ports, org, { ...window, userId: org.ownerId });
  const windowId = made.kind === 'done' ? made.windowId : '';
  const told = () =>
    heard
      .filter((event) => event.threadId === threadId)
      .map(({ type }) => type)
      .sort();
  await waitUntil(async () => told().includes('access.changed'), 5_000);
  for (const [sweep, times] of [
    [windowAnnouncement, "start_at = now() - interval '1 second'"],
    [windowExpiry, "end_at = now() - interval '1 second', start_at = now() - interval '2 hours'"],
  ] as const) {
    await rows(`UPDATE assignment_window SET ${times} WHERE id = '${windowId}'`);
    heard.length = 0;
    await sweep(handle.ports)();
    await sweep(handle.ports)();
    await waitUntil(async () => told().length >= 2, 5_000);
    expect(told()).toEqual(['access.changed', 'window.changed']);
  }
  expect((await auditsOf(windowId)).map(([type]) => type)).toEqual(['window.created', 'window.expired']);
});
