import { anOrg, type TestOrg } from '@snout/adapters/testing/an-org';
import { query } from '@snout/adapters/testing/test-database';
import { retryReceipts } from '@snout/application/messaging/retry-receipts';
import { bootApi, call, postWebhook, type TestApi, textFrom, tokenOf } from '../testing/boot-api';

jest.setTimeout(120_000);

let api: TestApi;
let org: TestOrg;
let other: TestOrg;
let owner: string;
let phones = 10;

beforeAll(async () => {
  api = await bootApi();
  org = await anOrg(api.database, { digit: 1 });
  other = await anOrg(api.database, { digit: 2 });
  owner = await tokenOf(api, org.ownerEmail);
});
afterAll(() => api.close());

const send = (method: string, path: string, json?: object, token = owner) =>
  call(api, method, `/api${path}`, { token, ...(json ? { json } : {}) });
const post = (path: string, json: object = {}) => send('POST', path, json);
const text = (from: string, body: string, to = org.frontDesk.e164) =>
  postWebhook(api, org, { params: textFrom(from, to, body) });
const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();

interface Person {
  id: string;
  phone: string;
}
async function aClient(name: string, fields: object = {}): Promise<Person> {
  const phone = `+151255501${String(phones++).padStart(2, '0')}`;
  return { id: (await post('/clients', { name, phone, ...fields })).body.id, phone };
}
const merge = (from: Person, into: Person, token = owner) =>
  send('POST', `/clients/${from.id}/merge`, { into: into.id }, token);
const threadsOf = async ({ id }: Person) => (await send('GET', `/messages/threads?clientId=${id}`)).body.threads;
const saidWith = async ({ id }: Person): Promise<string[]> => {
  const { messages } = (await send('GET', `/clients/${id}/timeline?limit=100`)).body;
  return messages.map((message: { body: string }) => message.body);
};
const windowsOf = async ({ id }: Person) =>
  (await send('GET', '/assignments/windows?status=active&limit=100')).body.windows.filter(
    (window: { clientId: string }) => window.clientId === id,
  );
const book = ({ id }: Person, from: number, over: object = {}) =>
  post('/bookings', {
    clientId: id,
    sitterId: org.ann.sitterId,
    serviceType: 'walk',
    status: 'confirmed',
    startAt: hours(from),
    endAt: hours(from + 1),
    ...over,
  });

it('two talks on the front desk become one, with every word, and both phones are answered', async () => {
  const ada = await aClient('Ada', { petNames: ['Rex'], notes: 'Gate 4' });
  const twin = await aClient('A. Byron', { petNames: ['Mia'], timezone: 'UTC' });
  await text(ada.phone, 'one');
  await text(twin.phone, 'two');
  const [folded] = await threadsOf(twin);
  await send('POST', `/messages/threads/${folded.id}/messages`, { body: 'three' });
  await text(ada.phone, 'four');
  await text(twin.phone, 'five', org.bob.e164);
  const { status, body } = await merge(twin, ada);
  expect([status, body]).toMatchObject([
    200,
    { id: ada.id, name: 'Ada', timezone: 'UTC', notes: 'Gate 4', petNames: ['Rex', 'Mia'] },
  ]);
  expect(body.contactPoints.map((point: { address: string }) => point.address)).toEqual([ada.phone, twin.phone]);
  expect(await saidWith(ada)).toEqual(['five', 'four', 'three', 'two', 'one']);
  const threads = await threadsOf(ada);
  expect(threads.map((thread: { messageNumber: string }) => thread.messageNumber).sort()).toEqual(
    [org.frontDesk.e164, org.bob.e164].sort(),
  );
  const relationship = threads.find((thread: { numberClass: string }) => thread.numberClass === 'frontDesk');
  expect(relationship).toMatchObject({ ownerUnreadCount: 3, lastMessagePreview: 'four' });
  const decided = (await send('GET', `/routing/threads/${relationship.id}/history`)).body.decisions;
  expect(decided).toHaveLength(3);
  // Whoever wrote last is answered; the next text of either finds the same talk.
  const answer = async (body: string) =>
    (await post(`/messages/threads/${relationship.id}/messages`, { body })).body.to;
  expect(await answer('to Ada')).toBe(ada.phone);
  await text(twin.phone, 'six');
  expect(await answer('to the other phone')).toBe(twin.phone);
  expect((await threadsOf(ada)).length).toBe(2);
  const signpost = (await send('GET', `/clients/${twin.id}`)).body;
  expect(signpost).toMatchObject({ mergedIntoId: ada.id, contactPoints: [] });
  expect(signpost.archivedAt).not.toBeNull();
  expect((await send('GET', `/messages/threads/${folded.id}`)).status).toBe(404);
  expect((await merge(twin, ada)).body.id).toBe(ada.id);
  const audited = await query(
    api.database,
    `SELECT 1 FROM audit_event WHERE type = 'client.merged' AND subject_id = '${ada.id}'`,
  );
  expect(audited).toHaveLength(1);
});

