import { query } from '@snout/adapters/testing/test-database';
import { anchorAudit } from '@snout/application/audit/anchor-audit';
import { call, postWebhook, textFrom, tokenOf } from '../testing/boot-api';
import { eventually, startWholeSystem, type WholeSystem } from '../testing/whole-system';

jest.setTimeout(60_000);

let system: WholeSystem;
let threadId: string;
let otherThread: string;

beforeAll(async () => {
  system = await startWholeSystem();
  threadId = await system.threadOf('+15125550130');
  otherThread = await system.threadOf('+15125550131');
  for (const change of ['archive', 'unarchive']) {
    await call(system.api, 'POST', `/api/messages/threads/${threadId}/${change}`, { token: system.owner });
  }
});
afterAll(() => system.close());

const get = (query: string, token = system.owner) => call(system.api, 'GET', `/api/audit${query}`, { token });

it('tells what happened on one thread, newest first, in sentences', async () => {
  const { status, body } = await get(`?threadId=${threadId}`);
  expect(status).toBe(200);
  expect(body.events.slice(0, 2)).toEqual([
    expect.objectContaining({ type: 'thread.unarchived', threadId, subject: { type: 'thread', id: threadId } }),
    expect.objectContaining({ type: 'thread.archived', actor: expect.objectContaining({ type: 'owner' }) }),
  ]);
  expect(body.events[0].summary).toBe(`${body.events[0].actor.name} put the conversation back into the inbox.`);
  expect(body.events.every((event: { threadId: string }) => event.threadId === threadId)).toBe(true);
});

it('says whom it is about by the name they have now', async () => {
  const { clientId } = (await call(system.api, 'GET', `/api/messages/threads/${threadId}`, { token: system.owner }))
    .body;
  expect((await get(`?threadId=${threadId}`)).body.events[0].about).toBeNull();
  const json = { name: 'Maya Castillo' };
  await call(system.api, 'PATCH', `/api/clients/${clientId}`, { token: system.owner, json });
  expect((await get(`?threadId=${threadId}`)).body.events[0].about).toBe('Maya Castillo');
  expect((await get(`?entity=${clientId}`)).body.events[0].about).toBe('Maya Castillo');
});

it('goes back page by page, each event once', async () => {
  const whole = (await get('?limit=100')).body.events.map((event: { id: string }) => event.id);
  expect((await get('')).body.events.some((event: { threadId: string }) => event.threadId === otherThread)).toBe(true);
  const seen: string[] = [];
  let cursor = '';
  do {
    const { body } = await get(`?limit=3${cursor && `&cursor=${cursor}`}`);
    seen.push(...body.events.map((event: { id: string }) => event.id));
    cursor = body.pagination.nextCursor ?? '';
  } while (cursor);
  expect(seen).toEqual(whole);
});

it('is the owner’s alone, and another business sees nothing of it', async () => {
  expect((await get('', await tokenOf(system.api, system.org.ann.email))).status).toBe(403);
  const stranger = await tokenOf(system.api, system.other.ownerEmail);
  expect((await get(`?threadId=${threadId}`, stranger)).status).toBe(404);
  const theirs = (await get('?limit=100', stranger)).body.events;
  expect(theirs.filter((event: { threadId: string | null }) => event.threadId !== null)).toEqual([]);
});

it('never tells a text or a client’s number', async () => {
  await system.send(threadId, 'The key is under the mat');
  const told = JSON.stringify((await get('?limit=100')).body);
  expect(told).not.toContain('under the mat');
  expect(told).not.toContain('+15125550130');
});

describe('what is asked for', () => {
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever came
  const found = async (filter: string): Promise<any[]> => (await get(`?limit=100&${filter}`)).body.events;
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever came
  test.each<[string, () => string, (event: any) => boolean]>([
    ['a kind of actor', () => 'actor=owner', (event) => event.actor.type === 'owner'],
    ['one who acted', () => `actor=${system.org.ownerId}`, (event) => event.actor.id === system.org.ownerId],
    ['one action', () => 'action=thread.archived', (event) => event.type === 'thread.archived'],
    ['a family of actions', () => 'action=thread', (event) => event.type.startsWith('thread.')],
    ['a kind of thing', () => 'entity=thread', (event) => event.subject.type === 'thread'],
    ['one thing', () => `entity=${threadId}`, (event) => event.subject.id === threadId],
  ])('%s is all that comes', async (_rule, filter, fits) => {
    const events = await found(filter());
    expect(events.length).toBeGreaterThan(0);
    expect(events.filter((event) => !fits(event))).toEqual([]);
    expect((await found('')).filter(fits)).toEqual(events);
  });

  it('between two instants, the first one in and the second one out', async () => {
    const all = await found('');
    const [from, to] = [all.at(-1).at, all[0].at];
    const within = await found(`from=${from}&to=${to}`);
    expect(within).toEqual(all.filter(({ at }) => at >= from && at < to));
    expect(await found(`to=${from}`)).toEqual([]);
  });

  it('all at once, and page by page', async () => {
    const filter = `action=thread&entity=${threadId}&actor=owner`;
    const first = (await get(`?limit=1&${filter}`)).body;
    const second = (await get(`?limit=1&${filter}&cursor=${first.pagination.nextCursor}`)).body;
    expect([...first.events, ...second.events].map(({ type }) => type)).toEqual([
      'thread.unarchived',
      'thread.archived',
    ]);
    expect(second.pagination.nextCursor).toBeNull();
  });
});

