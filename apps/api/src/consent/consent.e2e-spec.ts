import { anOrg, type TestOrg } from '@snout/adapters/testing/an-org';
import { query } from '@snout/adapters/testing/test-database';
import { bootApi, call, postWebhook, type TestApi, textFrom, tokenOf } from '../testing/boot-api';

jest.setTimeout(60_000);

let api: TestApi;
let org: TestOrg;
let owner: string;
let nextPhone = 0;

beforeAll(async () => {
  api = await bootApi();
  org = await anOrg(api.database, { digit: 1 });
  owner = await tokenOf(api, org.ownerEmail);
});
afterAll(() => api.close());

const send = (method: string, path: string, json?: object, token = owner) =>
  call(api, method, `/api${path}`, { token, ...(json ? { json } : {}) });
const text = (phone: string, body: string, more: object = {}) =>
  postWebhook(api, org, { params: { ...textFrom(phone, org.frontDesk.e164, body), ...more } });
const lastOf = (phone: string) =>
  query<{ body: string; actor: string }>(
    api.database,
    'SELECT body, actor FROM message_event WHERE to_address = $1 ORDER BY created_at, id',
    [phone],
  );

/** Somebody who wrote once: their phone, client and thread. */
async function aClient() {
  const phone = `+1512555${String(1_00 + nextPhone++).padStart(4, '0')}`;
  await text(phone, 'Hi, is Ann free on Tuesday?');
  const { body } = await send('GET', `/messages/threads?q=${phone.slice(-7)}`);
  const { id: threadId, clientId } = body.threads[0];
  const read = async () => (await send('GET', `/clients/${clientId}/consent`)).body;
  const write = (body: string) => send('POST', `/messages/threads/${threadId}/messages`, { body });
  const enter = (json: object) => send('POST', `/clients/${clientId}/consent`, { source: 'phone', ...json });
  return { phone, clientId, threadId, read, write, enter };
}

it('a first text is implied consent, shown with its history', async () => {
  const client = await aClient();
  const { consent, events } = await client.read();
  expect(consent).toMatchObject([
    { address: client.phone, channel: 'sms', state: 'open', mayText: true, since: null, lastKind: 'implied' },
  ]);
  expect(events).toMatchObject([{ kind: 'implied', source: 'inbound', actor: 'client' }]);
});

describe('an opt-out in plain words', () => {
  it('counts at once, cancels what waits, says nothing and tells the owner', async () => {
    const client = await aClient();
    expect((await client.write('We are on our way')).status).toBe(201);
    await text(client.phone, 'Please stop texting me');
    const { consent } = await client.read();
    expect(consent[0]).toMatchObject({ state: 'suspectedOptOut', mayText: false, lastKind: 'suspectedOptOut' });
    const states = await query<{ state: string }>(
      api.database,
      'SELECT d.state FROM delivery d JOIN message_event m ON m.id = d.message_id WHERE m.to_address = $1',
      [client.phone],
    );
    expect(states).toEqual([{ state: 'canceled' }]);
    const alerts = await query<{ type: string }>(
      api.database,
      'SELECT type FROM alert WHERE subject = $1 AND resolved_at IS NULL',
      [client.threadId],
    );
    expect(alerts).toEqual([{ type: 'consent.suspected_opt_out' }]);
    const { body: thread } = await send('GET', `/messages/threads/${client.threadId}`);
    expect(thread).toMatchObject({ optedOut: true, optOutSuspected: true, sendBlockedBy: 'opted_out' });
    const refused = await client.write('Are you sure?');
    expect([refused.status, refused.body.code]).toEqual([409, 'opted_out']);
  });

  it('dismissed by an owner, texts go out again and the alert is over', async () => {
    const client = await aClient();
    await text(client.phone, 'take me off your list');
    const { status, body } = await client.enter({ kind: 'dismissed', wording: 'She meant the Saturday list' });
    expect([status, body.consent[0].state]).toEqual([201, 'open']);
    expect(body.events[0]).toMatchObject({ kind: 'dismissed', actor: 'owner', wording: 'She meant the Saturday list' });
    expect(body.events[0].actorName).not.toBeNull();
    expect((await client.write('Saturday is set')).status).toBe(201);
    const open = await query(api.database, 'SELECT 1 FROM alert WHERE subject = $1 AND resolved_at IS NULL', [
      client.threadId,
    ]);
    expect(open).toEqual([]);
  });

  it('confirmed by an owner, it is an opt-out like any other', async () => {
    const client = await aClient();
    await text(client.phone, 'wrong number, lose it');
    expect((await client.enter({ kind: 'optOut' })).body.consent[0].state).toBe('optedOut');
    const { body: thread } = await send('GET', `/messages/threads/${client.threadId}`);
    expect(thread).toMatchObject({ optedOut: true, optOutSuspected: false });
    const refused = await client.enter({ kind: 'dismissed' });
    expect([refused.status, refused.body.code]).toEqual([409, 'consent_required']);
  });

  it('is undone by START', async () => {
    const client = await aClient();
    await text(client.phone, 'leave me alone');
    await text(client.phone, 'START');
    expect((await client.read()).consent[0].state).toBe('open');
  });

  it('calling a walk off is none', async () => {
    const client = await aClient();
    await text(client.phone, 'can we cancel the walk?');
    expect((await client.read()).consent[0].state).toBe('open');
  });
});

