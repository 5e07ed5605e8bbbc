import { query } from '@snout/adapters/testing/test-database';
import { call, tokenOf } from '../testing/boot-api';
import { eventually, startWholeSystem, type WholeSystem } from '../testing/whole-system';

jest.setTimeout(60_000);

const NOW = Date.now();
const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();
let system: WholeSystem;
let ann: string;
let bob: string;
let phones = 20;

beforeAll(async () => {
  system = await startWholeSystem();
  ann = await tokenOf(system.api, system.org.ann.email);
  bob = await tokenOf(system.api, system.org.bob.email);
});
afterAll(() => system.close());

const send = (method: string, path: string, json?: object, token = system.owner) =>
  call(system.api, method, `/api${path}`, { token, ...(json ? { json } : {}) });
const post = (path: string, json: object = {}, token = system.owner) => send('POST', path, json, token);

/** A client who texted the front desk, and a meeting with Ann that goes on right now. */
async function aMeeting(over: object = {}) {
  const phone = `+151255501${phones++}`;
  const threadId = await system.threadOf(phone);
  const { clientId } = (await send('GET', `/messages/threads/${threadId}`)).body;
  const { sitterId } = system.org.ann;
  const { status, body } = await post('/meet-and-greets', {
    clientId,
    sitterId,
    startAt: at(-10),
    endAt: at(50),
    ...over,
  });
  return { phone, threadId, clientId, status, meeting: body, id: body.id as string };
}
const access = (id: string, allowed: boolean) => post(`/meet-and-greets/${id}/sitter-access`, { allowed });
const sitterReads = async (threadId: string, token = ann) => {
  const { status, body } = await send('GET', `/sitter/threads/${threadId}/messages`, undefined, token);
  return { status, texts: (body.messages ?? []).map((message: { body: string }) => message.body) as string[] };
};
const auditOf = async (id: string) =>
  (
    await query<{ type: string }>(
      system.api.database,
      `SELECT type FROM audit_event WHERE subject_id = '${id}' ORDER BY seq`,
    )
  ).map(({ type }) => type);

it('a meeting is recorded on the client’s front desk thread and lets nobody in', async () => {
  const { status, meeting, threadId } = await aMeeting();
  expect([status, meeting.threadId, meeting.status, meeting.sitterAccess]).toEqual([201, threadId, 'pending', false]);
  expect((await send('GET', `/messages/threads/${threadId}`)).body.isMeetAndGreet).toBe(true);
  expect((await sitterReads(threadId)).status).toBe(404);
});

it('with access the sitter sees what is said inside the meeting, and never billing', async () => {
  const { id, threadId, phone } = await aMeeting();
  await system.textFrom(phone, system.org.frontDesk.e164, 'Said before anybody was let in');
  expect((await access(id, true)).body.sitterAccess).toBe(true);
  const [window] = (await send('GET', `/assignments/windows?threadId=${threadId}`)).body.windows;
  expect(window).toMatchObject({ kind: 'meetAndGreet', startAt: at(-10), endAt: at(50) });
  await system.textFrom(phone, system.org.frontDesk.e164, 'Which door do I open?');
  expect((await post(`/sitter/threads/${threadId}/messages`, { body: 'The front one' }, ann)).status).toBe(201);
  await post(`/messages/threads/${threadId}/messages`, { body: 'Your invoice is 80 dollars', isBilling: true });
  await system.textFrom(phone, system.org.frontDesk.e164, 'I will pay the bill tomorrow');
  expect((await sitterReads(threadId)).texts).toEqual(['Which door do I open?', 'The front one']);
  expect((await sitterReads(threadId, bob)).status).toBe(404);
});

