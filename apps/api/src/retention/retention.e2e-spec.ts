import { query } from '@snout/adapters/testing/test-database';
import { applyRetention } from '@snout/application/retention/apply-retention';
import { removeAtProvider } from '@snout/application/retention/remove-at-provider';
import { call } from '../testing/boot-api';
import { eventually, startWholeSystem, type WholeSystem } from '../testing/whole-system';

jest.setTimeout(90_000);

const WORDS = 'The key is under the blue mat';
const ANSWER = 'We will find the blue mat';
let system: WholeSystem;

beforeAll(async () => {
  system = await startWholeSystem();
});
afterAll(() => system.close());

const api = (method: string, path: string, json?: object) =>
  call(system.api, method, `/api${path}`, { token: system.owner, ...(json ? { json } : {}) });
const rows = <T extends object>(sql: string, values: unknown[] = []) => query<T>(system.api.database, sql, values);
const auditsOf = async (id: string) =>
  (await rows<{ type: string }>('SELECT type FROM audit_event WHERE subject_id = $1 ORDER BY seq', [id])).map(
    ({ type }) => type,
  );

/** A client with a conversation of two texts, whose answer has arrived. */
async function aClient(phone: string): Promise<{ clientId: string; threadId: string }> {
  const threadId = await system.threadOf(phone);
  await system.textFrom(phone, system.org.frontDesk.e164, WORDS);
  await system.send(threadId, ANSWER);
  await eventually(
    () => system.lastMessage(threadId),
    (message) =>
      message?.deliveries.at(-1)?.status === 'delivered' || message?.deliveries.at(-1)?.state === 'delivered',
  );
  const { clientId } = (await api('GET', `/messages/threads/${threadId}`)).body;
  return { clientId, threadId };
}

/** Every text of the database in which something stands, save what is meant to remember it. */
async function placesOf(text: string): Promise<string[]> {
  const columns = await rows<{ table_name: string; column_name: string }>(
    `SELECT c.table_name, c.column_name FROM information_schema.columns c JOIN information_schema.tables t
       ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
     WHERE c.table_schema = 'public' AND c.data_type IN ('text', 'jsonb')`,
  );
  const found: string[] = [];
  for (const { table_name, column_name } of columns) {
    const hits = await rows(`SELECT 1 FROM "${table_name}" WHERE strpos("${column_name}"::text, $1) > 0 LIMIT 1`, [
      text,
    ]);
    if (hits.length > 0) found.push(`${table_name}.${column_name}`);
  }
  return found;
}

const sidsOf = async (clientId: string) =>
  (
    await rows<{ sid: string }>(
      `SELECT r.provider_message_id AS sid FROM inbound_receipt r JOIN message_event m ON m.id = r.message_id WHERE m.client_id = $1
       UNION SELECT d.provider_message_id FROM delivery d JOIN message_event m ON m.id = d.message_id WHERE m.client_id = $1`,
      [clientId],
    )
  ).map(({ sid }) => sid);
const atProvider = (sid: string) => {
  const { accountSid, authToken } = system.org;
  return system.api.handle.ports.provider.fetchMessage({ accountSid, authToken, messagingServiceSid: null }, sid);
};
const providerForgets = () =>
  eventually(
    async () => {
      await removeAtProvider(system.api.handle.ports, { limit: 100 });
      return rows('SELECT 1 FROM provider_removal');
    },
    (left) => left.length === 0,
  );

