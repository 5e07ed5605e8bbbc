import { anOrg, type TestOrg } from '@snout/adapters/testing/an-org';
import { query } from '@snout/adapters/testing/test-database';
import type { Endpoint } from '@snout/contracts/shared/endpoint';
import { API_SCOPES } from '@snout/domain/access/api-scopes';
import { ServedEndpoints } from './platform/served-endpoints';
import { bootApi, call, postWebhook, type TestApi, textFrom, tokenOf } from './testing/boot-api';

jest.setTimeout(60_000);

/** Two businesses in one database: whatever one asks for of the other's is not there. */
let api: TestApi;
let ours: TestOrg;
let theirs: TestOrg;
let tokens: Record<'owner' | 'sitter', string>;
/** A key of ours that may do all that keys may. */
let key: string;
let endpoints: Endpoint[];
type Foreign =
  | 'thread'
  | 'message'
  | 'window'
  | 'delivery'
  | 'booking'
  | 'meeting'
  | 'client'
  | 'contactPoint'
  | 'plan'
  | 'attempt'
  | 'violation'
  | 'apiKey'
  | 'session'
  | 'export';
let foreign: Record<Foreign, string>;

const FUTURE = { startAt: '2031-01-01T10:00:00Z', endAt: '2031-01-01T11:00:00Z' };

beforeAll(async () => {
  api = await bootApi();
  ours = await anOrg(api.database, { digit: 1 });
  theirs = await anOrg(api.database, { digit: 2 });
  tokens = { owner: await tokenOf(api, ours.ownerEmail), sitter: await tokenOf(api, ours.ann.email) };
  endpoints = api.app.get(ServedEndpoints, { strict: false }).list();
  const theirOwner = await tokenOf(api, theirs.ownerEmail);
  await postWebhook(api, theirs, {
    params: textFrom('+15145550142', theirs.frontDesk.e164, 'Secret of another business: 514-555-0199'),
  });
  const thread = (await call(api, 'GET', '/api/messages/threads', { token: theirOwner })).body.threads[0].id;
  const sent = await call(api, 'POST', `/api/messages/threads/${thread}/messages`, {
    token: theirOwner,
    json: { body: 'Ours alone' },
  });
  const json = { threadId: thread, sitterId: theirs.ann.sitterId, startAt: '2020-01-01T00:00:00Z', endAt: null };
  const window = await call(api, 'POST', '/api/assignments/windows', { token: theirOwner, json });
  const { clientId } = (await call(api, 'GET', `/api/messages/threads/${thread}`, { token: theirOwner })).body;
  const booked = { clientId, serviceType: 'walk', ...FUTURE };
  const booking = (await call(api, 'POST', '/api/bookings', { token: theirOwner, json: booked })).body.id;
  const met = { clientId, sitterId: theirs.ann.sitterId, ...FUTURE };
  const meeting = (await call(api, 'POST', '/api/meet-and-greets', { token: theirOwner, json: met })).body.id;
  const delivery = sent.body.deliveries[0].id;
  const card = (await call(api, 'GET', `/api/clients/${clientId}`, { token: theirOwner })).body;
  const planned = { clientId, activeFrom: FUTURE.startAt };
  const plan = (await call(api, 'POST', '/api/weekly-plans', { token: theirOwner, json: planned })).body.id;
  const keyJson = { name: 'Theirs', scopes: ['messages:read'] };
  const apiKey = (await call(api, 'POST', '/api/api-keys', { token: theirOwner, json: keyJson })).body.apiKey.id;
  const session = (await call(api, 'GET', '/api/auth/sessions', { token: theirOwner })).body.sessions[0].id;
  const wanted = { kind: 'organization', redaction: 'owner' };
  const exported = (await call(api, 'POST', '/api/exports', { token: theirOwner, json: wanted })).body.id;
  const mine = { token: tokens.owner, json: { name: 'Ours', scopes: API_SCOPES } };
  key = (await call(api, 'POST', '/api/api-keys', mine)).body.key;
  const people = { client: clientId, contactPoint: card.contactPoints[0].id, plan };
  const found = (await call(api, 'GET', '/api/policy/violations', { token: theirOwner })).body.violations[0];
  const policy = { attempt: found.attemptId, violation: found.id };
  foreign = {
    thread,
    message: sent.body.id,
    window: window.body.id,
    delivery,
    booking,
    meeting,
    ...people,
    ...policy,
    apiKey,
    session,
    export: exported,
  };
}, 60_000);
afterAll(() => api.close());

