import { anOrg, type TestOrg } from '@snout/adapters/testing/an-org';
import { openTransaction, query } from '@snout/adapters/testing/test-database';
import { waitUntil } from '@snout/adapters/testing/wait-until';
import { bootApi, call, postWebhook, type TestApi, textFrom, tokenOf } from '../testing/boot-api';

jest.setTimeout(60_000);

let api: TestApi;
let org: TestOrg;
let owner: string;
let phones = 10;

beforeAll(async () => {
  api = await bootApi();
  org = await anOrg(api.database, { digit: 1 });
  owner = await tokenOf(api, org.ownerEmail);
});
afterAll(() => api.close());

const send = (method: string, path: string, json?: object) =>
  call(api, method, `/api${path}`, { token: owner, ...(json ? { json } : {}) });
const text = (phone: string) => postWebhook(api, org, { params: textFrom(phone, org.frontDesk.e164, 'Hello') });

async function aClient(name: string) {
  const phone = `+151255501${phones++}`;
  const { id } = (await send('POST', '/clients', { name, phone })).body;
  const [point] = (await send('GET', `/clients/${id}/contact-points`)).body.contactPoints;
  return { id: id as string, phone, path: `/clients/${id}/contact-points/${point.id}` };
}

const areWaiting = (count: number) =>
  waitUntil(async () => {
    const sql = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    return (await query(api.database, sql)).length >= count;
  });

it.each([
  ['removed', 'DELETE', undefined],
  ['mended', 'PATCH', { address: '+15125550199' }],
])('an address is not %s while the first text from it comes in', async (_what, method, json) => {
  const { phone, path } = await aClient('Ada');
  const pause = await openTransaction(api.database, 'LOCK TABLE routing_decision IN EXCLUSIVE MODE');
  const arrival = text(phone);
  await areWaiting(1);
  let answered = false;
  const answer = send(method, path, json).finally(() => {
    answered = true;
  });
  await Promise.race([answer, areWaiting(2)]);
  expect(answered).toBe(false);
  await pause.end();
  expect((await arrival).status).toBe(200);
  expect((await answer).status).toBe(409);
  await text(phone);
  const rows = await query<{ isOne: boolean }>(
    api.database,
    `SELECT m.client_id = t.client_id AS "isOne" FROM message_event m JOIN message_thread t ON t.id = m.thread_id
     WHERE m.from_address = $1`,
    [phone],
  );
  expect(rows).toEqual([{ isOne: true }, { isOne: true }]);
});

it('an address that another client takes at the same instant is refused in their name', async () => {
  const [ada, bea] = [await aClient('Ada'), await aClient('Bea')];
  const taking = await openTransaction(
    api.database,
    `INSERT INTO contact_point (id, org_id, client_id, channel, address) VALUES (gen_random_uuid(), $1, $2, 'sms', '+15125550166')`,
    [org.orgId, bea.id],
  );
  const answer = send('PATCH', ada.path, { address: '+15125550166' });
  await areWaiting(1);
  await taking.end();
  const { status, body } = await answer;
  expect([status, body.detail]).toEqual([409, 'This address belongs to Bea.']);
});
