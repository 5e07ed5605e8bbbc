import { anOrg, type TestOrg } from '@snout/adapters/testing/an-org';
import { query } from '@snout/adapters/testing/test-database';
import { turnPlans } from '@snout/application/weekly-plans/turn-plans';
import { bootApi, call, type TestApi, tokenOf } from '../testing/boot-api';

jest.setTimeout(60_000);

let api: TestApi;
let org: TestOrg;
let other: TestOrg;
let owner: string;
let phones = 10;

const NOW = Date.now();
const days = (n: number) => new Date(NOW + n * 86_400_000).toISOString();

beforeAll(async () => {
  api = await bootApi();
  org = await anOrg(api.database, { digit: 1 });
  other = await anOrg(api.database, { digit: 2 });
  owner = await tokenOf(api, org.ownerEmail);
});
afterAll(() => api.close());

const send = (method: string, path: string, json?: object, token = owner) =>
  call(api, method, `/api${path}`, { token, ...(json ? { json } : {}) });

/** A client with one job ahead, which is on a pool number as long as nothing makes them recurring. */
async function aBookedClient(): Promise<string> {
  const phone = `+15125550${100 + phones++}`;
  const clientId = (await send('POST', '/clients', { name: 'Ada', phone })).body.id;
  const job = { clientId, sitterId: org.ann.sitterId, serviceType: 'walk', status: 'confirmed' };
  const booked = await send('POST', '/bookings', { ...job, startAt: days(3), endAt: days(3.1) });
  expect([booked.status, await numberClassOf(clientId)]).toEqual([201, 'pool']);
  return clientId;
}

async function numberClassOf(clientId: string): Promise<string> {
  const { windows } = (await send('GET', '/assignments/windows?status=active&limit=100')).body;
  const [open] = windows.filter((window: { clientId: string }) => window.clientId === clientId);
  return (await send('GET', `/messages/threads/${open.threadId}`)).body.numberClass;
}

const plan = (clientId: string, from: number, to: number | null) =>
  send('POST', '/weekly-plans', { clientId, activeFrom: days(from), activeTo: to === null ? null : days(to) });

/** As if so many days had gone by since the plan was made. */
const letTimePass = (id: string, n: number) => {
  const earlier = (column: string) => `${column} = ${column} - interval '${n * 24} hours'`;
  const columns = ['active_from', 'active_to', 'turns_at'].map(earlier).join(', ');
  return query(api.database, `UPDATE weekly_plan SET ${columns} WHERE id = '${id}'`);
};

it('an active plan makes the client recurring at once, and their windows ahead move', async () => {
  const clientId = await aBookedClient();
  const { status, body } = await plan(clientId, -1, null);
  expect([status, body.status, body.clientName, body.activeTo]).toEqual([201, 'active', 'Ada', null]);
  expect((await send('GET', `/clients/${clientId}`)).body).toMatchObject({
    isRecurring: true,
    isOneTimeClient: false,
    classReason: 'weeklyPlan',
  });
  expect(await numberClassOf(clientId)).toBe('sitter');
  expect((await send('DELETE', `/weekly-plans/${body.id}`)).status).toBe(204);
  expect(await numberClassOf(clientId)).toBe('pool');
  expect((await send('GET', `/weekly-plans/${body.id}`)).status).toBe(404);
});

it('a plan to come changes nothing until it starts, and the windows move back when it ends', async () => {
  const clientId = await aBookedClient();
  const { body } = await plan(clientId, 1, 2);
  expect([body.status, await numberClassOf(clientId)]).toEqual(['upcoming', 'pool']);
  await turnPlans(api.handle.ports, { limit: 100 });
  expect(await numberClassOf(clientId)).toBe('pool');
  await letTimePass(body.id, 1.5);
  await turnPlans(api.handle.ports, { limit: 100 });
  expect(await numberClassOf(clientId)).toBe('sitter');
  await letTimePass(body.id, 1);
  await Promise.all([turnPlans(api.handle.ports, { limit: 100 }), turnPlans(api.handle.ports, { limit: 100 })]);
  expect(await numberClassOf(clientId)).toBe('pool');
  expect((await send('GET', `/weekly-plans/${body.id}`)).body.status).toBe('over');
  const told = await query(api.database, `SELECT type FROM audit_event WHERE subject_id = '${body.id}' ORDER BY seq`);
  expect(told).toEqual([
    { type: 'weekly_plan.created' },
    { type: 'weekly_plan.started' },
    { type: 'weekly_plan.ended' },
  ]);
  expect(await turnPlans(api.handle.ports, { limit: 100 })).toBe(0);
});