/** A body each endpoint would take, so that only the foreign id is wrong. A new endpoint without one fails the test. */
const BODIES: Readonly<Record<string, () => object>> = {
  'POST /messages/threads/:id/messages': () => ({ body: 'hello' }),
  'POST /messages/:id/force-send': () => ({ reason: 'a reason that is long enough' }),
  'POST /sitter/threads/:id/messages': () => ({ body: 'hello' }),
  'POST /routing/threads/:id/choose': () => ({ sitterId: ours.ann.sitterId }),
  'PUT /assignments/windows/:id': () => FUTURE,
  'POST /deliveries/:id/dismiss': () => ({ note: 'not mine' }),
  'POST /policy/attempts/:id/resolve': () => ({ resolution: 'confirmed' }),
  'POST /policy/violations/:id/resolve': () => ({ resolution: 'confirmed' }),
  'PUT /bookings/:id': () => FUTURE,
  'POST /bookings/:id/assign': () => ({ sitterId: ours.ann.sitterId }),
  'POST /bookings/:id/release': () => ({ scope: 'following' }),
  'POST /bookings/:id/cancel': () => ({ scope: 'following' }),
  'POST /meet-and-greets/:id/sitter-access': () => ({ allowed: true }),
  'POST /messages/threads/:id/snooze': () => ({ until: FUTURE.startAt }),
  'POST /messages/threads/:id/reassign': () => ({ sitterId: ours.ann.sitterId }),
  'POST /clients/:id/consent': () => ({ kind: 'optOut', source: 'phone' }),
  'PATCH /clients/:id': () => ({ notes: 'mine now' }),
  'PUT /clients/:id': () => ({ notes: 'mine now' }),
  'POST /clients/:id/erase': () => ({ confirm: 'ERASE' }),
  'PUT /clients/:id/legal-hold': () => ({ reason: 'not mine' }),
  'POST /clients/:id/classify': () => ({ class: 'recurring' }),
  'POST /clients/:id/merge': () => ({ into: '01890000-0000-7000-8000-000000000001' }),
  'POST /clients/:id/contact-points': () => ({ channel: 'email', address: 'x@mine.example' }),
  'PATCH /clients/:id/contact-points/:contactPointId': () => ({ validity: 'invalid' }),
  'PATCH /weekly-plans/:id': () => ({ activeTo: null }),
  'PUT /weekly-plans/:id': () => ({ activeTo: null }),
  'POST /sitters/:id/lock': () => ({ reason: 'not yours' }),
  'POST /sitters/:id/offboard': () => ({}),
  'POST /numbers/:id/assign': () => ({ sitterId: ours.ann.sitterId }),
  'POST /numbers/:id/release': () => ({ mode: 'delete', confirm: theirs.frontDesk.e164 }),
  'PATCH /users/:id': () => ({ name: 'Mallory' }),
  'PATCH /api-keys/:id': () => ({ name: 'Mine now' }),
  'POST /numbers/:id/class': () => ({ type: 'pool' }),
};

