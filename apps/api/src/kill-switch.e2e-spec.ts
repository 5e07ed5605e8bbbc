import { anOrg, type TestOrg } from '@snout/adapters/testing/an-org';
import { query } from '@snout/adapters/testing/test-database';
import { claimNext } from '@snout/application/messaging/claim-next';
import { bootApi, call, postWebhook, type TestApi, textFrom, tokenOf } from './testing/boot-api';

jest.setTimeout(60_000);

/** The operator has switched messaging off for the whole installation. */
let api: TestApi;
let org: TestOrg;
let owner: string;
beforeAll(async () => {
  api = await bootApi({ messagingEnabled: false });
  org = await anOrg(api.database, { digit: 1 });
  owner = await tokenOf(api, org.ownerEmail);
});
afterAll(() => api.close());

it('keeps what clients text, for the owner, says why, and answers nobody', async () => {
  const got = await postWebhook(api, org, { params: textFrom('+15125550142', org.pool.e164, 'Anybody there?') });
  expect(got.status).toBe(200);
  const [thread] = (await call(api, 'GET', '/api/messages/threads', { token: owner })).body.threads;
  const history = await call(api, 'GET', `/api/routing/threads/${thread.id}/history`, { token: owner });
  expect(history.body.decisions[0]).toMatchObject({ target: 'owner', reason: 'numberNotInUse' });
  expect(await query(api.database, 'SELECT 1 FROM delivery')).toEqual([]);
});

it('refuses to send, plainly, and hands nothing to the provider', async () => {
  await postWebhook(api, org, { params: textFrom('+15125550143', org.frontDesk.e164, 'Hi') });
  const { threads } = (await call(api, 'GET', '/api/messages/threads?numberClass=frontDesk', { token: owner })).body;
  const path = `/api/messages/threads/${threads[0].id}/messages`;
  const sent = await call(api, 'POST', path, { token: owner, json: { body: 'Hello' } });
  expect([sent.status, sent.body.code]).toEqual([409, 'number_unavailable']);
  expect(await claimNext(api.handle.ports, org, { numberId: org.frontDesk.id })).toEqual({ kind: 'idle' });
});

it('is seen by the simulator, and does not touch the setting of the business', async () => {
  const simulated = await call(api, 'POST', '/api/routing/simulate', {
    token: owner,
    json: { from: '+15125550142', to: org.frontDesk.e164 },
  });
  expect(simulated.body.reason).toBe('numberNotInUse');
  await call(api, 'PATCH', '/api/settings', { token: owner, json: { settings: { archiveAfterDays: 60 } } });
  const { settings } = (await call(api, 'GET', '/api/settings', { token: owner })).body;
  expect(settings.messagingEnabled).toBe(true);
});