it('an opt-out stays with its address, whichever of the two had it', async () => {
  for (const stopped of ['from', 'into'] as const) {
    const [from, into] = [await aClient('From'), await aClient('Into')];
    const who = stopped === 'from' ? from : into;
    const free = stopped === 'from' ? into : from;
    await text(who.phone, 'Hello');
    await text(free.phone, 'Hello');
    await text(who.phone, 'STOP');
    const { body } = await merge(from, into);
    const optedOut = body.contactPoints.filter((point: { optedOutAt: string | null }) => point.optedOutAt !== null);
    expect(optedOut.map((point: { address: string }) => point.address)).toEqual([who.phone]);
    const ledger = await query(
      api.database,
      `SELECT 1 FROM consent_event e JOIN contact_point p ON p.id = e.contact_point_id
       WHERE p.client_id = '${into.id}' AND e.kind = 'optOut'`,
    );
    expect(ledger).toHaveLength(1);
    const [thread] = await threadsOf(into);
    const sent = await post(`/messages/threads/${thread.id}/messages`, { body: 'Are you there?' });
    expect([sent.status, sent.body.to]).toEqual([201, free.phone]);
    await text(free.phone, 'STOP');
    expect((await post(`/messages/threads/${thread.id}/messages`, { body: 'And now?' })).body.code).toBe('opted_out');
  }
});

it('bookings, plans and windows follow; windows of one sitter on one number become one', async () => {
  const [from, into] = [await aClient('From'), await aClient('Into')];
  await book(from, 10);
  await book(into, 10.5);
  await book(from, 40, { sitterId: org.bob.sitterId });
  expect((await windowsOf(from)).length + (await windowsOf(into)).length).toBe(3);
  await post('/weekly-plans', { clientId: from.id, activeFrom: hours(-1) });
  const { body } = await merge(from, into);
  expect(body).toMatchObject({ isRecurring: true, classReason: 'weeklyPlan', isOneTimeClient: false });
  const windows = await windowsOf(into);
  expect(windows.map((window: { sitterName: string }) => window.sitterName).sort()).toEqual(['Ann', 'Bob']);
  expect(await windowsOf(from)).toEqual([]);
  expect((await send('GET', `/bookings?clientId=${into.id}`)).body.bookings).toHaveLength(3);
  expect((await send('GET', `/weekly-plans?clientId=${into.id}`)).body.weeklyPlans).toHaveLength(1);
});

it('weekly plans of both that overlap become one, which can be changed', async () => {
  const [from, into] = [await aClient('From'), await aClient('Into')];
  await post('/weekly-plans', { clientId: from.id, activeFrom: hours(-48), activeTo: hours(10) });
  await post('/weekly-plans', { clientId: into.id, activeFrom: hours(-24), activeTo: hours(20) });
  expect((await merge(from, into)).status).toBe(200);
  const { weeklyPlans } = (await send('GET', `/weekly-plans?clientId=${into.id}`)).body;
  expect(weeklyPlans).toHaveLength(1);
  const [{ id, activeFrom, activeTo }] = weeklyPlans;
  expect(Date.parse(activeTo) - Date.parse(activeFrom)).toBeGreaterThan(67 * 3_600_000);
  expect((await send('PATCH', `/weekly-plans/${id}`, { activeTo: hours(100) })).status).toBe(200);
});

it('a window posted by hand keeps its time beside one that stands there already', async () => {
  const [from, into] = [await aClient('From'), await aClient('Into')];
  const place = async (who: Person, start: number, end: number) => {
    await text(who.phone, 'Hello');
    const [{ id: threadId }] = await threadsOf(who);
    const times = { startAt: hours(start), endAt: hours(end) };
    await post('/assignments/windows', { threadId, sitterId: org.ann.sitterId, ...times });
    return times;
  };
  const wide = await place(from, 100, 110);
  const narrow = await place(into, 103, 105);
  await merge(from, into);
  const spans = (await windowsOf(into)).map((window: { startAt: string; endAt: string }) => [
    window.startAt,
    window.endAt,
  ]);
  expect(spans.sort()).toEqual([
    [wide.startAt, narrow.startAt],
    [narrow.startAt, narrow.endAt],
    [narrow.endAt, wide.endAt],
  ]);
});