describe('the chain', () => {
  const chain = async (token = system.owner) => (await get('/chain', token)).body;

  it('tells how far it is sealed, and is not broken', async () => {
    const [{ at }] = (await get(`?action=thread.archived&threadId=${threadId}`)).body.events;
    const seen = await eventually(chain, ({ sealedUpTo }) => sealedUpTo >= at);
    expect(seen).toMatchObject({ head: expect.stringMatching(/^[0-9a-f]{64}$/), brokenSince: null });
    expect(Date.parse(seen.sealedUpTo)).toBeLessThanOrEqual(Date.now());
  });

  it('tells since when it is known to be broken, to its own business alone', async () => {
    const row = "type = 'thread.archived'";
    await query(system.api.database, `UPDATE audit_event SET type = 'thread.done' WHERE ${row}`);
    try {
      await anchorAudit(system.api.handle.ports, () => undefined);
      expect((await chain()).brokenSince).not.toBeNull();
      expect((await chain(await tokenOf(system.api, system.other.ownerEmail))).brokenSince).toBeNull();
    } finally {
      await query(system.api.database, "UPDATE audit_event SET type = 'thread.archived' WHERE type = 'thread.done'");
    }
  });
});

describe('the file', () => {
  const csv = (filter = '') => get(`/export?${filter}`);

  it('holds what the list holds, as CSV, and is audited itself', async () => {
    const listed = (await get('?limit=100&action=thread')).body.events;
    const file = await csv('action=thread');
    expect([file.status, file.headers.get('content-type'), file.headers.get('content-disposition')]).toEqual([
      200,
      'text/csv; charset=utf-8',
      'attachment; filename="audit.csv"',
    ]);
    const [titles, ...lines] = file.text.trimEnd().split('\r\n');
    expect(titles?.startsWith('at,actor_type')).toBe(true);
    expect(lines.map((line) => line.split(',').at(-1))).toEqual(listed.map(({ id }: { id: string }) => id));
    const [made] = (await get('?action=export')).body.events;
    expect([made.type, made.data.rows, made.data.filter.action]).toEqual(['export.created', listed.length, 'thread']);
  });

  it('holds no formula, whatever somebody wrote', async () => {
    await query(
      system.api.database,
      `INSERT INTO audit_event (id, org_id, at, actor_type, actor_id, type, subject_type, subject_id, data)
       VALUES (gen_random_uuid(), $1, now(), 'system', $2, 'evil.test', '@SUM(1)', '+1', '{"a": "x\\ny"}')`,
      [system.org.orgId, '=HYPERLINK("http://evil.example","click")'],
    );
    const { text } = await csv('action=evil');
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"",""click"")"`);
    expect(text).toContain(",'@SUM(1),'+1,");
    expect(text.trimEnd().split('\r\n')).toHaveLength(2);
  });

  it('comes whole over several reads', async () => {
    await query(
      system.api.database,
      `INSERT INTO audit_event (id, org_id, at, actor_type, type, subject_type, subject_id, data)
       SELECT gen_random_uuid(), $1, now(), 'system', 'many.test', 'x', 'x', '{}' FROM generate_series(1, 2345)`,
      [system.org.orgId],
    );
    const lines = (await csv('action=many')).text.trimEnd().split('\r\n');
    expect([lines.length, new Set(lines).size]).toEqual([2346, 2346]);
  });

  it('that would be too large is refused before it begins', async () => {
    await query(
      system.api.database,
      `INSERT INTO audit_event (id, org_id, at, actor_type, type, subject_type, subject_id, data)
       SELECT gen_random_uuid(), $1, now(), 'system', 'toomany.test', 'x', 'x', '{}' FROM generate_series(1, 50001)`,
      [system.other.orgId],
    );
    const stranger = await tokenOf(system.api, system.other.ownerEmail);
    const { status, body } = await get('/export?action=toomany', stranger);
    expect([status, body.code]).toEqual([413, 'payload_too_large']);
  });

  it('is the owner’s alone', async () =>
    expect((await get('/export', await tokenOf(system.api, system.org.ann.email))).status).toBe(403));
});

describe('at the door', () => {
  const last = async (action: string) => (await get(`?limit=100&action=${action}`)).body.events;

  it('signing in, failing to, signing out and being refused are noted, with from where', async () => {
    await call(system.api, 'POST', '/api/auth/login', {
      json: { email: system.org.bob.email, password: 'not this one' },
    });
    const sitter = await tokenOf(system.api, system.org.bob.email);
    for (let times = 0; times < 3; times++) await get('', sitter);
    const [login] = await last('auth.login');
    expect([login.actor.id, login.data.ip]).toEqual([system.org.bob.userId, '127.0.0.1']);
    expect((await last('auth.login_failed'))[0].data.ip).toBe('127.0.0.1');
    const denied = (await last('auth.denied')).filter(
      (event: { actor: { id: string } }) => event.actor.id === system.org.bob.userId,
    );
    expect(denied.map(({ data }: { data: object }) => data)).toEqual([{ reason: 'role', route: 'GET /audit' }]);
  });

  it('a webhook with a false signature is noted once a minute, and never what it said', async () => {
    for (let times = 0; times < 3; times++) {
      const params = textFrom('+15125550133', system.org.frontDesk.e164, 'a false text');
      expect((await postWebhook(system.api, system.org, { params, signature: 'false' })).status).toBe(403);
    }
    const events = await last('webhook.signature_rejected');
    expect(events.map(({ data }: { data: object }) => data)).toEqual([
      { ip: '127.0.0.1', path: '/api/messages/incoming' },
    ]);
  });
});
