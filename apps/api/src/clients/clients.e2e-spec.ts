import { anOrg, type TestOrg } from '@snout/adapters/testing/an-org';
import { query } from '@snout/adapters/testing/test-database';
import { bootApi, call, postWebhook, type TestApi, textFrom, tokenOf } from '../testing/boot-api';

jest.setTimeout(60_000);

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
const newPhone = () => `+1512555${String(100 + phones++).padStart(4, '0')}`;
const text = (from: string, body = 'Hello', to = org.frontDesk.e164) =>
  postWebhook(api, org, { params: textFrom(from, to, body) });
const audited = (type: string, id: string) =>
  query<{ data: Record<string, unknown> }>(
    api.database,
    `SELECT data FROM audit_event WHERE type = '${type}' AND subject_id = '${id}'`,
  );

it('a client is made with what is known of them, the phone read as people write it', async () => {
  const { status, body } = await post('/clients', {
    name: ' Ada Byron ',
    phone: '(512) 555-0199',
    email: 'Ada@Example.com',
    timezone: 'America/Chicago',
    petNames: ['Rex'],
    notes: 'Gate 4',
  });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    name: 'Ada Byron',
    timezone: 'America/Chicago',
    petNames: ['Rex'],
    notes: 'Gate 4',
    isRecurring: false,
    classReason: 'nothingRecurring',
    archivedAt: null,
    contactPoints: [
      { channel: 'sms', address: '+15125550199', validity: 'unknown', optedOutAt: null },
      { channel: 'email', address: 'ada@example.com' },
    ],
  });
  expect((await send('GET', `/clients/${body.id}`)).body).toEqual(body);
  const [entry] = await audited('client.created', body.id);
  expect(JSON.stringify(entry)).toContain('…99');
  expect(JSON.stringify(entry)).not.toContain('5550199');
});

it('their first text finds the client of that phone', async () => {
  const phone = newPhone();
  const { body } = await post('/clients', { name: 'Grace', phone });
  await text(phone);
  const threads = (await send('GET', `/messages/threads?clientId=${body.id}`)).body.threads;
  expect(threads).toMatchObject([{ clientName: 'Grace', clientAddress: phone }]);
  expect((await send('GET', `/clients/${body.id}`)).body.lastActivityAt).toBe(threads[0].lastActivityAt);
});

it.each([
  [{ phone: '12' }, 'phone'],
  [{ email: 'nobody' }, 'email'],
  [{ timezone: 'Mars/Olympus' }, 'timezone'],
  [{ name: ' ' }, 'name'],
  [{ favouriteColour: 'red' }, ''],
])('a client with %p is refused, and the field is named', async (wrong, path) => {
  const { status, body } = await post('/clients', { name: 'Wrong', ...wrong });
  expect([status, body.code, body.errors[0].path]).toEqual([400, 'validation_failed', path]);
});

it('an address of somebody else is a conflict that names them, and leaves nothing behind', async () => {
  const phone = newPhone();
  const first = await post('/clients', { name: 'First', phone });
  const { status, body } = await post('/clients', { name: 'Second', phone, email: 'second@example.com' });
  expect([status, body.code, body.errors]).toEqual([
    409,
    'conflict',
    [{ path: 'phone', message: 'This address belongs to First.', clientId: first.body.id }],
  ]);
  expect((await send('GET', '/clients?q=Second')).body.clients).toEqual([]);
});

it('of twenty clients made at once with one phone, one is made', async () => {
  const phone = newPhone();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => post('/clients', { name: `Twin ${n}`, phone })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(19).fill(409)]);
  expect((await send('GET', '/clients?q=Twin')).body.clients).toHaveLength(1);
});