it('texts and answers that meet a merge are all there afterwards, once, with the one who remains', async () => {
  for (let round = 0; round < 4; round++) {
    const [from, into] = [await aClient(`From ${round}`), await aClient(`Into ${round}`)];
    await text(from.phone, 'first of from');
    if (round % 2 === 0) await text(into.phone, 'first of into');
    const [{ id: threadId }] = await threadsOf(from);
    const numbers = [org.frontDesk.e164, org.ann.e164, org.bob.e164, org.pool.e164];
    const texts = numbers.flatMap((to, n) =>
      [from, into].map(({ phone }, m) => ({ phone, to, body: `text ${round}.${n}.${m}` })),
    );
    const incoming = texts.map(({ phone, to, body }) => text(phone, body, to));
    const answers = [1, 2, 3].map((n) =>
      post(`/messages/threads/${threadId}/messages`, { body: `answer ${round}.${n}` }),
    );
    const [merged, back] = await Promise.all([merge(from, into), merge(into, from)]);
    expect([merged.status, back.status].sort()).toEqual([200, 409]);
    const survivor = merged.status === 200 ? into : from;
    const gone = merged.status === 200 ? from : into;
    expect((await Promise.all(incoming)).map(({ status }) => status)).toEqual(texts.map(() => 200));
    const answered = await Promise.all(answers);
    expect(answered.every(({ status }) => status === 201 || status === 404)).toBe(true);
    while ((await retryReceipts(api.handle.ports, { limit: 100 })) > 0);
    const pending = await query(api.database, `SELECT 1 FROM inbound_receipt WHERE status <> 'processed'`);
    expect(pending).toEqual([]);
    const said = await saidWith(survivor);
    for (const { body } of texts) expect([body, said.filter((one) => one === body)]).toEqual([body, [body]]);
    for (const { status, body } of answered) if (status === 201) expect(said).toContain(body.body);
    const left = await query(
      api.database,
      `SELECT 'message' AS what FROM message_event WHERE client_id = '${gone.id}'
       UNION ALL SELECT 'thread' FROM message_thread WHERE client_id = '${gone.id}'
       UNION ALL SELECT 'address' FROM contact_point WHERE client_id = '${gone.id}'
       UNION ALL SELECT 'torn' FROM message_event m JOIN message_thread t ON t.id = m.thread_id WHERE t.client_id <> m.client_id`,
    );
    expect(left).toEqual([]);
  }
});

it.each<[string, (a: Person) => Promise<[Person, Person]>, number, string]>([
  ['themselves', async (a) => [a, a], 400, 'validation_failed'],
  ['nobody', async (a) => [a, { id: '01890000-0000-7000-8000-000000000000', phone: '' }], 400, 'validation_failed'],
  [
    'an archived client',
    async (a) => {
      const away = await aClient('Away');
      await send('DELETE', `/clients/${away.id}`);
      return [a, away];
    },
    409,
    'conflict',
  ],
  [
    'a client while archived',
    async (a) => {
      await send('DELETE', `/clients/${a.id}`);
      return [a, await aClient('There')];
    },
    409,
    'conflict',
  ],
  [
    'a second client after a first',
    async (a) => {
      await merge(a, await aClient('First'));
      return [a, await aClient('Second')];
    },
    409,
    'conflict',
  ],
  [
    'somebody else’s client',
    async (a) => {
      const token = await tokenOf(api, other.ownerEmail);
      const theirs = await send('POST', '/clients', { name: 'Theirs' }, token);
      return [a, { id: theirs.body.id, phone: '' }];
    },
    400,
    'validation_failed',
  ],
])('merging with %s is refused', async (_case, arrange, status, code) => {
  const [from, into] = await arrange(await aClient('Merged'));
  const answer = await merge(from, into);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

it('is the owner’s alone, and no other business’s', async () => {
  const [from, into] = [await aClient('From'), await aClient('Into')];
  expect((await merge(from, into, await tokenOf(api, org.ann.email))).status).toBe(403);
  expect((await merge(from, into, await tokenOf(api, other.ownerEmail))).status).toBe(404);
});