describe('who opted out', () => {
  it('is not opted in by the office', async () => {
    const client = await aClient();
    await text(client.phone, 'STOP');
    for (const kind of ['optIn', 'express', 'dismissed']) {
      const refused = await client.enter({ kind });
      expect([refused.status, refused.body.code]).toEqual([409, 'consent_required']);
    }
    const bare = await client.enter({ kind: 'written' });
    expect([bare.status, bare.body.code, bare.body.errors[0].path]).toEqual([400, 'validation_failed', 'wording']);
    const invented = await client.enter({ kind: 'implied' });
    expect([invented.status, invented.body.code]).toEqual([400, 'validation_failed']);
    expect((await client.read()).consent[0].state).toBe('optedOut');
  });

  it('is by their own new message, which is kept with it', async () => {
    const client = await aClient();
    await text(client.phone, 'STOP');
    await text(client.phone, 'I said stop texting me');
    expect((await client.enter({ kind: 'optIn' })).status).toBe(409);
    await text(client.phone, 'Sorry, can Ann come tomorrow after all?');
    const { status, body } = await client.enter({ kind: 'optIn' });
    expect([status, body.consent[0].state]).toEqual([201, 'open']);
    expect(body.events[0].wording).toBe('Sorry, can Ann come tomorrow after all?');
  });

  it('is by a written consent on record, and it is audited', async () => {
    const client = await aClient();
    await text(client.phone, 'STOP');
    const wording = 'Signed the service agreement on paper, May 2';
    const { body } = await client.enter({ kind: 'written', wording, source: 'paper' });
    expect(body.consent[0]).toMatchObject({ state: 'open', lastKind: 'written' });
    const rows = await query<{ actor_type: string; data: object }>(
      api.database,
      `SELECT actor_type, data FROM audit_event WHERE type = 'consent.opted_in' AND subject_id = $1`,
      [body.consent[0].contactPointId],
    );
    expect(rows).toEqual([{ actor_type: 'owner', data: { kind: 'written', source: 'paper', state: 'open' } }]);
  });

  it('on the phone, told to the office, gets nothing more', async () => {
    const client = await aClient();
    expect((await client.write('See you at 3')).status).toBe(201);
    expect((await client.enter({ kind: 'optOut', wording: 'Called and asked' })).status).toBe(201);
    expect((await client.write('Just one more')).body.code).toBe('opted_out');
  });
});

describe('the provider', () => {
  it('who understood a word of its own as STOP or START is believed, and answers alone', async () => {
    const client = await aClient();
    await text(client.phone, 'FINITO', { OptOutType: 'STOP' });
    expect((await client.read()).consent[0].state).toBe('optedOut');
    await text(client.phone, 'AGAIN', { OptOutType: 'START' });
    expect((await client.read()).consent[0].state).toBe('open');
    expect(await lastOf(client.phone)).toEqual([]);
  });
});

it('STOP texted to two numbers at once is confirmed once', async () => {
  const client = await aClient();
  const to = (number: string) => postWebhook(api, org, { params: textFrom(client.phone, number, 'STOP') });
  await Promise.all([to(org.frontDesk.e164), to(org.ann.e164)]);
  expect(await lastOf(client.phone)).toHaveLength(1);
  expect((await client.read()).events.filter(({ kind }: { kind: string }) => kind === 'optOut')).toHaveLength(2);
});

it('STOP of one phone leaves the other phone of the family alone', async () => {
  const client = await aClient();
  const second = '+15125550199';
  await send('POST', `/clients/${client.clientId}/contact-points`, { channel: 'sms', address: second });
  await text(second, 'Me too please');
  expect((await client.write('See you')).status).toBe(201);
  await text(second, 'STOP');
  const { consent } = await client.read();
  expect(consent.map(({ state }: { state: string }) => state).sort()).toEqual(['open', 'optedOut']);
});

it('pages through the ledger, the newest first', async () => {
  const client = await aClient();
  await text(client.phone, 'STOP');
  await text(client.phone, 'START');
  const first = (await send('GET', `/clients/${client.clientId}/consent?limit=2`)).body;
  expect(first.events.map(({ kind }: { kind: string }) => kind)).toEqual(['optIn', 'optOut']);
  const path = `/clients/${client.clientId}/consent?limit=2&cursor=${first.pagination.nextCursor}`;
  expect((await send('GET', path)).body.events.map(({ kind }: { kind: string }) => kind)).toEqual(['implied']);
});

it('is nothing a sitter may see or change', async () => {
  const client = await aClient();
  const ann = await tokenOf(api, org.ann.email);
  for (const [method, json] of [['GET'], ['POST', { kind: 'optOut', source: 'phone' }]] as [string, object?][])
    expect((await send(method, `/clients/${client.clientId}/consent`, json, ann)).status).toBe(403);
});
