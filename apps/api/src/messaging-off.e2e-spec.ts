import { anOrg, type TestOrg } from '@snout/adapters/testing/an-org';
import { query } from '@snout/adapters/testing/test-database';
import { claimNext } from '@snout/application/messaging/claim-next';
import { bootApi, call, postWebhook, type TestApi, textFrom, tokenOf } from './testing/boot-api';

jest.setTimeout(60_000);

/** A business that switches its own messaging off while something is on its way. */
let api: TestApi;
let org: TestOrg;
let owner: string;
let threadId: string;
let phones = 10;
beforeAll(async () => {
  api = await bootApi();
  org = await anOrg(api.database, { digit: 1 });
  owner = await tokenOf(api, org.ownerEmail);
});
afterAll(() => api.close());
beforeEach(async () => {
  await turn(true);
  await postWebhook(api, org, { params: textFrom(`+151255501${phones++}`, org.frontDesk.e164, 'Hello') });
  threadId = (await send('GET', '/messages/threads')).body.threads[0].id;
});

const send = (method: string, path: string, json?: object, token = owner) =>
  call(api, method, `/api${path}`, { token, ...(json ? { json } : {}) });
const turn = (messagingEnabled: boolean) => send('PATCH', '/settings', { settings: { messagingEnabled } });
const next = () => claimNext(api.handle.ports, org, { numberId: org.frontDesk.id });
const stateOf = async (messageId: string) =>
  (await query<{ state: string }>(api.database, 'SELECT state FROM delivery WHERE message_id = $1', [messageId])).map(
    ({ state }) => state,
  );

it('what is queued waits, and leaves once messaging is on again', async () => {
  const { body } = await send('POST', `/messages/threads/${threadId}/messages`, { body: 'On my way' });
  await turn(false);
  expect(await next()).toEqual({ kind: 'idle' });
  expect(await stateOf(body.id)).toEqual(['pending']);
  await turn(true);
  expect((await next()).kind).toBe('send');
});

it('a held text is not let go', async () => {
  const ann = await tokenOf(api, org.ann.email);
  const times = { startAt: new Date(Date.now() - 60_000).toISOString(), endAt: null };
  await send('POST', '/assignments/windows', { threadId, sitterId: org.ann.sitterId, ...times });
  await send('POST', `/sitter/threads/${threadId}/messages`, { body: 'call me at 512 555 0188' }, ann);
  const { messages } = (await send('GET', `/messages/threads/${threadId}/messages`)).body;
  const held = messages.find((message: { wasBlocked: boolean }) => message.wasBlocked);
  await turn(false);
  const forced = await send('POST', `/messages/${held.id}/force-send`, { reason: 'It is the number of the vet' });
  expect([forced.status, forced.body.code]).toEqual([409, 'number_unavailable']);
  expect(await stateOf(held.id)).toEqual([]);
});

it('a failed text is not tried again', async () => {
  const { body } = await send('POST', `/messages/threads/${threadId}/messages`, { body: 'On my way' });
  await query(api.database, "UPDATE delivery SET state = 'failed' WHERE message_id = $1", [body.id]);
  await turn(false);
  const again = await send('POST', `/messages/${body.id}/retry`);
  expect([again.status, again.body.code]).toEqual([409, 'number_unavailable']);
  expect(await stateOf(body.id)).toEqual(['failed']);
});