it('taken back, the very next request of the sitter is refused', async () => {
  const { id, threadId, phone } = await aMeeting();
  await access(id, true);
  expect((await sitterReads(threadId)).status).toBe(200);
  expect((await access(id, false)).body.sitterAccess).toBe(false);
  expect((await sitterReads(threadId)).status).toBe(403);
  expect((await post(`/sitter/threads/${threadId}/messages`, { body: 'Still here?' }, ann)).status).toBe(403);
  await system.textFrom(phone, system.org.frontDesk.e164, 'Anybody there?');
  const { decisions } = (await send('GET', `/routing/threads/${threadId}/history`)).body;
  expect(decisions[0]).toMatchObject({ target: 'owner', reason: 'noActiveWindow' });
  expect((await access(id, true)).status).toBe(200);
  expect((await sitterReads(threadId)).status).toBe(200);
});

it('approved, the thread on the sitter’s number opens and their part of the talk goes with it', async () => {
  const { id, threadId, phone, clientId } = await aMeeting();
  await access(id, true);
  await system.textFrom(phone, system.org.frontDesk.e164, 'Rex likes you');
  await post(`/sitter/threads/${threadId}/messages`, { body: 'I like Rex' }, ann);
  await post(`/messages/threads/${threadId}/messages`, { body: 'Office only: what do you think?' });
  const { status, body } = await post(`/meet-and-greets/${id}/approve`);
  expect([status, body.status, body.decidedByName]).toEqual([200, 'approved', 'Olive']);
  const job = await send('GET', `/messages/threads/${body.jobThreadId}`);
  expect(job.body).toMatchObject({ clientId, messageNumber: system.org.ann.e164, numberClass: 'sitter', scope: 'job' });
  // What was left of the meeting goes on there; the front desk is the office's again.
  expect((await sitterReads(threadId)).status).toBe(403);
  expect((await sitterReads(body.jobThreadId)).texts).toEqual(['Rex likes you', 'I like Rex']);
  await system.textFrom(phone, system.org.ann.e164, 'See you on Monday');
  expect((await sitterReads(body.jobThreadId)).texts).toContain('See you on Monday');
  // Later visits use that number, although the client has no weekly plan.
  await post('/bookings', {
    clientId,
    sitterId: system.org.ann.sitterId,
    serviceType: 'walk',
    startAt: at(600),
    endAt: at(630),
    status: 'confirmed',
  });
  const { windows } = (await send('GET', `/assignments/windows?threadId=${body.jobThreadId}&status=active`)).body;
  expect(windows.map(({ startAt }: { startAt: string }) => startAt)).toContain(at(540));
});

it('once all windows are over, the sitter reads nothing of it any more', async () => {
  const { id, phone } = await aMeeting();
  await access(id, true);
  await system.textFrom(phone, system.org.frontDesk.e164, 'For the meeting only');
  const { jobThreadId } = (await post(`/meet-and-greets/${id}/approve`)).body;
  expect((await sitterReads(jobThreadId)).status).toBe(200);
  const { windows } = (await send('GET', `/assignments/windows?threadId=${jobThreadId}&status=active`)).body;
  await send('DELETE', `/assignments/windows/${windows[0].id}`);
  const after = await send('GET', `/sitter/threads/${jobThreadId}/messages`, undefined, ann);
  expect([after.status, after.text.includes('For the meeting only')]).toEqual([403, false]);
});

it('failed, access is gone at once and no thread on the sitter’s number opens', async () => {
  const { id, threadId, clientId } = await aMeeting();
  await access(id, true);
  const { body } = await post(`/meet-and-greets/${id}/fail`);
  expect([body.status, body.sitterAccess, body.jobThreadId]).toEqual(['failed', false, null]);
  expect((await sitterReads(threadId)).status).toBe(403);
  const { threads } = (await send('GET', `/messages/threads?clientId=${clientId}`)).body;
  expect(threads.map(({ numberClass }: { numberClass: string }) => numberClass)).toEqual(['frontDesk']);
  expect(threads[0].isMeetAndGreet).toBe(false);
  expect((await access(id, true)).status).toBe(409);
});

