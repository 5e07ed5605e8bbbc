import { query } from '@snout/adapters/testing/test-database';
import { reconcileNumbers } from '@snout/application/numbers/check-numbers';
import { call, tokenOf } from '../testing/boot-api';
import { startWholeSystem, type WholeSystem } from '../testing/whole-system';

jest.setTimeout(60_000);

let system: WholeSystem;
let account: { accountSid: string; authToken: string; messagingServiceSid: null };
const offered: string[] = [];

beforeAll(async () => {
  system = await startWholeSystem();
  // Only what a test asks for itself is reconciled.
  await system.worker.stop();
  account = { accountSid: system.org.accountSid, authToken: system.org.authToken, messagingServiceSid: null };
  const { body } = await get('/numbers/search?areaCode=303');
  offered.push(...body.numbers.map((number: { e164: string }) => number.e164));
});
afterAll(() => system.close());
afterEach(() => system.carrier('DELETE', '/script'));

const get = (path: string, token = system.owner) => call(system.api, 'GET', `/api${path}`, { token });
const post = (path: string, json: object = {}, headers: Record<string, string> = {}) =>
  call(system.api, 'POST', `/api${path}`, { token: system.owner, json, headers });
const atProvider = async () => (await system.api.handle.ports.numberProvider.list(account, {})) ?? [];
const countAtProvider = async (e164: string) => (await atProvider()).filter((number) => number.e164 === e164).length;
const inInventory = async (e164: string) =>
  (await get('/numbers')).body.numbers.filter((number: { e164: string }) => number.e164 === e164);
const nextOffer = (): string => {
  const e164 = offered.pop();
  if (!e164) throw new Error('The market is empty');
  return e164;
};
async function bought(type = 'pool'): Promise<{ id: string; e164: string }> {
  const answer = await post('/numbers/buy', { e164: nextOffer(), type });
  expect(answer.status).toBe(201);
  return answer.body;
}

describe('buying', () => {
  it('rents it, points it at us, reads that back, and shows it', async () => {
    const { e164 } = await bought();
    expect(await inInventory(e164)).toMatchObject([{ type: 'pool', status: 'active', webhookStatus: 'verified' }]);
    const [theirs] = (await atProvider()).filter((number) => number.e164 === e164);
    expect(theirs?.smsUrl).toContain(`${system.api.url}/api/messages/incoming#rc=3`);
  });

  it('row 40: pressed twenty times at once it is bought once', async () => {
    const e164 = nextOffer();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post('/numbers/buy', { e164, type: 'pool' }, { 'idempotency-key': 'buy-1' })),
    );
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    expect(answers.filter(({ status }) => status >= 500 && status !== 503)).toEqual([]);
    expect(await countAtProvider(e164)).toBe(1);
    expect(await inInventory(e164)).toHaveLength(1);
    const again = await post('/numbers/buy', { e164, type: 'pool' }, { 'idempotency-key': 'buy-1' });
    expect([again.status, again.body.id]).toEqual([201, (await inInventory(e164))[0].id]);
    const other = await post('/numbers/buy', { e164: nextOffer(), type: 'pool' }, { 'idempotency-key': 'buy-1' });
    expect([other.status, other.body.code]).toEqual([409, 'idempotency_conflict']);
  });

  it.each([
    ['the answer was lost after the purchase', { kind: 'accept-then-reset' }, 201],
    ['the provider failed before it', { kind: 'server-error', accepted: false }, 503],
    ['the connection broke before it', { kind: 'reset-not-recorded' }, 503],
  ])('row 40: %s: the same wish again ends with one number', async (_case, fault, first) => {
    const e164 = nextOffer();
    await system.carrier('POST', '/script', { fault, on: 'number.buy', times: 1 });
    expect((await post('/numbers/buy', { e164, type: 'pool' })).status).toBe(first);
    expect((await post('/numbers/buy', { e164, type: 'pool' })).status).toBe(201);
    expect(await countAtProvider(e164)).toBe(1);
    expect(await inInventory(e164)).toHaveLength(1);
  });

  it('row 40: killed between provider and database: the number is adopted, not bought again', async () => {
    const e164 = nextOffer();
    await system.api.handle.ports.numberProvider.buy(account, { e164, smsUrl: 'http://127.0.0.1:9/elsewhere' });
    expect((await post('/numbers/buy', { e164, type: 'pool' })).status).toBe(201);
    expect(await countAtProvider(e164)).toBe(1);
    expect(await inInventory(e164)).toMatchObject([{ webhookStatus: 'verified' }]);
  });

  it('refuses what somebody else has, a second front desk, and what is no number', async () => {
    const taken = await post('/numbers/buy', { e164: system.other.frontDesk.e164, type: 'pool' });
    expect([taken.status, taken.body.code]).toEqual([409, 'number_unavailable']);
    const desk = await post('/numbers/buy', { e164: nextOffer(), type: 'frontDesk' });
    expect([desk.status, desk.body.code]).toEqual([409, 'conflict']);
    expect((await post('/numbers/buy', { e164: '555', type: 'pool' })).status).toBe(400);
  });
});

