import { query } from '@snout/adapters/testing/test-database';
import { retryReceipts } from '@snout/application/messaging/retry-receipts';
import { call, tokenOf } from '../testing/boot-api';
import { startWholeSystem, type WholeSystem } from '../testing/whole-system';

jest.setTimeout(60_000);

const CLIENT = '+15125550140';
const PASSWORD = 'a password that is long enough';
let system: WholeSystem;

beforeAll(async () => {
  system = await startWholeSystem();
});
afterAll(() => system.close());

const post = (path: string, json: object = {}, token: string | null = system.owner) =>
  call(system.api, 'POST', `/api${path}`, { json, ...(token ? { token } : {}) });
const get = (path: string, token: string) => call(system.api, 'GET', `/api${path}`, { token });

async function openWindow(threadId: string, sitterId: string, minutes = 60) {
  const startAt = new Date(Date.now() - 60_000).toISOString();
  const endAt = new Date(Date.now() + minutes * 60_000).toISOString();
  return post('/assignments/windows', { threadId, sitterId, startAt, endAt });
}

describe('onboarding', () => {
  it('without a free number waits for one, with an alert; with one the sitter is ready', async () => {
    const waiting = await post('/sitters', { name: 'Cleo', email: 'cleo@org-1.example' });
    expect([waiting.status, waiting.body.sitter.status, waiting.body.number]).toEqual([201, 'onboarding', null]);
    const alerts = await query(system.api.database, "SELECT 1 FROM alert WHERE type = 'sitter.without_number'");
    expect(alerts).toHaveLength(1);
    const { body } = await call(system.api, 'GET', '/api/numbers/search?areaCode=303', { token: system.owner });
    const e164 = body.numbers[0].e164;
    await post('/numbers/buy', { e164, type: 'sitter' });
    const ready = await post('/sitters', { name: 'Dora', email: 'Dora@Org-1.example' });
    expect([ready.body.sitter.status, ready.body.number]).toEqual(['active', e164]);
    expect((await post('/sitters', { name: 'Dora', email: 'dora@org-1.example' })).status).toBe(409);
  });

  it('the invitation works once; nobody else comes in with it', async () => {
    const { body } = await post('/sitters', { name: 'Erin', email: 'erin@org-1.example' });
    expect(body.sitter.status).toBe('onboarding');
    const token = new URL(body.invitationUrl).searchParams.get('token') ?? '';
    expect((await post('/auth/login', { email: 'erin@org-1.example', password: PASSWORD }, null)).status).toBe(401);
    expect((await post('/auth/invitations/accept', { token: `${token}x`, password: PASSWORD }, null)).status).toBe(401);
    expect((await post('/auth/invitations/accept', { token, password: 'short' }, null)).status).toBe(400);
    const tries = await Promise.all(
      [1, 2, 3].map(() => post('/auth/invitations/accept', { token, password: PASSWORD }, null)),
    );
    expect(tries.map((answer) => answer.status).sort()).toEqual([200, 401, 401]);
    const erin = await post('/auth/login', { email: 'erin@org-1.example', password: PASSWORD }, null);
    expect((await get('/sitter/threads', erin.body.accessToken)).body.threads).toEqual([]);
    const stored = await query<{ token_hash: string }>(system.api.database, 'SELECT token_hash FROM user_token');
    expect(stored.some((row) => row.token_hash.includes(token))).toBe(false);
  });
});

it('row 34: a lock is obeyed by the next request, and lifted by the next', async () => {
  const { org } = system;
  const ann = await tokenOf(system.api, org.ann.email);
  const threadId = await system.threadOf(CLIENT, org.ann.e164);
  await openWindow(threadId, org.ann.sitterId);
  const say = () => post(`/sitter/threads/${threadId}/messages`, { body: 'On my way' }, ann);
  expect((await say()).status).toBe(201);
  expect((await post(`/sitters/${org.ann.sitterId}/lock`, { reason: 'third offence' })).status).toBe(204);
  const refused = await say();
  expect([refused.status, refused.body.code]).toEqual([403, 'sitter_locked']);
  await system.textFrom(CLIENT, org.ann.e164, 'Are you there?');
  const history = await get(`/routing/threads/${threadId}/history`, system.owner);
  expect(history.body.decisions[0].reason).toBe('sitterUnavailable');
  expect((await post(`/sitters/${org.ann.sitterId}/unlock`)).status).toBe(204);
  expect((await say()).status).toBe(201);
});