const idFor = (path: string): string => {
  if (path.startsWith('/assignments/windows')) return foreign.window;
  if (path.startsWith('/bookings')) return foreign.booking;
  if (path.startsWith('/policy/attempts')) return foreign.attempt;
  if (path.startsWith('/policy/violations')) return foreign.violation;
  if (path.startsWith('/meet-and-greets')) return foreign.meeting;
  if (path.startsWith('/clients')) return foreign.client;
  if (path.startsWith('/weekly-plans')) return foreign.plan;
  if (path.startsWith('/sitters')) return theirs.ann.sitterId;
  if (path.startsWith('/numbers')) return theirs.frontDesk.id;
  if (path.startsWith('/deliveries')) return foreign.delivery;
  if (path.startsWith('/users')) return theirs.ownerId;
  if (path.startsWith('/api-keys')) return foreign.apiKey;
  if (path.startsWith('/exports')) return foreign.export;
  if (path.startsWith('/auth/sessions')) return foreign.session;
  if (path === '/messages/:id' || /\/threads\/:id/.test(path)) return foreign.thread;
  if (path.startsWith('/messages/:id')) return foreign.message;
  throw new Error(`Say which id of another business belongs to ${path}`);
};

const ABSENT = '01890000-0000-7000-8000-000000000000';
const answerTo = async (endpoint: Endpoint, id: string, token: string) => {
  const makeBody = BODIES[`${endpoint.method} ${endpoint.path}`];
  const path = endpoint.path.replace(':id', id).replace(':contactPointId', foreign.contactPoint);
  // A new kind of id must be given one of another business here.
  expect([endpoint.path, path.includes(':')]).toEqual([endpoint.path, false]);
  const answer = await call(api, endpoint.method, `/api${path}`, { token, ...(makeBody ? { json: makeBody() } : {}) });
  return [answer.status, answer.body?.code, answer.body?.detail];
};
const withId = () => endpoints.filter((endpoint) => endpoint.path.includes(':'));

it('row 31: every route with an id answers 404 to another business, as it does for an id that does not exist', async () => {
  expect(withId().length).toBeGreaterThanOrEqual(40);
  for (const endpoint of withId()) {
    const hasBody = BODIES[`${endpoint.method} ${endpoint.path}`] !== undefined;
    expect([endpoint.path, endpoint.body === undefined || hasBody]).toEqual([endpoint.path, true]);
    const roles = { owner: ['owner'], sitter: ['sitter'], ownerOrSitter: ['owner', 'sitter'], public: [] } as const;
    for (const role of roles[endpoint.access]) {
      const foreignAnswer = await answerTo(endpoint, idFor(endpoint.path), tokens[role]);
      const absentAnswer = await answerTo(endpoint, ABSENT, tokens[role]);
      expect([endpoint.method, endpoint.path, foreignAnswer]).toEqual([endpoint.method, endpoint.path, absentAnswer]);
      expect([endpoint.path, foreignAnswer[0]]).toEqual([endpoint.path, 404]);
    }
  }
});

it('a key with every scope gets as little: 404 where keys may go, 403 elsewhere, the event stream among it', async () => {
  for (const endpoint of withId()) {
    const [status] = await answerTo(endpoint, idFor(endpoint.path), key);
    expect([endpoint.method, endpoint.path, status]).toEqual([
      endpoint.method,
      endpoint.path,
      endpoint.scope ? 404 : 403,
    ]);
  }
  for (const endpoint of endpoints.filter(({ access, path }) => access !== 'public' && !path.includes(':'))) {
    if (endpoint.scope) continue;
    const answer = await call(api, endpoint.method, `/api${endpoint.path}`, { token: key });
    expect([endpoint.path, answer.status]).toEqual([endpoint.path, 403]);
  }
});

it('foreign ids in bodies are as unknown as invented ones', async () => {
  const base = { threadId: foreign.thread, sitterId: ours.ann.sitterId, ...FUTURE };
  const window = await call(api, 'POST', '/api/assignments/windows', { token: tokens.owner, json: base });
  expect([window.status, window.body.errors[0].path]).toEqual([400, 'threadId']);
});