it('the same decision twice is one; another one after it is refused', async () => {
  const { id } = await aMeeting();
  const first = await post(`/meet-and-greets/${id}/approve`);
  const again = await post(`/meet-and-greets/${id}/approve`);
  expect([again.status, again.body]).toEqual([200, first.body]);
  expect((await post(`/meet-and-greets/${id}/fail`)).body).toMatchObject({ status: 409, code: 'conflict' });
  expect(await auditOf(id)).toEqual(['meet_and_greet.created', 'meet_and_greet.approved']);
});

it('of two who decide differently at the same instant, one wins and the other is told', async () => {
  const { id } = await aMeeting();
  await access(id, true);
  const answers = await Promise.all(
    ['approve', 'fail', 'approve', 'fail'].map((word) => post(`/meet-and-greets/${id}/${word}`)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409]);
  expect(await auditOf(id)).toHaveLength(3);
});

it('two who let the sitter in at once make one window', async () => {
  const { id, threadId } = await aMeeting();
  const answers = await Promise.all(Array.from({ length: 6 }, () => access(id, true)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect((await send('GET', `/assignments/windows?threadId=${threadId}`)).body.windows).toHaveLength(1);
});

it('browsers are told, in ids only, that access and windows changed', async () => {
  const { id, threadId } = await aMeeting();
  const heard: { type: string; threadId?: string }[] = [];
  const stop = system.api.handle.ports.events.subscribe((_org, event) => heard.push(event));
  const told = (type: string) => heard.filter((event) => event.type === type && event.threadId === threadId).length;
  for (const [round, allowed] of [true, false].entries()) {
    await access(id, allowed);
    await eventually(
      async () => [told('access.changed'), told('window.changed')],
      ([first = 0, second = 0]) => first > round && second > round,
    );
  }
  stop();
});

it('a sitter who leaves takes no access along: the meeting is the other sitter’s', async () => {
  const { id, threadId } = await aMeeting({ sitterId: system.org.bob.sitterId });
  await access(id, true);
  const done = await post(`/sitters/${system.org.bob.sitterId}/offboard`, { reassignTo: system.org.ann.sitterId });
  expect(done.status).toBe(200);
  const { meetAndGreets } = (await send('GET', '/meet-and-greets?status=pending')).body;
  expect(meetAndGreets.find((one: { id: string }) => one.id === id).sitterName).toBe('Ann');
  expect((await sitterReads(threadId)).status).toBe(200);
  await post(`/meet-and-greets/${id}/fail`);
  expect((await sitterReads(threadId)).status).toBe(403);
});

it.each<[string, object, string]>([
  ['that ends before it starts', { endAt: at(-20) }, 'endAt'],
  ['with a client nobody knows', { clientId: '01890000-0000-7000-8000-000000000000' }, 'clientId'],
  ['with a sitter nobody knows', { sitterId: '01890000-0000-7000-8000-000000000000' }, 'sitterId'],
])('a meeting %s is refused and names the field', async (_case, over, path) => {
  const { status, meeting } = await aMeeting(over);
  expect([status, meeting.errors[0].path]).toEqual([400, path]);
});

it('lists by client and status, page by page', async () => {
  const { clientId, id } = await aMeeting();
  await post('/meet-and-greets', { clientId, sitterId: system.org.ann.sitterId, startAt: at(900), endAt: at(930) });
  await post(`/meet-and-greets/${id}/fail`);
  const list = async (more: string) => (await send('GET', `/meet-and-greets?clientId=${clientId}${more}`)).body;
  expect((await list('&status=failed')).meetAndGreets.map((one: { id: string }) => one.id)).toEqual([id]);
  const first = await list('&limit=1');
  const second = await list(`&limit=1&cursor=${first.pagination.nextCursor}`);
  expect([first.meetAndGreets[0].startAt, second.meetAndGreets[0].id]).toEqual([at(900), id]);
  expect(second.pagination.nextCursor).toBeNull();
});