it('imports by number and by id, and the same again is the same', async () => {
  for (const by of ['e164', 'sid']) {
    const e164 = nextOffer();
    const theirs = await system.api.handle.ports.numberProvider.buy(account, {
      e164,
      smsUrl: 'http://127.0.0.1:9/old',
    });
    if (theirs.kind !== 'done') throw new Error('The market refused');
    const wish = { type: 'sitter', ...(by === 'e164' ? { e164 } : { sid: theirs.number.providerSid }) };
    const answers = [await post('/numbers/import', wish), await post('/numbers/import', wish)];
    expect(answers.map(({ status, body }) => [status, body.e164])).toEqual([
      [201, e164],
      [201, e164],
    ]);
    expect(await inInventory(e164)).toMatchObject([{ webhookStatus: 'verified' }]);
  }
  expect((await post('/numbers/import', { e164: nextOffer(), type: 'pool' })).status).toBe(404);
  expect((await post('/numbers/import', { type: 'pool' })).status).toBe(400);
});

describe('the life of a number', () => {
  it('is given to a sitter, whose earlier one is free again', async () => {
    const { id, e164 } = await bought('sitter');
    const given = await post(`/numbers/${id}/assign`, { sitterId: system.org.ann.sitterId });
    expect(given.body).toMatchObject({ e164, assignedToName: 'Ann' });
    expect(await inInventory(system.org.ann.e164)).toMatchObject([{ assignedToSitterId: null }]);
    const pool = await bought('pool');
    const refused = await post(`/numbers/${pool.id}/assign`, { sitterId: system.org.ann.sitterId });
    expect([refused.status, refused.body.code]).toEqual([409, 'conflict']);
    const history = await get(`/numbers/${id}/history`);
    expect(history.body.events.map((event: { type: string }) => event.type)).toEqual([
      'number.assigned',
      'number.bought',
    ]);
  });

  it('is quarantined and restored, and sends only when active', async () => {
    const { id } = await bought();
    expect((await post(`/numbers/${id}/quarantine`)).body.status).toBe('quarantined');
    expect((await post(`/numbers/${id}/quarantine`)).status).toBe(409);
    expect((await post(`/numbers/${id}/release`, { mode: 'restore' })).body.status).toBe('active');
    expect((await post(`/numbers/${id}/release`, { mode: 'restore' })).status).toBe(409);
  });

  it('row 40: is given back once, confirmed by its whole number, also when that was cut short', async () => {
    const { id, e164 } = await bought();
    for (const confirm of [undefined, e164.slice(-4), `${e164}0`]) {
      const refused = await post(`/numbers/${id}/release`, { mode: 'delete', ...(confirm ? { confirm } : {}) });
      expect([refused.status, refused.body.code]).toEqual([400, 'validation_failed']);
    }
    expect(await countAtProvider(e164)).toBe(1);
    await system.carrier('POST', '/script', { fault: { kind: 'accept-then-reset' }, on: 'number.delete', times: 1 });
    expect((await post(`/numbers/${id}/release`, { mode: 'delete', confirm: e164 })).status).toBe(503);
    expect(await inInventory(e164)).toMatchObject([{ status: 'quarantined', isBeingReleased: true }]);
    await reconcileNumbers(system.api.handle.ports);
    expect(await inInventory(e164)).toMatchObject([{ status: 'released', isBeingReleased: false }]);
    expect(await countAtProvider(e164)).toBe(0);
    expect((await post(`/numbers/${id}/release`, { mode: 'delete', confirm: e164 })).status).toBe(409);
  });

  it('the front desk cannot be given back, nor can a sitter’s old number become another’s', async () => {
    const { id, e164 } = system.org.frontDesk;
    expect((await post(`/numbers/${id}/release`, { mode: 'delete', confirm: e164 })).status).toBe(409);
    await query(
      system.api.database,
      'UPDATE business_number SET assigned_sitter_id = NULL, type = $1 WHERE id = $2::uuid',
      ['pool', system.org.bob.numberId],
    );
    await query(
      system.api.database,
      `INSERT INTO number_assignment (id, org_id, number_id, sitter_id, status, assigned_at)
       VALUES (gen_random_uuid(), $1::uuid, $2::uuid, $3::uuid, 'deactivated', now())`,
      [system.org.orgId, system.org.bob.numberId, system.org.bob.sitterId],
    );
    expect((await post(`/numbers/${system.org.bob.numberId}/class`, { type: 'sitter' })).status).toBe(409);
  });
});

