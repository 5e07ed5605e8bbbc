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
const act = (threadId: string, verb: string, json: object = {}) =>
  send('POST', `/messages/threads/${threadId}/${verb}`, json);

async function aThread() {
  const phone = `+151255501${phones++}`;
  return { phone, threadId: await system.threadOf(phone) };
}
const isListed = async (threadId: string, search = '') => {
  const { body } = await send('GET', `/messages/threads?limit=100${search}`);
  return body.threads.some(({ id }: { id: string }) => id === threadId);
};
const auditOf = async (threadId: string) =>
  (
    await query<{ type: string }>(
      system.api.database,
      `SELECT type FROM audit_event WHERE subject_type = 'thread' AND subject_id = '${threadId}' ORDER BY seq`,
    )
  ).map(({ type }) => type);

it('snoozed, a thread is out of the list and its counts, and still found by search', async () => {
  const { threadId, phone } = await aThread();
  const before = (await send('GET', '/messages/threads')).body.counts.all;
  expect((await act(threadId, 'snooze', { until: at(60) })).status).toBe(204);
  expect([await isListed(threadId), await isListed(threadId, '&shown=snoozed')]).toEqual([false, true]);
  expect(await isListed(threadId, `&q=${phone.slice(-7)}`)).toBe(true);
  expect((await send('GET', '/messages/threads')).body.counts.all).toBe(before - 1);
  expect((await send('GET', `/messages/threads/${threadId}`)).body.snoozedUntil).toBe(at(60));
});

it('a snoozed thread comes back with the client’s next text, not with our own', async () => {
  const { threadId, phone } = await aThread();
  await act(threadId, 'snooze', { until: at(60) });
  await system.send(threadId, 'We will be in touch next week');
  expect(await isListed(threadId)).toBe(false);
  await system.textFrom(phone, system.org.frontDesk.e164, 'One more thing');
  expect(await isListed(threadId)).toBe(true);
});

it('a snooze that lies in the past is refused and names the field', async () => {
  const { threadId } = await aThread();
  const { status, body } = await act(threadId, 'snooze', { until: at(-1) });
  expect([status, body.errors[0].path]).toEqual([400, 'until']);
});

it('done, a thread is read and out of the list until the client texts again', async () => {
  const { threadId, phone } = await aThread();
  expect((await act(threadId, 'done')).status).toBe(204);
  expect((await send('GET', `/messages/threads/${threadId}`)).body.ownerUnreadCount).toBe(0);
  expect([await isListed(threadId), await isListed(threadId, '&shown=done')]).toEqual([false, true]);
  await system.textFrom(phone, system.org.frontDesk.e164, 'Hello again');
  expect([await isListed(threadId), await isListed(threadId, '&shown=done')]).toEqual([true, false]);
  expect(await auditOf(threadId)).toEqual(['thread.done']);
});

it('archived, a thread is found among the archived and by search; put back, it is in the list', async () => {
  const { threadId, phone } = await aThread();
  await act(threadId, 'archive');
  expect(await isListed(threadId)).toBe(false);
  expect([await isListed(threadId, '&archived=true'), await isListed(threadId, `&q=${phone.slice(-7)}`)]).toEqual([
    true,
    true,
  ]);
  await act(threadId, 'unarchive');
  expect(await isListed(threadId)).toBe(true);
  expect(await auditOf(threadId)).toEqual(['thread.archived', 'thread.unarchived']);
});

describe('reassigning', () => {
  const sitterList = async (token: string): Promise<string[]> =>
    (await send('GET', '/sitter/threads', undefined, token)).body.threads.map(({ id }: { id: string }) => id);
  const windowsOf = async (threadId: string) =>
    (await send('GET', `/assignments/windows?threadId=${threadId}&status=active`)).body.windows;

  it('hands the rest of windows posted by hand to the other sitter, in one step', async () => {
    const { threadId } = await aThread();
    const [ann, bob] = [
      await tokenOf(system.api, system.org.ann.email),
      await tokenOf(system.api, system.org.bob.email),
    ];
    await send('POST', '/assignments/windows', {
      threadId,
      sitterId: system.org.ann.sitterId,
      startAt: at(-60),
      endAt: at(60),
    });
    const { status, body } = await act(threadId, 'reassign', { sitterId: system.org.bob.sitterId });
    expect([status, body.sitterId, body.sitterName]).toEqual([200, system.org.bob.sitterId, 'Bob']);
    expect(await windowsOf(threadId)).toMatchObject([{ sitterId: system.org.bob.sitterId, endAt: at(60) }]);
    expect(await sitterList(ann)).not.toContain(threadId);
    expect(await sitterList(bob)).toContain(threadId);
  });

  it('takes a thread back: nobody but the owner talks there', async () => {
    const { threadId, phone } = await aThread();
    await send('POST', '/assignments/windows', {
      threadId,
      sitterId: system.org.ann.sitterId,
      startAt: at(-60),
      endAt: null,
    });
    expect((await act(threadId, 'reassign', { sitterId: null })).body.sitterId).toBeNull();
    expect(await windowsOf(threadId)).toEqual([]);
    await system.textFrom(phone, system.org.frontDesk.e164, 'Who answers?');
    const { decisions } = (await send('GET', `/routing/threads/${threadId}/history`)).body;
    expect(decisions[0].target).toBe('owner');
  });

  it('leaves what a booking planned to the booking', async () => {
    const { threadId } = await aThread();
    const { clientId } = (await send('GET', `/messages/threads/${threadId}`)).body;
    const booking = {
      clientId,
      sitterId: system.org.ann.sitterId,
      serviceType: 'walk',
      status: 'confirmed',
      recurrence: 'weekly',
    };
    await send('POST', '/bookings', { ...booking, startAt: at(-10), endAt: at(10) });
    const { threads } = (await send('GET', `/messages/threads?clientId=${clientId}&numberClass=sitter`)).body;
    const planned = await windowsOf(threads[0].id);
    const { status, body } = await act(threads[0].id, 'reassign', { sitterId: system.org.bob.sitterId });
    expect([status, body.code, body.detail.includes('Ann')]).toEqual([409, 'conflict', true]);
    expect([planned.length > 0, await windowsOf(threads[0].id)]).toEqual([true, planned]);
  });

  it('two at once leave one sitter with the thread', async () => {
    const { threadId } = await aThread();
    await send('POST', '/assignments/windows', {
      threadId,
      sitterId: system.org.ann.sitterId,
      startAt: at(-60),
      endAt: at(60),
    });
    const people = [system.org.bob.sitterId, system.org.ann.sitterId, null, system.org.bob.sitterId];
    const answers = await Promise.all(people.map((sitterId) => act(threadId, 'reassign', { sitterId })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const { sitterId } = (await send('GET', `/messages/threads/${threadId}`)).body;
    for (const window of await windowsOf(threadId)) expect(window.sitterId).toBe(sitterId);
  });

  it('to a sitter nobody knows is refused and names the field', async () => {
    const { threadId } = await aThread();
    const { status, body } = await act(threadId, 'reassign', { sitterId: '01890000-0000-7000-8000-000000000000' });
    expect([status, body.errors[0].path]).toEqual([400, 'sitterId']);
  });
});