describe('offboarding', () => {
  it('gives bookings that are not over to the other sitter, windows and all, or to nobody', async () => {
    const { org } = system;
    const clientId = (await get(`/messages/threads/${await system.threadOf('+15125550147')}`, system.owner)).body
      .clientId;
    const hour = 3_600_000;
    const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString();
    const left = await post('/sitters', { name: 'Cyd', email: 'cyd@org-1.example' });
    const leaving = left.body.sitter.id;
    await query(system.api.database, "UPDATE sitter SET status = 'active' WHERE id = $1::uuid", [leaving]);
    const book = (over: object) =>
      post('/bookings', {
        clientId,
        sitterId: leaving,
        serviceType: 'walk',
        startAt: at(24),
        endAt: at(25),
        status: 'confirmed',
        recurrence: 'none',
        ...over,
      });
    const ahead = await book({});
    const over = await book({ startAt: at(-30), endAt: at(-29) });
    expect([ahead.status, over.status]).toEqual([201, 201]);
    const answer = await post(`/sitters/${leaving}/offboard`, { reassignTo: org.bob.sitterId });
    expect(answer.body).toMatchObject({ windowsClosed: 1, windowsMoved: 0, bookingsMoved: 1 });
    expect((await get(`/bookings/${ahead.body.id}`, system.owner)).body.sitterId).toBe(org.bob.sitterId);
    expect((await get(`/bookings/${over.body.id}`, system.owner)).body.sitterId).toBe(leaving);
    const windows = await query<{ hours: number }>(
      system.api.database,
      `SELECT round(extract(epoch FROM end_at - start_at) / 3600)::int AS hours FROM assignment_window
       WHERE booking_id = $1::uuid AND sitter_id = $2::uuid AND status = 'active'`,
      [ahead.body.id, org.bob.sitterId],
    );
    expect(windows).toEqual([{ hours: 3 }]);
  });

  it('under traffic loses no text, ends access at once, and the number rests', async () => {
    const { org, api } = system;
    const client = '+15125550141';
    const ann = await tokenOf(api, org.ann.email);
    const threadId = await system.threadOf(client, org.ann.e164);
    await openWindow(threadId, org.ann.sitterId);
    const texts = Array.from({ length: 20 }, (_, n) => system.textFrom(client, org.ann.e164, `meanwhile ${n}`));
    const left = await post(`/sitters/${org.ann.sitterId}/offboard`, { reassignTo: org.bob.sitterId });
    expect(left.status).toBe(200);
    expect(left.body.windowsMoved).toBeGreaterThan(0);
    await Promise.all(texts);
    // A score at once is a rush: some were kept, and are worked out as of the moment they came.
    while ((await retryReceipts(api.handle.ports, { limit: 100 })) > 0);
    const stored = await query(
      api.database,
      "SELECT 1 FROM message_event WHERE body LIKE 'meanwhile %' AND from_address = $1",
      [client],
    );
    expect(stored).toHaveLength(20);
    for (const path of ['/sitter/threads', `/sitter/threads/${threadId}/messages`, '/auth/me']) {
      expect([path, (await get(path, ann)).status]).toEqual([path, 401]);
    }
    await expect(tokenOf(api, org.ann.email)).rejects.toThrow('401');
    const [number] = await query<{ type: string; status: string; never: boolean; days: number }>(
      api.database,
      `SELECT type, status, never_sitter_again AS never, round(extract(epoch FROM cooldown_until - now()) / 86400)::int AS days
       FROM business_number WHERE id = $1::uuid`,
      [org.ann.numberId],
    );
    expect(number).toEqual({ type: 'pool', status: 'quarantined', never: true, days: 90 });
    await system.textFrom(client, org.ann.e164, 'And now?');
    const history = await get(`/routing/threads/${threadId}/history`, system.owner);
    expect(history.body.decisions[0].reason).toBe('numberQuarantined');
    expect((await post(`/numbers/${org.ann.numberId}/release`, { mode: 'restore' })).status).toBe(409);
  });

  it('cannot hand over to nobody, to oneself or to somebody who left', async () => {
    const { org } = system;
    for (const reassignTo of [org.bob.sitterId, org.ann.sitterId, system.other.bob.sitterId]) {
      const refused = await post(`/sitters/${org.bob.sitterId}/offboard`, { reassignTo });
      expect([refused.status, refused.body.errors?.[0]?.path]).toEqual([400, 'reassignTo']);
    }
    expect((await post(`/sitters/${org.ann.sitterId}/offboard`, {})).status).toBe(404);
    expect((await get('/sitter/threads', await tokenOf(system.api, org.bob.email))).status).toBe(200);
  });
});