describe('webhooks', () => {
  it('row 41: one that was changed elsewhere shows as drift with an alert, and one click mends it', async () => {
    const { e164, id } = await bought();
    await system.carrier('PUT', '/numbers', { e164, smsUrl: 'https://elsewhere.example/sms' });
    await reconcileNumbers(system.api.handle.ports);
    expect(await inInventory(e164)).toMatchObject([{ webhookStatus: 'drift' }]);
    const alerts = () =>
      query<{ open: boolean }>(
        system.api.database,
        'SELECT resolved_at IS NULL AS open FROM alert WHERE dedupe_key = $1',
        [`webhook.${id}`],
      );
    expect(await alerts()).toEqual([{ open: true }]);
    const status = async () =>
      (await get('/setup/webhooks/status')).body.numbers.find((number: { e164: string }) => number.e164 === e164);
    expect(await status()).toMatchObject({ status: 'drift', actualUrl: 'https://elsewhere.example/sms' });
    const mended = await post('/setup/webhooks/install', { numberIds: [id] });
    expect(mended.body.numbers.find((number: { e164: string }) => number.e164 === e164).status).toBe('verified');
    expect(await status()).toMatchObject({ status: 'verified' });
    expect(await alerts()).toEqual([{ open: false }]);
  });

  it('of a number the provider does not know are missing', async () => {
    const { e164, id } = await bought();
    await system.api.handle.ports.numberProvider.release(
      account,
      (await atProvider()).find((number) => number.e164 === e164)?.providerSid ?? '',
    );
    const { body } = await get('/setup/webhooks/status');
    expect(body.numbers.find((number: { id: string }) => number.id === id).status).toBe('missing');
  });
});

describe('the provider', () => {
  it('is tested without keeping anything, and kept only when it works', async () => {
    const good = { accountSid: system.org.accountSid, authToken: system.org.authToken };
    const bad = { ...good, authToken: 'f'.repeat(32) };
    expect((await post('/setup/provider/test', bad)).body).toEqual({ result: 'refused' });
    expect((await post('/setup/provider/connect', bad)).status).toBe(400);
    const theirs = { accountSid: system.other.accountSid, authToken: system.other.authToken };
    expect((await post('/setup/provider/connect', theirs)).status).toBe(409);
    expect((await post('/setup/provider/connect', good)).body).toMatchObject({
      status: 'connected',
      mode: 'demoPhone',
      accountSidEnd: '1111',
      numbersAllowed: 49,
    });
    const rows = await query<{ secrets: string }>(system.api.database, 'SELECT secrets FROM provider_config');
    expect(rows.some((row) => row.secrets.includes(good.authToken))).toBe(false);
  });

  it('connected anew lets out at once what waited for credentials', async () => {
    await query(system.api.database, "UPDATE provider_config SET refusals = 5, open_until = now() + interval '1 hour'");
    await post('/setup/provider/connect', { accountSid: system.org.accountSid, authToken: system.org.authToken });
    const gates = await query<{ refusals: number }>(
      system.api.database,
      'SELECT refusals FROM provider_config WHERE org_id = $1::uuid',
      [system.org.orgId],
    );
    expect(gates).toEqual([{ refusals: 0 }]);
  });
});

it('is the owner’s alone, and no other business’s', async () => {
  const sitter = await tokenOf(system.api, system.org.ann.email);
  const stranger = await tokenOf(system.api, system.other.ownerEmail);
  for (const path of ['/numbers', '/numbers/search', '/setup/provider/status', '/setup/webhooks/status']) {
    expect([path, (await get(path, sitter)).status]).toEqual([path, 403]);
  }
  const { id, e164 } = system.org.frontDesk;
  const json = { mode: 'delete', confirm: e164 };
  for (const act of ['quarantine', 'release']) {
    const answer = await call(system.api, 'POST', `/api/numbers/${id}/${act}`, {
      token: stranger,
      ...(act === 'release' ? { json } : { json: {} }),
    });
    expect(answer.status).toBe(404);
  }
  expect((await get(`/numbers/${id}/history`, stranger)).status).toBe(404);
});