it('an erased client leaves no word and no address, here and at the provider; stubs and the audit stay', async () => {
  const phone = '+15125550151';
  const { clientId, threadId } = await aClient(phone);
  await api('PATCH', `/clients/${clientId}`, { name: 'Maya Erased', notes: 'Gate code 9931' });
  const sids = await sidsOf(clientId);
  expect(sids).toHaveLength(3);
  expect((await api('POST', `/clients/${clientId}/erase`, { confirm: 'maya' })).status).toBe(400);
  await system.worker.stop();
  const erased = await api('POST', `/clients/${clientId}/erase`, { confirm: 'Maya Erased' });
  expect([erased.status, erased.body]).toEqual([200, { messages: 3 }]);
  const erasure = async () => (await api('GET', `/clients/${clientId}/erasure`)).body;
  expect(await erasure()).toEqual({ erasedAt: expect.any(String), leftAtProvider: 3 });
  system.worker.start();
  await providerForgets();
  expect((await erasure()).leftAtProvider).toBe(0);
  for (const sid of sids) expect(await atProvider(sid)).toBe('gone');
  for (const word of [WORDS, ANSWER, 'Gate code 9931']) expect([word, await placesOf(word)]).toEqual([word, []]);
  expect(await placesOf(phone.slice(1))).toEqual([]);
  const { messages } = (await api('GET', `/messages/threads/${threadId}/messages`)).body;
  expect(messages.map(({ body }: { body: string }) => body)).toEqual(['', '', '']);
  expect((await system.send(threadId, 'Anybody there?')).status).toBe(409);
  expect(await auditsOf(clientId)).toContain('client.erased');
  const consent = await rows(
    'SELECT 1 FROM consent_event e JOIN contact_point p ON p.id = e.contact_point_id WHERE p.client_id = $1',
    [clientId],
  );
  expect(consent.length).toBeGreaterThan(0);
});

it('who asked for no more texts before being erased still gets none when they come back', async () => {
  const phone = '+15125550152';
  const { clientId } = await aClient(phone);
  await rows("UPDATE contact_point SET opted_out_at = now(), opt_out_kind = 'optOut' WHERE client_id = $1", [clientId]);
  expect((await api('POST', `/clients/${clientId}/erase`, { confirm: 'ERASE' })).status).toBe(200);
  const added = await api('POST', '/clients', { name: 'Back again', phone });
  expect(added.status).toBe(201);
  expect((await api('GET', `/clients/${added.body.id}`)).body.contactPoints[0].optedOutAt).not.toBeNull();
});

it('a legal hold keeps everything until it is lifted, and each change is audited', async () => {
  const { clientId } = await aClient('+15125550153');
  expect((await api('GET', `/clients/${clientId}/legal-hold`)).body).toEqual({ legalHold: null });
  expect((await api('GET', `/clients/${clientId}/erasure`)).body).toEqual({ erasedAt: null, leftAtProvider: 0 });
  const held = await api('PUT', `/clients/${clientId}/legal-hold`, { reason: 'A dispute about a vase' });
  expect(held.body.legalHold.reason).toBe('A dispute about a vase');
  const refused = await api('POST', `/clients/${clientId}/erase`, { confirm: 'ERASE' });
  expect([refused.status, refused.body.code]).toEqual([409, 'conflict']);
  expect((await api('DELETE', `/clients/${clientId}/legal-hold`)).body).toEqual({ legalHold: null });
  expect((await api('POST', `/clients/${clientId}/erase`, { confirm: 'ERASE' })).status).toBe(200);
  expect(await auditsOf(clientId)).toEqual(
    expect.arrayContaining(['client.hold_set', 'client.hold_lifted', 'client.erased']),
  );
});

it('texts older than they are kept lose their words, save under a legal hold; nothing goes while retention is off', async () => {
  const old = await aClient('+15125550154');
  const kept = await aClient('+15125550155');
  const fresh = await aClient('+15125550156');
  for (const { clientId } of [old, kept]) {
    await rows("UPDATE message_event SET created_at = created_at - interval '14 months' WHERE client_id = $1", [
      clientId,
    ]);
  }
  await api('PUT', `/clients/${kept.clientId}/legal-hold`, { reason: 'A dispute' });
  const wordsOf = async (threadId: string) =>
    (await api('GET', `/messages/threads/${threadId}/messages`)).body.messages.map(
      ({ body }: { body: string }) => body,
    );
  await applyRetention(system.api.handle.ports);
  expect(await wordsOf(old.threadId)).toContain(WORDS);
  expect((await api('PATCH', '/settings', { settings: { retentionMonths: 12 } })).body.settings.retentionMonths).toBe(
    12,
  );
  await applyRetention(system.api.handle.ports);
  expect(await wordsOf(old.threadId)).toEqual(['', '', '']);
  expect(await wordsOf(kept.threadId)).toContain(WORDS);
  expect(await wordsOf(fresh.threadId)).toContain(WORDS);
  const decisions = await rows('SELECT 1 FROM routing_decision WHERE thread_id = $1', [old.threadId]);
  expect(decisions.length).toBeGreaterThan(0);
  expect(await auditsOf(system.org.orgId)).toContain('retention.applied');
});
