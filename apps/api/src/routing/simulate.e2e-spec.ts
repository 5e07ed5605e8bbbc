import { query } from '@snout/adapters/testing/test-database';
import { replayDecisions } from '@snout/application/routing/replay-decisions';
import { call, tokenOf } from '../testing/boot-api';
import { startWholeSystem, type WholeSystem } from '../testing/whole-system';

jest.setTimeout(60_000);

const CLIENT = '+15125550130';
const NOW = Date.now();
const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();
let system: WholeSystem;
let threadId: string;
let windowId: string;

beforeAll(async () => {
  system = await startWholeSystem();
  threadId = await system.threadOf(CLIENT);
  const json = { threadId, sitterId: system.org.ann.sitterId, startAt: at(60), endAt: at(120) };
  const window = await call(system.api, 'POST', '/api/assignments/windows', { token: system.owner, json });
  windowId = window.body.id;
});
afterAll(() => system.close());

const simulate = (over: object = {}, token = system.owner) =>
  call(system.api, 'POST', '/api/routing/simulate', {
    token,
    json: { from: CLIENT, to: system.org.frontDesk.e164, ...over },
  });

/** The instant `minutes` from now, and so many milliseconds off it. */
const moment = (minutes: number, ms = 0) => ({ at: new Date(NOW + minutes * 60_000 + ms).toISOString() });

it.each<[string, () => object, string]>([
  ['now, before the window', () => ({}), 'noActiveWindow'],
  ['a millisecond before it starts', () => moment(60, -1), 'noActiveWindow'],
  ['the instant it starts', () => moment(60), 'activeWindow'],
  ['a millisecond before it ends', () => moment(120, -1), 'activeWindow'],
  ['the instant it ends', () => moment(120), 'noActiveWindow'],
  ['inside it, with STOP', () => ({ ...moment(90), body: 'stop' }), 'consentKeyword'],
  ['inside it, without it', () => ({ ...moment(90), edits: { removeWindowIds: [windowId] } }), 'noActiveWindow'],
  [
    'inside it, with another sitter too',
    () => ({ ...moment(90), edits: { addWindows: [bobs()] } }),
    'overlappingWindows',
  ],
  [
    'with a choice between the two',
    () => ({ ...moment(90), edits: { addWindows: [bobs()], choice: bob() } }),
    'ownerChoice',
  ],
  [
    'inside it, the sitter locked',
    () => ({ ...moment(90), edits: { lockedSitterIds: [annId()] } }),
    'sitterUnavailable',
  ],
  ['with messaging switched off', () => ({ ...moment(90), edits: { messagingEnabled: false } }), 'numberNotInUse'],
  ['on a quarantined number', () => ({ ...moment(90), edits: { numberStatus: 'quarantined' } }), 'numberQuarantined'],
  ['after a billing text', () => ({ ...moment(90), edits: { lastOutboundBillingAt: at(80) } }), 'billingConversation'],
  ['from somebody unknown', () => ({ ...moment(90), from: '+15125550199' }), 'noActiveWindow'],
  ['on a pool number nobody is bound to', () => ({ ...moment(90), to: system.org.pool.e164 }), 'unmappedPoolSender'],
  ['on a number that is not ours', () => ({ ...moment(90), to: '+15125550198' }), 'numberNotInUse'],
])('%s', async (_case, over, reason) => {
  const { status, body } = await simulate(over());
  expect([status, body.reason]).toEqual([200, reason]);
  expect(body.trace.at(-1).matched).toBe(true);
  expect(body.summary).toMatch(/\w/);
});

const annId = () => system.org.ann.sitterId;
const bobs = () => ({ sitterId: system.org.bob.sitterId, startAt: at(0), endAt: at(180) });
const bob = () => ({ sitterId: system.org.bob.sitterId, validUntil: at(180) });

