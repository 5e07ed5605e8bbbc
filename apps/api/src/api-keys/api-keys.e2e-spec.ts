import { query } from '@snout/adapters/testing/test-database';
import { API_SCOPES } from '@snout/domain/access/api-scopes';
import { call, tokenOf } from '../testing/boot-api';
import { startWholeSystem, type WholeSystem } from '../testing/whole-system';

jest.setTimeout(60_000);

const CLIENT = '+15125550140';
let system: WholeSystem;
let threadId: string;

beforeAll(async () => {
  system = await startWholeSystem();
  threadId = await system.threadOf(CLIENT);
});
afterAll(() => system.close());

const make = async (scopes: readonly string[], name = 'Booking tool') => {
  const answer = await call(system.api, 'POST', '/api/api-keys', { token: system.owner, json: { name, scopes } });
  return { ...answer, key: answer.body.key as string, id: answer.body.apiKey?.id as string };
};
const get = (token: string, path: string) => call(system.api, 'GET', `/api${path}`, { token });
const send = (token: string, json: object, headers = {}) =>
  call(system.api, 'POST', '/api/messages/send', { token, json, headers });

it('is shown once, kept as a hash, and opens what its scopes name', async () => {
  const { status, key, id } = await make(['messages:read']);
  expect([status, key.startsWith('snk_')]).toEqual([201, true]);
  const listed = await get(system.owner, '/api-keys');
  expect(listed.text).not.toContain(key);
  expect(listed.body.apiKeys[0]).toMatchObject({ id, prefix: key.slice(0, 12), lastUsedAt: null });
  const [row] = await query<{ dump: string }>(system.api.database, 'SELECT json_agg(k)::text AS dump FROM api_key k');
  expect(row?.dump).not.toContain(key);
  expect((await get(key, '/messages')).status).toBe(200);
  expect((await send(key, { threadId, body: 'No' })).body.code).toBe('forbidden');
  expect((await get(system.owner, `/api-keys/${id}`)).body.lastUsedAt).not.toBeNull();
});

it('opens nothing that names no scope, whatever scopes it has', async () => {
  const { key } = await make(API_SCOPES);
  for (const path of [
    '/api-keys',
    '/users',
    '/settings',
    '/auth/me',
    '/auth/sessions',
    '/events',
    '/audit',
    '/messages/threads',
  ]) {
    expect([path, (await get(key, path)).status]).toEqual([path, 403]);
  }
  expect((await get(`${key}x`, '/messages')).status).toBe(401);
});

it('obeys at the next call: other scopes, a revoked key, a maker who is no owner any more', async () => {
  const { key, id } = await make(['messages:read']);
  const change = (json: object) => call(system.api, 'PATCH', `/api/api-keys/${id}`, { token: system.owner, json });
  expect((await change({ scopes: ['clients:read'] })).status).toBe(200);
  expect([(await get(key, '/messages')).status, (await get(key, '/clients')).status]).toEqual([403, 200]);
  await query(system.api.database, `UPDATE "user" SET status = 'disabled' WHERE id = '${system.org.ownerId}'`);
  expect((await get(key, '/clients')).status).toBe(401);
  await query(system.api.database, `UPDATE "user" SET status = 'active' WHERE id = '${system.org.ownerId}'`);
  expect((await call(system.api, 'DELETE', `/api/api-keys/${id}`, { token: system.owner })).status).toBe(204);
  expect((await get(key, '/clients')).status).toBe(401);
  expect((await change({ name: 'Again' })).body.code).toBe('conflict');
});

it('only owners make keys', async () => {
  const ann = await tokenOf(system.api, system.org.ann.email);
  const json = { name: 'Mine', scopes: ['messages:read'] };
  expect((await call(system.api, 'POST', '/api/api-keys', { token: ann, json })).status).toBe(403);
  expect((await make(['everything'])).status).toBe(400);
});

