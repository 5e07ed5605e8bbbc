import { anOrg, type TestOrg } from '@snout/adapters/testing/an-org';
import { query } from '@snout/adapters/testing/test-database';
import { retryReceipts } from '@snout/application/messaging/retry-receipts';
import { bootApi, call, postWebhook, type TestApi, textFrom, tokenOf } from '../testing/boot-api';

/** An API of its own: for a while after a rush it keeps every text for the worker. */
let api: TestApi;
let org: TestOrg;

beforeAll(async () => {
  api = await bootApi();
  org = await anOrg(api.database, { digit: 1 });
});
afterAll(() => api.close());

it('row 16: a text sent 50 times at once makes one message, one unread and 50 times 200', async () => {
  const params = textFrom('+15125550150', org.frontDesk.e164, 'Only once, please');
  const answers = await Promise.all(Array.from({ length: 50 }, () => postWebhook(api, org, { params })));
  expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 50 }, () => 200));
  // So many at once are a rush: whichever came first may have been kept for the worker.
  while ((await retryReceipts(api.handle.ports, { limit: 200 })) > 0);
  const rows = await query<{ id: string }>(
    api.database,
    "SELECT id FROM message_event WHERE from_address = '+15125550150'",
  );
  expect(rows).toHaveLength(1);
  const owner = await tokenOf(api, org.ownerEmail);
  const list = await call(api, 'GET', '/api/messages/threads?q=Only%20once', { token: owner });
  expect(list.body.threads).toHaveLength(1);
  expect(list.body.threads[0].ownerUnreadCount).toBe(1);
});

it('200 first texts of one new client at once make one thread, and lose none', async () => {
  const texts = Array.from({ length: 200 }, (_, n) => textFrom('+15125550151', org.frontDesk.e164, `text ${n}`));
  const answers = await Promise.all(texts.map((params) => postWebhook(api, org, { params })));
  const refused = texts.filter((_, n) => answers[n]?.status !== 200);
  // What was answered 503 is sent again by the provider.
  for (const params of refused) expect((await postWebhook(api, org, { params })).status).toBe(200);
  // What was kept for later meets what is worked out now.
  while ((await retryReceipts(api.handle.ports, { limit: 200 })) > 0);
  const rows = await query<{ thread_id: string; n: string }>(
    api.database,
    "SELECT thread_id, count(*) AS n FROM message_event WHERE from_address = '+15125550151' GROUP BY thread_id",
  );
  expect(rows.map((row) => Number(row.n))).toEqual([200]);
}, 60_000);

it('texts of a rush are all kept, worked out in a moment, and STOP among them takes effect at once', async () => {
  const phone = (n: number) => `+1${601 + n}5550142`;
  const texts = Array.from({ length: 400 }, (_, n) => textFrom(phone(n % 40), org.frontDesk.e164, `rush ${n}`));
  const stop = textFrom('+15125550154', org.frontDesk.e164, 'STOP');
  const answers = await Promise.all([...texts, stop].map((params) => postWebhook(api, org, { params })));
  // What was answered 503 is sent again by the provider.
  for (let status = answers.at(-1)?.status; status !== 200; )
    status = (await postWebhook(api, org, { params: stop })).status;
  expect(
    await query(
      api.database,
      "SELECT 1 FROM contact_point WHERE address = '+15125550154' AND opted_out_at IS NOT NULL",
    ),
  ).toHaveLength(1);
  for (const [n, params] of texts.entries()) {
    if (answers[n]?.status !== 200) expect((await postWebhook(api, org, { params })).status).toBe(200);
  }
  expect(await query(api.database, "SELECT 1 FROM inbound_receipt WHERE status = 'pending'")).not.toHaveLength(0);
  while ((await retryReceipts(api.handle.ports, { limit: 200 })) > 0);
  const rows = await query<{ n: string }>(
    api.database,
    "SELECT count(*) AS n FROM message_event WHERE body LIKE 'rush %'",
  );
  expect(Number(rows[0]?.n)).toBe(400);
  const order = await query<{ body: string }>(
    api.database,
    `SELECT body FROM message_event WHERE from_address = $1 AND body LIKE 'rush %' ORDER BY created_at, id`,
    [phone(0)],
  );
  expect(order).toHaveLength(10);
}, 60_000);