it('a change keeps what is left out, and adds a new phone without taking the old one away', async () => {
  const [phone, second] = [newPhone(), newPhone()];
  const { id } = (await post('/clients', { name: 'Alan', phone, notes: 'Key under the mat' })).body;
  for (const method of ['PATCH', 'PUT']) {
    const { status, body } = await send(method, `/clients/${id}`, { name: `Alan ${method}`, phone: second });
    expect([status, body.name, body.notes]).toEqual([200, `Alan ${method}`, 'Key under the mat']);
    expect(body.contactPoints.map((point: { address: string }) => point.address)).toEqual([phone, second]);
  }
  expect((await send('PATCH', `/clients/${id}`, { notes: '' })).body.notes).toBeNull();
  expect((await audited('client.changed', id)).at(-1)?.data).toMatchObject({
    before: { notes: '[notes]' },
    after: { notes: null },
  });
});

it('finds clients by name, pet, note, phone and e-mail, page by page', async () => {
  const phone = newPhone();
  await post('/clients', {
    name: 'Zora Neale',
    phone,
    email: 'zora@eatonville.example',
    petNames: ['Pumpernickel'],
    notes: 'xylophone',
  });
  for (const q of ['zora', 'pumpernickel', 'xylophone', phone.slice(-7), 'EATONVILLE']) {
    const { body } = await send('GET', `/clients?q=${encodeURIComponent(q)}`);
    expect([q, body.clients.map((client: { name: string }) => client.name)]).toEqual([q, ['Zora Neale']]);
  }
  expect((await send('GET', '/clients?q=%25')).body.clients).toEqual([]);
  const all = (await send('GET', '/clients?limit=100')).body.clients.map((client: { id: string }) => client.id);
  const paged: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body } = await send('GET', `/clients?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
    paged.push(...body.clients.map((client: { id: string }) => client.id));
    cursor = body.pagination.nextCursor;
  }
  expect(paged).toEqual(all);
  expect(new Set(paged).size).toBe(paged.length);
});

it('an archived client leaves the list, keeps every word, and can come back', async () => {
  const phone = newPhone();
  const { id } = (await post('/clients', { name: 'Mary Away', phone })).body;
  await text(phone, 'Remember me');
  expect((await send('DELETE', `/clients/${id}`)).status).toBe(204);
  expect((await send('DELETE', `/clients/${id}`)).status).toBe(204);
  expect((await send('GET', '/clients?q=Mary Away')).body.clients).toEqual([]);
  expect((await send('GET', '/clients?q=Mary Away&archived=true')).body.clients).toMatchObject([{ id }]);
  const [thread] = (await send('GET', `/messages/threads?clientId=${id}`)).body.threads;
  expect(thread.lastMessagePreview).toBe('Remember me');
  expect((await send('PATCH', `/clients/${id}`, { name: 'Ghost' })).status).toBe(409);
  expect((await post('/bookings', booking(id))).body.errors[0].path).toBe('clientId');
  expect((await post(`/clients/${id}/unarchive`)).body.archivedAt).toBeNull();
  expect(await audited('client.archived', id)).toHaveLength(1);
});

const booking = (clientId: string, over: object = {}) => ({
  clientId,
  sitterId: org.ann.sitterId,
  serviceType: 'walk',
  startAt: new Date(Date.now() + 3_600_000).toISOString(),
  endAt: new Date(Date.now() + 7_200_000).toISOString(),
  status: 'confirmed',
  ...over,
});

it('a client with work ahead cannot be put away', async () => {
  const { id } = (await post('/clients', { name: 'Busy', phone: newPhone() })).body;
  const booked = await post('/bookings', booking(id));
  expect((await send('DELETE', `/clients/${id}`)).body.code).toBe('conflict');
  await post(`/bookings/${booked.body.id}/cancel`);
  expect((await send('DELETE', `/clients/${id}`)).status).toBe(204);
});

it('classifying moves the windows ahead to the right number, and what was said stays', async () => {
  const phone = newPhone();
  const { id } = (await post('/clients', { name: 'Classy', phone })).body;
  await post('/bookings', booking(id));
  const placeOf = async () => {
    const { windows } = (await send('GET', '/assignments/windows?status=active&limit=100')).body;
    const [window] = windows.filter((open: { clientId: string }) => open.clientId === id);
    return (await send('GET', `/messages/threads/${window.threadId}`)).body;
  };
  const pool = await placeOf();
  expect(pool.numberClass).toBe('pool');
  await text(phone, 'On the pool number', org.pool.e164);
  const classify = (as: string) => post(`/clients/${id}/classify`, { class: as });
  expect((await classify('recurring')).body).toMatchObject({
    isRecurring: true,
    isOneTimeClient: false,
    classReason: 'ownersWord',
  });
  expect(await placeOf()).toMatchObject({ numberClass: 'sitter', messageNumber: org.ann.e164 });
  expect((await send('GET', `/messages/threads/${pool.id}/messages`)).body.messages).toMatchObject([
    { body: 'On the pool number' },
  ]);
  expect((await classify('auto')).body).toMatchObject({
    isRecurring: false,
    isOneTimeClient: true,
    recurringOverride: null,
  });
  expect(await placeOf()).toMatchObject({ id: pool.id });
  expect((await classify('auto')).status).toBe(200);
  expect(await audited('client.classified', id)).toHaveLength(2);
  expect((await send('PATCH', `/clients/${id}`, { isOneTimeClient: false })).body).toMatchObject({
    recurringOverride: true,
  });
  expect((await placeOf()).numberClass).toBe('sitter');
  expect((await post(`/clients/${id}/classify`, { class: 'maybe' })).status).toBe(400);
});

it('the timeline joins all talks of a client, newest first, each with its number, page by page', async () => {
  const phone = newPhone();
  const { id } = (await post('/clients', { name: 'Talker', phone })).body;
  const numbers = [org.frontDesk.e164, org.ann.e164, org.bob.e164];
  for (let n = 0; n < 5; n++) await text(phone, `text ${n}`, numbers[n % 3]);
  await text(newPhone(), 'somebody else');
  const [{ id: threadId }] = (await send('GET', `/messages/threads?clientId=${id}&numberClass=frontDesk`)).body.threads;
  await send('POST', `/messages/threads/${threadId}/messages`, { body: 'text 5' });
  const found: { body: string; messageNumber: string; numberClass: string; direction: string }[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body } = await send('GET', `/clients/${id}/timeline?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
    found.push(...body.messages);
    cursor = body.pagination.nextCursor;
  }
  expect(found.map(({ body }) => body)).toEqual(['text 5', 'text 4', 'text 3', 'text 2', 'text 1', 'text 0']);
  expect(found.map(({ messageNumber }) => messageNumber)).toEqual([0, 1, 0, 2, 1, 0].map((n) => numbers[n]));
  expect(found[0]).toMatchObject({
    threadId,
    direction: 'outbound',
    numberClass: 'frontDesk',
    deliveries: [{ state: 'pending' }],
  });
  const sitter = await tokenOf(api, org.ann.email);
  expect((await send('GET', `/clients/${id}/timeline`, undefined, sitter)).status).toBe(403);
});

it('is the owner’s alone, and no other business’s', async () => {
  const { id } = (await post('/clients', { name: 'Secret', phone: newPhone() })).body;
  const sitter = await tokenOf(api, org.ann.email);
  const stranger = await tokenOf(api, other.ownerEmail);
  expect((await send('GET', '/clients', undefined, sitter)).status).toBe(403);
  expect((await send('GET', `/clients/${id}`, undefined, sitter)).status).toBe(403);
  expect((await send('POST', '/clients', { name: 'Mine' }, sitter)).status).toBe(403);
  expect((await send('GET', `/clients/${id}`, undefined, stranger)).status).toBe(404);
  expect((await send('DELETE', `/clients/${id}`, undefined, stranger)).status).toBe(404);
  expect((await send('GET', '/clients?q=Secret', undefined, stranger)).body.clients).toEqual([]);
});