it('no list of one business holds a word of the other', async () => {
  const lists = endpoints.filter(
    (endpoint) => endpoint.method === 'GET' && !endpoint.path.includes(':id') && endpoint.path !== '/events',
  );
  for (const endpoint of lists) {
    for (const token of [...Object.values(tokens), key]) {
      const { text } = await call(api, 'GET', `/api${endpoint.path}`, { token });
      for (const secret of ['Secret of another', 'Ours alone', '5145550142', theirs.orgId, theirs.frontDesk.e164]) {
        expect([endpoint.path, text.includes(secret)]).toEqual([endpoint.path, false]);
      }
    }
  }
  const search = await call(api, 'GET', '/api/messages/threads?q=Secret', { token: tokens.owner });
  expect(search.body.threads).toEqual([]);
});

it('no route lets anybody in without signing in, save those that are meant to', async () => {
  for (const endpoint of endpoints.filter((candidate) => candidate.access !== 'public')) {
    const answer = await call(api, endpoint.method, `/api${endpoint.path.replace(':id', foreign.thread)}`);
    expect([endpoint.path, answer.status]).toEqual([endpoint.path, 401]);
  }
});

it('no route lets the wrong role in', async () => {
  for (const endpoint of endpoints.filter(({ access }) => access === 'owner' || access === 'sitter')) {
    const token = endpoint.access === 'owner' ? tokens.sitter : tokens.owner;
    const answer = await call(api, endpoint.method, `/api${endpoint.path.replace(':id', foreign.thread)}`, { token });
    expect([endpoint.path, answer.status, answer.body.code]).toEqual([endpoint.path, 403, 'forbidden']);
  }
});

it('with no check of ours at all, row-level security shows, changes and deletes nothing of the other business', async () => {
  const tables = await query<{ name: string }>(
    api.database,
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'org_id'
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  expect(tables.length).toBeGreaterThan(30);
  const { connectDatabase } = await import('@snout/adapters/prisma/connect');
  const db = connectDatabase({ url: api.database.url, poolSize: 1 });
  /** Runs one statement as ours, and takes it back. */
  const asOurs = async (sql: string): Promise<number> => {
    let touched = -1;
    const undone = new Error('undone');
    const work = db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.org_id', ${ours.orgId}, true)`;
      const rows = await tx.$queryRawUnsafe<unknown[]>(sql);
      touched = rows.length;
      throw undone;
    });
    await work.catch((error: Error) => {
      // No privilege at all is the strictest answer there is.
      if (/permission denied/.test(error.message)) touched = 0;
      else if (error !== undone) throw error;
    });
    return touched;
  };
  try {
    for (const { name } of tables) {
      const where = `WHERE org_id = '${theirs.orgId}'`;
      const statements = [
        `SELECT 1 FROM "${name}" ${where}`,
        `UPDATE "${name}" SET org_id = org_id ${where} RETURNING 1`,
        `DELETE FROM "${name}" ${where} RETURNING 1`,
      ];
      for (const sql of statements) expect([sql, await asOurs(sql)]).toEqual([sql, 0]);
    }
    expect(await asOurs(`SELECT 1 FROM organization WHERE id = '${theirs.orgId}'`)).toBe(0);
  } finally {
    await db.$disconnect();
  }
});