it('the timeline changes exactly where the answer does, and nowhere else', async () => {
  const range = { from: at(0), to: at(240) };
  const edits = {
    addWindows: [{ ...bobs(), startAt: at(90), endAt: at(150) }],
    choice: { ...bob(), validUntil: at(100) },
  };
  const { status, body } = await simulate({ timeline: range, edits });
  expect(status).toBe(200);
  const told = body.timeline.map((span: { from: string; reason: string; sitterName: string | null }) => [
    (Date.parse(span.from) - NOW) / 60_000,
    span.reason,
    span.sitterName?.split(' ')[0] ?? null,
  ]);
  expect(told).toEqual([
    [0, 'noActiveWindow', null],
    [60, 'activeWindow', expect.any(String)],
    [90, 'ownerChoice', expect.any(String)],
    [100, 'overlappingWindows', null],
    [120, 'activeWindow', expect.any(String)],
    [150, 'noActiveWindow', null],
  ]);
  expect(body.timeline.at(-1).to).toBe(range.to);
  for (const span of body.timeline) {
    for (const ms of [Date.parse(span.from), Date.parse(span.to) - 1]) {
      const then = (await simulate({ at: new Date(ms).toISOString(), edits })).body;
      expect([then.reason, then.sitterId, then.summary]).toEqual([span.reason, span.sitterId, span.summary]);
    }
  }
});

it('a timeline is asked for, ends after it starts, and is a week at most', async () => {
  expect((await simulate()).body.timeline).toBeNull();
  for (const range of [
    { from: at(10), to: at(10) },
    { from: at(0), to: at(8 * 24 * 60) },
  ]) {
    expect((await simulate({ timeline: range })).status).toBe(400);
  }
});

it('says what the router knew', async () => {
  const { inputs } = (await simulate(moment(90))).body;
  expect(inputs).toMatchObject({
    number: { type: 'frontDesk', status: 'active' },
    isLinked: true,
    windows: [{ startAt: at(60), endAt: at(120) }],
    choice: null,
  });
});

it('stores nothing, makes nobody and tells nobody', async () => {
  const count = async () => {
    const tables = ['client', 'message_thread', 'message_event', 'routing_decision', 'binding', 'audit_event', 'alert'];
    const rows = await Promise.all(
      tables.map((table) => query<{ n: string }>(system.api.database, `SELECT count(*) AS n FROM ${table}`)),
    );
    return rows.map(([row]) => row?.n);
  };
  const before = await count();
  await simulate({ from: '+15125550197', body: 'STOP' });
  expect(await count()).toEqual(before);
});

it('is the owner’s alone, and another business knows nothing of ours', async () => {
  expect((await simulate({}, await tokenOf(system.api, system.org.ann.email))).status).toBe(403);
  const stranger = await tokenOf(system.api, system.other.ownerEmail);
  expect((await simulate(moment(90), stranger)).body.reason).toBe('numberNotInUse');
  expect((await simulate({ edits: { imagined: true } })).status).toBe(400);
});

it('every stored decision replays to the same answer; one that was tampered with is named', async () => {
  const { ports } = system.api.handle;
  for (const body of ['hello', 'stop', 'start']) await system.textFrom(CLIENT, system.org.frontDesk.e164, body);
  await system.textFrom('+15125550131', system.org.pool.e164, 'who is this?');
  const clean = await replayDecisions(ports, system.org);
  expect(clean.decisions).toBeGreaterThanOrEqual(5);
  expect(clean.differing).toEqual([]);
  const rows = await query<{ id: string }>(system.api.database, 'SELECT id FROM routing_decision ORDER BY id LIMIT 3');
  const [route, facts, broken] = rows.map((row) => row.id);
  await query(system.api.database, "UPDATE routing_decision SET reason = 'activeWindow' WHERE id = $1::uuid", [route]);
  await query(
    system.api.database,
    `UPDATE routing_decision SET facts = jsonb_set(facts, '{billingHoldHours}', '71') WHERE id = $1::uuid`,
    [facts],
  );
  await query(system.api.database, "UPDATE routing_decision SET facts = '{}' WHERE id = $1::uuid", [broken]);
  expect((await replayDecisions(ports, system.org)).differing).toEqual([
    { id: route, why: 'otherRoute' },
    { id: facts, why: 'changedFacts' },
    { id: broken, why: 'unreadable' },
  ]);
});