it.each([['PATCH'], ['PUT']])('%s moves one end and keeps the other', async (method) => {
  const clientId = await aBookedClient();
  const { body } = await plan(clientId, -1, 10);
  const changed = await send(method, `/weekly-plans/${body.id}`, { activeTo: days(-0.5) });
  expect(changed.body).toMatchObject({ activeFrom: body.activeFrom, activeTo: days(-0.5), status: 'over' });
  expect(await numberClassOf(clientId)).toBe('pool');
});

it('plans of a client follow each other and never overlap', async () => {
  const clientId = await aBookedClient();
  expect((await plan(clientId, 1, 10)).status).toBe(201);
  expect((await plan(clientId, 9, 20)).body.code).toBe('conflict');
  const next = await plan(clientId, 10, null);
  expect(next.status).toBe(201);
  expect((await plan(clientId, 50, null)).body.code).toBe('conflict');
  expect((await send('PATCH', `/weekly-plans/${next.body.id}`, { activeFrom: days(9) })).body.code).toBe('conflict');
  const answers = await Promise.all(Array.from({ length: 5 }, () => plan(clientId, -5, -1)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
});

it.each<[string, object, string]>([
  ['ends before it starts', { activeTo: days(-10) }, 'activeTo'],
  ['is of a client nobody knows', { clientId: '01890000-0000-7000-8000-000000000000' }, 'clientId'],
])('a plan that %s is refused and names the field', async (_case, over, path) => {
  const clientId = await aBookedClient();
  const { status, body } = await send('POST', '/weekly-plans', { clientId, activeFrom: days(1), ...over });
  expect([status, body.errors[0].path]).toEqual([400, path]);
});

it('lists plans by client and by instant, latest start first, page by page', async () => {
  const clientId = await aBookedClient();
  const ids = [];
  for (const from of [-30, -20, -10]) ids.unshift((await plan(clientId, from, from + 5)).body.id);
  const list = async (search: string) => (await send('GET', `/weekly-plans?clientId=${clientId}${search}`)).body;
  const idsOf = (body: { weeklyPlans: { id: string }[] }) => body.weeklyPlans.map(({ id }) => id);
  expect(idsOf(await list(''))).toEqual(ids);
  const first = await list('&limit=2');
  const second = await list(`&limit=2&cursor=${first.pagination.nextCursor}`);
  expect([...idsOf(first), ...idsOf(second)]).toEqual(ids);
  expect(second.pagination.nextCursor).toBeNull();
  expect(idsOf(await list(`&activeAt=${encodeURIComponent(days(-17))}`))).toEqual([ids[1]]);
});

it('is the owner’s alone, and no other business’s', async () => {
  const clientId = await aBookedClient();
  const { id } = (await plan(clientId, 1, 2)).body;
  const sitter = await tokenOf(api, org.ann.email);
  const stranger = await tokenOf(api, other.ownerEmail);
  expect((await send('GET', '/weekly-plans', undefined, sitter)).status).toBe(403);
  expect((await send('GET', `/weekly-plans/${id}`, undefined, stranger)).status).toBe(404);
  expect((await send('DELETE', `/weekly-plans/${id}`, undefined, stranger)).status).toBe(404);
  const theirs = { clientId, activeFrom: days(1) };
  expect((await send('POST', '/weekly-plans', theirs, stranger)).body.errors[0].path).toBe('clientId');
});