it('the event stream of one business says nothing of what happens in the other', async () => {
  const aborter = new AbortController();
  const response = await fetch(`${api.url}/api/events`, {
    headers: { authorization: `Bearer ${tokens.owner}` },
    signal: aborter.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let seen = '';
  const readUntil = async (text: string): Promise<void> => {
    while (reader && !seen.includes(text)) seen += (await reader.read()).value ?? '';
  };
  await readUntil('retry:');
  await postWebhook(api, theirs, { params: textFrom('+15145550142', theirs.frontDesk.e164, 'Once more') });
  // Ours comes after theirs: once it is here, theirs would be, too.
  await postWebhook(api, ours, { params: textFrom('+15135550143', ours.frontDesk.e164, 'Ours') });
  await readUntil('message.created');
  aborter.abort();
  expect(seen).not.toContain(foreign.thread);
});

it('row-level security alone hides the other business, and everything when no business is set', async () => {
  const seen = await api.handle.ports.inTransaction({ orgId: ours.orgId }, (tx) => tx.threads.find(foreign.thread));
  expect(seen).toBeNull();
  const { connectDatabase } = await import('@snout/adapters/prisma/connect');
  const db = connectDatabase({ url: api.database.url, poolSize: 1 });
  try {
    expect(await db.messageEvent.findMany()).toEqual([]);
    const [row] = await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.org_id', ${ours.orgId}, true)`;
      return tx.$queryRaw<{ n: number }[]>`
        SELECT count(*)::int AS n FROM message_event WHERE org_id <> ${ours.orgId}::uuid`;
    });
    expect(row?.n).toBe(0);
    const intrude = db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.org_id', ${ours.orgId}, true)`;
      await tx.$executeRaw`INSERT INTO client (id, org_id) VALUES (gen_random_uuid(), ${theirs.orgId}::uuid)`;
    });
    await expect(intrude).rejects.toThrow();
    const tamper = db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT set_config('app.org_id', ${ours.orgId}, true)`;
      await tx.$executeRaw`UPDATE audit_event SET type = 'nothing'`;
    });
    await expect(tamper).rejects.toThrow();
  } finally {
    await db.$disconnect();
  }
});

it('tokens that are forged, expired, of another kind or signed out are refused', async () => {
  const { sign } = await import('jsonwebtoken');
  const { JWT_SECRET } = await import('./testing/boot-api');
  const claims = { org: ours.orgId, sid: '01890000-0000-7000-8000-000000000000', typ: 'access', sub: ours.ownerId };
  const good = { issuer: 'snout', audience: 'snout-api' };
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`;
  const forged = [
    none,
    sign(claims, 'another secret, long enough to be one', good),
    sign(claims, JWT_SECRET, { ...good, audience: 'other' }),
    sign(claims, JWT_SECRET, { ...good, expiresIn: -1 }),
    sign({ ...claims, typ: 'refresh' }, JWT_SECRET, good),
    sign(claims, JWT_SECRET, { ...good, algorithm: 'HS512' }),
    sign(claims, JWT_SECRET, good),
  ];
  for (const token of forged) expect((await call(api, 'GET', '/api/auth/me', { token })).status).toBe(401);
  const cookie = await signInCookies();
  expect((await call(api, 'GET', '/api/auth/me', { headers: { cookie } })).status).toBe(200);
  const unsafe = await call(api, 'POST', `/api/messages/threads/${foreign.thread}/read`, {
    headers: { cookie, origin: 'https://evil.example' },
  });
  expect([unsafe.status, unsafe.body.code]).toEqual([403, 'origin_refused']);
  await call(api, 'POST', '/api/auth/logout', { headers: { cookie, origin: api.url } });
  expect((await call(api, 'GET', '/api/auth/me', { headers: { cookie } })).status).toBe(401);
});

it('a refresh secret used a second time, later, ends the session for everybody who holds it', async () => {
  const cookie = await signInCookies();
  const refresh = (given: string) =>
    call(api, 'POST', '/api/auth/refresh', { headers: { cookie: given, origin: api.url } });
  const first = await refresh(cookie);
  expect(first.status).toBe(200);
  const renewed = cookiesOf(first.headers);
  await query(api.database, "UPDATE session SET rotated_at = rotated_at - interval '5 minutes'");
  expect((await refresh(cookie)).status).toBe(401);
  expect((await refresh(renewed)).status).toBe(401);
});

const cookiesOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');

async function signInCookies(): Promise<string> {
  const { TEST_PASSWORD } = await import('@snout/adapters/testing/an-org');
  const answer = await call(api, 'POST', '/api/auth/login', {
    json: { email: ours.ownerEmail, password: TEST_PASSWORD },
  });
  return cookiesOf(answer.headers);
}