it('sends to a thread, a client or a client’s number, once per key, and the audit names it', async () => {
  const { key, id } = await make(['messages:read', 'messages:send']);
  const thread = (await get(system.owner, `/messages/threads/${threadId}`)).body;
  const first = await send(key, { threadId, body: 'One' }, { 'idempotency-key': 'booking-1' });
  const again = await send(key, { threadId, body: 'One' }, { 'idempotency-key': 'booking-1' });
  expect([first.status, again.body.id]).toEqual([201, first.body.id]);
  const toClient = await send(key, { clientId: thread.clientId, body: 'Two' });
  const toNumber = await send(key, { to: CLIENT, body: 'Three' });
  expect([toClient.status, toNumber.status]).toEqual([201, 201]);
  expect([toClient.body.threadId, toNumber.body.threadId]).toEqual([threadId, threadId]);
  expect((await send(key, { to: '+15125550177', body: 'Who?' })).body.errors[0].path).toBe('to');
  expect((await send(key, { to: CLIENT, threadId, body: 'Both' })).status).toBe(400);
  expect((await send(key, { body: 'Nobody' })).status).toBe(400);
  const audit = await query<{ n: number }>(
    system.api.database,
    `SELECT count(*)::int AS n FROM audit_event WHERE type = 'message.outbound.queued' AND data->>'apiKeyId' = $1`,
    [id],
  );
  expect(audit[0]?.n).toBe(3);
  const conversation = (await get(key, `/messages/${threadId}`)).body;
  expect(conversation.thread.id).toBe(threadId);
  const bodies = conversation.messages.map((message: { body: string }) => message.body);
  expect(bodies.slice(-3)).toEqual(['One', 'Two', 'Three']);
  const flat = (await get(key, '/messages?direction=outbound&limit=2')).body;
  expect(flat.messages.map((message: { body: string }) => message.body)).toEqual(['Three', 'Two']);
  const next = (await get(key, `/messages?direction=outbound&limit=2&cursor=${flat.pagination.nextCursor}`)).body;
  expect(next.messages[0].body).toBe('One');
  expect((await get(key, `/messages?clientId=${thread.clientId}&to=2020-01-01T00:00:00Z`)).body.messages).toEqual([]);
});

it('reads and records consent, reading and writing apart, in the name of the owner who made it', async () => {
  const { clientId } = (await get(system.owner, `/messages/threads/${threadId}`)).body;
  const path = `/clients/${clientId}/consent`;
  const { key: reader } = await make(['clients:read']);
  const { key: writer, id } = await make(['clients:write']);
  const record = (token: string) =>
    call(system.api, 'POST', `/api${path}`, {
      token,
      json: { kind: 'written', source: 'booking form', wording: 'Yes, text me about visits' },
    });
  expect([(await get(reader, path)).status, (await get(writer, path)).status]).toEqual([200, 403]);
  expect([(await record(reader)).status, (await record(writer)).status]).toEqual([403, 201]);
  expect((await get(reader, path)).body.events[0]).toMatchObject({
    kind: 'written',
    source: 'booking form',
    actor: 'owner',
  });
  const audit = await query<{ actor_id: string }>(
    system.api.database,
    `SELECT actor_id FROM audit_event WHERE type = 'consent.opted_in' AND data->>'apiKeyId' = $1`,
    [id],
  );
  expect(audit).toEqual([{ actor_id: system.org.ownerId }]);
});

it('calls are limited per key: the answer says when to come again, and others go on', async () => {
  const { key } = await make(['messages:read']);
  const other = (await make(['messages:read'])).key;
  const first = await get(key, '/messages?limit=1');
  expect(first.headers.get('x-ratelimit-limit-caller')).toBe('1200');
  expect(first.headers.get('x-ratelimit-remaining-caller')).toBe('1199');
  const second = await get(other, '/messages?limit=1');
  expect(second.headers.get('x-ratelimit-remaining-caller')).toBe('1199');
});
