import { query } from '@snout/adapters/testing/test-database';
import { call, tokenOf } from '../testing/boot-api';
import { eventually, startWholeSystem, type WholeSystem } from '../testing/whole-system';

jest.setTimeout(60_000);

const OWNER = '+15125550199';
const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
let system: WholeSystem;
let phones = 20;

beforeEach(async () => {
  system = await startWholeSystem();
});
afterEach(() => system.close());

const send = (method: string, path: string, json?: object) =>
  call(system.api, method, `/api${path}`, { token: system.owner, ...(json ? { json } : {}) });
const turnOn = (ownerPhone: string | null = OWNER, enabled = true) =>
  send('PATCH', '/settings', { settings: { overlapTexts: { enabled, ownerPhone } } });
const textsToOwner = (count: number) =>
  eventually(
    () => system.sendsTo(OWNER),
    (sent) => sent.length >= count,
  );
const answer = (body: string) => system.textFrom(OWNER, system.org.frontDesk.e164, body);

/** A client whose two sitters are on duty. */
async function anOverlap() {
  const phone = `+151255501${phones++}`;
  const threadId = await system.threadOf(phone);
  for (const { sitterId } of [system.org.ann, system.org.bob])
    await send('POST', '/assignments/windows', { threadId, sitterId, startAt: at(-10), endAt: at(50) });
  await system.textFrom(phone, system.org.frontDesk.e164, 'Who is there?');
  return { phone, threadId };
}
const lastRoute = async (threadId: string) =>
  (await send('GET', `/routing/threads/${threadId}/history`)).body.decisions[0];

it('asks once per overlap, and 1 or 2 decides who gets the replies', async () => {
  await turnOn();
  const { phone, threadId } = await anOverlap();
  await system.textFrom(phone, system.org.frontDesk.e164, 'Hello?');
  const [asked] = await textsToOwner(1);
  expect(asked).toMatchObject({ from: system.org.frontDesk.e164 });
  expect(asked?.body).toBe(
    'A client texted while Ann and Bob are on duty. Who gets the replies? Answer 1 for Ann, 2 for Bob.',
  );
  await answer(' 2. ');
  expect((await textsToOwner(2)).at(-1)?.body).toContain('Bob gets the replies');
  await system.textFrom(phone, system.org.frontDesk.e164, 'Now?');
  expect(await lastRoute(threadId)).toMatchObject({ reason: 'ownerChoice', sitterId: system.org.bob.sitterId });
  expect(await system.sendsTo(OWNER)).toHaveLength(2);
});

it('an owner’s text is never a conversation, whatever it says, and gets one kind word an hour', async () => {
  await turnOn();
  const before = (await send('GET', '/messages/threads')).body.counts.all;
  for (const body of ['Hello?', '1', 'I am out of office until Monday', 'What is this']) await answer(body);
  expect((await textsToOwner(1))[0]?.body).toContain('nothing to choose');
  await system.textFrom(OWNER, system.org.pool.e164, 'Another number of ours');
  expect((await send('GET', '/messages/threads')).body.counts.all).toBe(before);
  const clients = await query(system.api.database, `SELECT 1 FROM contact_point WHERE address = '${OWNER}'`);
  expect(clients).toEqual([]);
  expect(await query(system.api.database, "SELECT 1 FROM owner_text WHERE kind = 'unclear'")).toHaveLength(1);
});

it('only the newest open question is answered', async () => {
  await turnOn();
  const first = await anOverlap();
  const second = await anOverlap();
  await textsToOwner(2);
  await answer('1');
  await textsToOwner(3);
  for (const { phone } of [first, second]) await system.textFrom(phone, system.org.frontDesk.e164, 'And now?');
  expect(await lastRoute(first.threadId)).toMatchObject({ reason: 'overlappingWindows' });
  expect(await lastRoute(second.threadId)).toMatchObject({ reason: 'ownerChoice', sitterId: system.org.ann.sitterId });
});

it('a choice made in the app closes the question', async () => {
  await turnOn();
  const { threadId } = await anOverlap();
  await textsToOwner(1);
  await send('POST', `/routing/threads/${threadId}/choose`, { sitterId: system.org.ann.sitterId });
  await answer('2');
  expect((await textsToOwner(2)).at(-1)?.body).toContain('nothing to choose');
  expect(await query(system.api.database, 'SELECT 1 FROM overlap_choice')).toHaveLength(1);
});

it('STOP ends these texts at once, and START brings them back', async () => {
  await turnOn();
  await answer('STOP');
  expect((await send('GET', '/settings')).body.settings.overlapTexts).toEqual({ enabled: false, ownerPhone: OWNER });
  await anOverlap();
  expect(await query(system.api.database, 'SELECT 1 FROM owner_text')).toEqual([]);
  await answer('START');
  expect((await send('GET', '/settings')).body.settings.overlapTexts.enabled).toBe(true);
});

it('is off by default, needs a phone, and never one of our own numbers', async () => {
  await anOverlap();
  expect(await query(system.api.database, 'SELECT 1 FROM owner_text')).toEqual([]);
  expect((await turnOn(null)).status).toBe(400);
  expect((await turnOn(system.org.pool.e164)).status).toBe(400);
  const sitter = await tokenOf(system.api, system.org.ann.email);
  expect((await call(system.api, 'GET', '/api/settings', { token: sitter })).status).toBe(403);
});

const heardOf = async (phone: string) =>
  (
    await query<{ body: string }>(
      system.api.database,
      `SELECT body FROM message_event WHERE from_address = '${phone}' ORDER BY created_at, id`,
    )
  ).map(({ body }) => body);

it('a client’s number is not taken for the owner’s, nor the owner’s for a client’s', async () => {
  const phone = '+15125550160';
  await system.threadOf(phone);
  for (const enabled of [true, false]) {
    const { status, body } = await turnOn(phone, enabled);
    expect([status, body.errors[0].path]).toEqual([400, 'settings.overlapTexts.ownerPhone']);
  }
  await turnOn();
  const refused = await send('POST', '/clients', { name: 'Ada', phone: OWNER });
  expect([refused.status, refused.body.errors[0].path]).toEqual([409, 'phone']);
  const { id } = (await send('POST', '/clients', { name: 'Ada' })).body;
  const point = { channel: 'sms', address: OWNER };
  expect((await send('POST', `/clients/${id}/contact-points`, point)).status).toBe(409);
  const { rows } = (await send('POST', '/clients/import', { csv: `name,phone\nAda,${OWNER}\n` })).body;
  expect(rows).toMatchObject([{ status: 'failed', reason: 'phone_of_owner' }]);
});

it('switched off, the phone is one like any other, and its STOP is heard as anybody’s', async () => {
  await turnOn(OWNER, false);
  await answer('Do you have time on Monday?');
  expect(await heardOf(OWNER)).toEqual(['Do you have time on Monday?']);
  const optedOut = async () =>
    (
      await query(
        system.api.database,
        `SELECT 1 FROM contact_point WHERE address = '${OWNER}' AND opted_out_at IS NOT NULL`,
      )
    ).length === 1;
  expect((await turnOn()).status).toBe(200);
  await answer('STOP');
  expect(await optedOut()).toBe(true);
  await answer('START');
  expect(await optedOut()).toBe(false);
  expect((await send('GET', '/settings')).body.settings.overlapTexts.enabled).toBe(true);
});
