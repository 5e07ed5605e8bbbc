import { anOrg } from '@snout/adapters/testing/an-org';
import { lockTable, query } from '@snout/adapters/testing/test-database';
import { backfillInbound } from '@snout/application/messaging/backfill-inbound';
import { checkReceipts } from '@snout/application/messaging/check-receipts';
import { claimNext } from '@snout/application/messaging/claim-next';
import { recordSent } from '@snout/application/messaging/record-sent';
import { settleDueDeliveries } from '@snout/application/messaging/settle-delivery';
import { call, newMessageSid, postWebhook, textFrom, tokenOf } from './testing/boot-api';
import { eventually, messagesPath, startWholeSystem, type WholeSystem } from './testing/whole-system';

jest.setTimeout(60_000);

let system: WholeSystem;
let client = '';
let threadId = '';
let phones = 20;

beforeAll(async () => {
  system = await startWholeSystem();
});
afterAll(() => system.close());
beforeEach(async () => {
  await system.carrier('DELETE', '/script');
  await query(system.api.database, 'UPDATE business_number SET segments_per_second = 200, next_send_at = NULL');
  await query(
    system.api.database,
    'UPDATE provider_config SET refusals = 0, open_until = NULL, paused_until = NULL, pauses = 0',
  );
  client = `+151255501${phones++}`;
  threadId = await system.threadOf(client);
});

const script = (fault: object, over: object = {}) =>
  system.carrier('POST', '/script', { fault, to: client, times: 1, ...over });
const sql = <Row extends object>(text: string, values: unknown[] = []) => query<Row>(system.api.database, text, values);
const delivery = async () => (await system.lastMessage(threadId)).deliveries.at(-1);
const inState = (state: string) => eventually(delivery, (seen) => seen.state === state);

/** As if so many seconds had passed for the deliveries of this conversation. */
const pass = (seconds: number) =>
  sql(
    `UPDATE delivery SET next_attempt_at = next_attempt_at - $2::interval, started_at = started_at - $2::interval,
       last_listed_at = last_listed_at - $2::interval, check_at = check_at - $2::interval, lease_until = lease_until - $2::interval
     WHERE thread_id = $1::uuid`,
    [threadId, `${seconds} seconds`],
  );
const settle = () => settleDueDeliveries(system.api.handle.ports, { limit: 100 });

describe('row 5: the provider never answers', () => {
  it('and does not have it: not found after two clean looks, refused until then, then sent again by one click', async () => {
    await script({ kind: 'reset-not-recorded' });
    const sent = await system.send(threadId, 'Anybody there?');
    await inState('unknown');
    const early = await call(system.api, 'POST', `/api/messages/${sent.body.id}/retry`, { token: system.owner });
    expect([early.status, early.body.code]).toEqual([409, 'outcome_unknown']);
    for (const seconds of [11, 31, 61]) {
      await pass(seconds);
      await settle();
      expect((await delivery()).state).toBe('unknown');
    }
    await pass(301);
    await settle();
    await inState('notFound');
    expect(await system.sendsTo(client)).toHaveLength(0);
    const again = await call(system.api, 'POST', `/api/messages/${sent.body.id}/retry`, { token: system.owner });
    expect([again.status, again.body.attemptNo]).toEqual([201, 2]);
    await inState('delivered');
    expect(await system.sendsTo(client)).toHaveLength(1);
  });

  it('and cannot be asked either: it stays unknown, a person is told, and nothing is sent twice', async () => {
    await script({ kind: 'reset-not-recorded' });
    await script({ kind: 'server-error' }, { on: 'message.list', times: null });
    await system.send(threadId, 'Still there?');
    await inState('unknown');
    for (let look = 0; look < 6; look++) {
      await pass(301);
      await settle();
    }
    expect((await delivery()).state).toBe('unknown');
    const { id } = await system.lastMessage(threadId);
    expect(await sql('SELECT type FROM alert WHERE subject = $1', [id])).toEqual([{ type: 'delivery.unknown' }]);
    await system.carrier('DELETE', '/script');
    for (const seconds of [301, 301, 301]) {
      await pass(seconds);
      await settle();
    }
    await inState('notFound');
    expect(await sql('SELECT 1 FROM alert WHERE subject = $1 AND resolved_at IS NULL', [id])).toHaveLength(0);
  });
});

it('row 4: accepted, the answer and all receipts lost: found in the provider’s list and bound', async () => {
  await script({ kind: 'accept-then-reset' });
  await sql("UPDATE provider_config SET paused_until = now() + interval '1 hour'");
  await system.send(threadId, 'Only in the list');
  // The callback URL leads nowhere: the provider has no way to tell us.
  const { id } = await delivery();
  await system.carrier('POST', '/script', { fault: { kind: 'drop-callbacks' }, to: client, times: 1 });
  await system.carrier('DELETE', '/script');
  await sql('UPDATE provider_config SET paused_until = NULL');
  const account = { accountSid: system.org.accountSid, authToken: system.org.authToken, messagingServiceSid: null };
  const claimed = await eventually(
    () => claimNext(system.api.handle.ports, system.org, { numberId: system.org.frontDesk.id }),
    (next) => next.kind === 'send' || next.kind === 'idle',
  );
  // Either this test or the worker claimed it; when it was this test, it plays a worker that dies after the call.
  if (claimed.kind === 'send') {
    await system.api.handle.ports.provider.send(account, {
      ...claimed.claimed.sms,
      statusCallbackUrl: 'http://127.0.0.1:9/',
    });
    await pass(60);
    await settle();
    await inState('unknown');
    await pass(11);
    await settle();
  }
  const bound = await eventually(delivery, (seen) => seen.providerMessageId !== null);
  expect(bound.id).toBe(id);
  expect(await system.sendsTo(client)).toHaveLength(1);
});

it('two texts of the same words, both unknown, are bound to one message each', async () => {
  await system.carrier('POST', '/script', { fault: { kind: 'accept-then-hang' }, to: client, times: null });
  await system.worker.stop();
  const account = { accountSid: system.org.accountSid, authToken: system.org.authToken, messagingServiceSid: null };
  try {
    for (let n = 0; n < 2; n++) await system.send(threadId, 'ok');
    for (let n = 0; n < 2; n++) {
      const next = await eventually(
        () => claimNext(system.api.handle.ports, system.org, { numberId: system.org.frontDesk.id }),
        (seen) => seen.kind === 'send',
      );
      if (next.kind !== 'send') throw new Error('Nothing to send');
      await system.carrier('DELETE', '/script');
      await system.api.handle.ports.provider.send(account, {
        ...next.claimed.sms,
        statusCallbackUrl: 'http://127.0.0.1:9/',
      });
      await pass(60);
      await settle();
    }
    await pass(60);
    await settle();
  } finally {
    system.worker.start();
  }
  const rows = await sql<{ sid: string }>(
    'SELECT provider_message_id AS sid FROM delivery WHERE thread_id = $1::uuid AND provider_message_id IS NOT NULL',
    [threadId],
  );
  expect(new Set(rows.map((row) => row.sid)).size).toBe(2);
  expect(await system.sendsTo(client)).toHaveLength(2);
});

describe('row 6: too many calls', () => {
  it.each([
    ['without a time to wait', {}],
    ['with one', { retryAfter: 1 }],
  ])('%s: all of it leaves once, in order, afterwards', async (_case, options) => {
    await script({ kind: 'rate-limit', ...options }, { times: 4 });
    const bodies = ['one', 'two', 'three', 'four', 'five'];
    for (const body of bodies) expect((await system.send(threadId, body)).status).toBe(201);
    await eventually(
      () => system.sendsTo(client),
      (sends) => sends.length === 5,
    );
    await inState('delivered');
    expect((await system.sendsTo(client)).map((sent) => sent.body)).toEqual(bodies);
    expect((await system.lastMessage(threadId)).deliveries).toHaveLength(1);
  });
});

it('row 7: a server error, every other time after taking the text: nothing lost, nothing twice', async () => {
  await script({ kind: 'server-error', accepted: true }, { chance: 0.5, times: 5 });
  await script({ kind: 'server-error', accepted: false }, { chance: 0.5, times: 5 });
  const bodies = Array.from({ length: 20 }, (_, n) => `text ${n}`);
  for (const body of bodies) await system.send(threadId, body);
  const states = () =>
    sql<{ state: string; body: string }>(
      'SELECT d.state, m.body FROM delivery d JOIN message_event m ON m.id = d.message_id WHERE d.thread_id = $1::uuid',
      [threadId],
    );
  await eventually(
    states,
    (rows) => rows.length === 20 && rows.every((row) => ['delivered', 'unknown'].includes(row.state)),
  );
  await system.carrier('DELETE', '/script');
  for (const seconds of [11, 31, 61, 301]) {
    await pass(seconds);
    await settle();
  }
  const settled = await eventually(states, (rows) =>
    rows.every((row) => ['delivered', 'notFound'].includes(row.state)),
  );
  const inLedger = (await system.sendsTo(client)).map((sent) => sent.body).sort();
  const delivered = settled.filter((row) => row.state === 'delivered').map((row) => row.body);
  expect(inLedger).toEqual(delivered.sort());
});

it('row 8: a provider that is slow for one business does not hold up another', async () => {
  const { api, org, other } = system;
  const slow = { fault: { kind: 'delay', ms: 3_000, recordFirst: false }, from: org.frontDesk.e164, times: null };
  await system.carrier('POST', '/script', slow);
  for (let n = 0; n < 12; n++) await system.send(await system.threadOf(`+151255501${70 + n}`), `slow ${n}`);
  const phone = '+15125550195';
  await system.textFrom(phone, other.frontDesk.e164, 'Hi');
  const token = await tokenOf(api, other.ownerEmail);
  const { threads } = (await call(api, 'GET', '/api/messages/threads', { token })).body;
  await call(api, 'POST', messagesPath(threads[0].id), { token, json: { body: 'quick' } });
  await eventually(
    () => system.sendsTo(phone),
    (sends) => sends.length === 1,
    2_500,
  );
  await system.carrier('DELETE', '/script');
});

it('row 9: refused credentials open the circuit after three, hold everything, and lose nothing', async () => {
  await script({ kind: 'unauthorized' }, { to: undefined, times: null });
  const bodies = ['a', 'b', 'c', 'd', 'e', 'f'];
  for (const body of bodies) expect((await system.send(threadId, body)).status).toBe(201);
  const gate = () =>
    sql<{ refusals: number; open_until: Date | null }>(
      'SELECT refusals, open_until FROM provider_config WHERE org_id = $1::uuid',
      [system.org.orgId],
    );
  const [open] = await eventually(gate, ([row]) => row?.open_until !== null);
  expect(open?.refusals).toBe(3);
  const alerts = () =>
    sql<{ resolved: boolean }>(
      "SELECT resolved_at IS NOT NULL AS resolved FROM alert WHERE type = 'provider.credentials_refused'",
    );
  expect(await alerts()).toEqual([{ resolved: false }]);
  expect(await system.sendsTo(client)).toHaveLength(0);
  // The probe is refused too: it waits longer, and still nothing is given up.
  await sql("UPDATE provider_config SET open_until = now() - interval '1 second'");
  await eventually(gate, ([row]) => row?.refusals === 4);
  await system.carrier('DELETE', '/script');
  await sql("UPDATE provider_config SET open_until = now() - interval '1 second'");
  await eventually(
    () => system.sendsTo(client),
    (sends) => sends.length === 6,
    40_000,
  );
  expect((await system.sendsTo(client)).map((sent) => sent.body)).toEqual(bodies);
  expect(await gate()).toEqual([{ refusals: 0, open_until: null }]);
  expect(await alerts()).toEqual([{ resolved: true }]);
});

it('row 15: rows locked from outside: a clear 503 soon, and everything works afterwards', async () => {
  const unlock = await lockTable(system.api.database, 'message_event');
  const started = Date.now();
  const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => system.send(threadId, `blocked ${n}`)));
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([503]));
  expect(Date.now() - started).toBeLessThan(14_000);
  await unlock();
  expect((await system.send(threadId, 'free again')).status).toBe(201);
});

it('row 17: a webhook that is replayed later changes nothing and leaves a line in the audit trail', async () => {
  const params = textFrom(client, system.org.frontDesk.e164, 'Once');
  const publicUrl = system.api.url;
  for (let n = 0; n < 2; n++)
    expect((await postWebhook(system.api, system.org, { params, publicUrl })).status).toBe(200);
  expect(
    await sql("SELECT 1 FROM message_event WHERE body = 'Once' AND thread_id = $1::uuid", [threadId]),
  ).toHaveLength(1);
  expect(
    await sql("SELECT 1 FROM audit_event WHERE type = 'webhook.inbound.duplicate_rejected' AND subject_id = $1", [
      params.MessageSid,
    ]),
  ).toHaveLength(1);
});

describe('row 18: receipts', () => {
  const permutations = <T>(items: readonly T[]): T[][] =>
    items.length < 2
      ? [[...items]]
      : items.flatMap((item, index) =>
          permutations(items.filter((_, at) => at !== index)).map((rest) => [item, ...rest]),
        );

  it.each(['delivered', 'undelivered', 'failed'])(
    'every order of queued, sent and %s, repeated and at the same time, ends the same',
    async (last) => {
      // Nothing leaves by itself, so that what is told is all there is.
      await sql("UPDATE provider_config SET paused_until = now() + interval '1 hour'");
      const publicUrl = system.api.url;
      const results = await Promise.all(
        permutations(['queued', 'sent', last]).map(async (order, index) => {
          const sent = await system.send(threadId, `${last} ${index}`);
          const id = sent.body.deliveries[0].id;
          const sid = newMessageSid();
          const tell = (status: string) =>
            postWebhook(system.api, system.org, {
              publicUrl,
              path: `/api/messages/status?d=${id}`,
              params: {
                MessageSid: sid,
                MessageStatus: status,
                ...(status === last && last !== 'delivered' ? { ErrorCode: '30005' } : {}),
              },
            });
          const statuses = [];
          for (const status of order)
            statuses.push(...(await Promise.all([tell(status), tell(status)])).map((answer) => answer.status));
          const [row] = await sql<{ state: string; raw_status: string }>(
            'SELECT state, raw_status FROM delivery WHERE id = $1::uuid',
            [id],
          );
          return { ...row, statuses: new Set(statuses) };
        }),
      );
      const state = last === 'delivered' ? 'delivered' : 'dead';
      for (const result of results) {
        expect(result.statuses).toEqual(new Set([200]));
        expect([result.state, result.raw_status]).toEqual([state, last]);
      }
    },
  );

  it('that never came are asked for', async () => {
    await script({ kind: 'drop-callbacks' });
    await system.send(threadId, 'No receipt');
    await inState('accepted');
    await eventually(
      async () => {
        await pass(301);
        await checkReceipts(system.api.handle.ports, { limit: 100 });
        return delivery();
      },
      (seen) => seen.state === 'delivered',
    );
  });

  it('that do not exist: after 72 hours “sent” is the last word', async () => {
    const silent = '+15125550105';
    threadId = await system.threadOf(silent);
    await system.send(threadId, 'No receipts here');
    await inState('sent');
    for (let hours = 0; hours < 73; hours += 9) {
      await pass(9 * 3600);
      await checkReceipts(system.api.handle.ports, { limit: 100 });
    }
    const [row] = await sql<{ state: string; done: boolean; check_at: Date | null }>(
      'SELECT state, finished_at IS NOT NULL AS done, check_at FROM delivery WHERE thread_id = $1::uuid',
      [threadId],
    );
    expect(row).toEqual({ state: 'sent', done: true, check_at: null });
  });
});

it('row 20: a receipt for another business’s text is parked and changes nothing', async () => {
  await system.send(threadId, 'Mine');
  const mine = await inState('delivered');
  const stranger = await anOrg(system.api.database, { digit: 8 });
  for (const sid of [mine.providerMessageId, newMessageSid()]) {
    const answer = await postWebhook(system.api, stranger, {
      publicUrl: system.api.url,
      path: `/api/messages/status?d=${mine.id}`,
      params: { MessageSid: sid, MessageStatus: 'failed', ErrorCode: '30005' },
    });
    expect(answer.status).toBe(200);
  }
  expect((await delivery()).state).toBe('delivered');
  expect(
    await sql('SELECT 1 FROM delivery_callback WHERE org_id = $1::uuid AND delivery_id IS NULL', [stranger.orgId]),
  ).toHaveLength(2);
});

it('row 22: a number sends at its speed and in order, and the others do not wait for it', async () => {
  await sql('UPDATE business_number SET segments_per_second = 5 WHERE id = $1::uuid', [system.org.frontDesk.id]);
  const bodies = Array.from({ length: 12 }, (_, n) => `paced ${n}`);
  for (const body of bodies) await system.send(threadId, body);
  const job = await system.threadOf('+15125550196', system.org.bob.e164);
  await system.send(job, 'at once');
  await eventually(
    () => system.sendsTo('+15125550196'),
    (sends) => sends.length === 1,
    1_500,
  );
  const sends = await eventually(
    () => system.sendsTo(client),
    (seen) => seen.length === 12,
  );
  expect(sends.map((sent) => sent.body)).toEqual(bodies);
  const times = sends.map((sent) => new Date(sent.at).getTime());
  const took = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
  // Eleven texts after the first, five a second, a quarter of a second to catch up.
  expect(took).toBeGreaterThan(11 / 5 - 0.3);
});

describe('row 23: texts that no webhook brought', () => {
  it('are taken in from the provider’s list, once, and marked', async () => {
    await system.carrier('PUT', '/numbers', { e164: system.org.frontDesk.e164, smsUrl: 'http://127.0.0.1:9/gone' });
    const lost = ['Are you there?', 'Hello?', 'I will call.'];
    for (const body of lost)
      expect((await system.textFrom(client, system.org.frontDesk.e164, body)).webhookStatus).not.toBe(200);
    await system.carrier('PUT', '/numbers', {
      e164: system.org.frontDesk.e164,
      smsUrl: `${system.api.url}/api/messages/incoming`,
    });
    expect((await system.lastMessage(threadId)).body).toBe('Hi');
    await Promise.all([backfillInbound(system.api.handle.ports), backfillInbound(system.api.handle.ports)]);
    await backfillInbound(system.api.handle.ports);
    const { body } = await call(system.api, 'GET', messagesPath(threadId), { token: system.owner });
    const inbound = body.messages.filter((message: { direction: string }) => message.direction === 'inbound');
    expect(inbound.map((message: { body: string }) => message.body)).toEqual(['Hi', ...lost]);
    expect(await sql('SELECT 1 FROM message_event WHERE thread_id = $1::uuid AND recovered', [threadId])).toHaveLength(
      3,
    );
  });

  it('one business whose provider cannot be asked does not keep the others from theirs', async () => {
    await await expect(backfillInbound(system.api.handle.ports)).resolves.toBeUndefined();
  });
});

it('row 24: twenty workers at once claim every text once', async () => {
  await system.worker.stop();
  try {
    const threads = [threadId];
    for (let n = 0; n < 5; n++) threads.push(await system.threadOf(`+1512555018${n}`));
    for (const thread of threads) await system.send(thread, 'claimed');
    const claimed: string[] = [];
    await eventually(
      async () => {
        const nexts = await Promise.all(
          Array.from({ length: 20 }, () =>
            claimNext(system.api.handle.ports, system.org, { numberId: system.org.frontDesk.id }),
          ),
        );
        for (const next of nexts) if (next.kind === 'send') claimed.push(next.claimed.deliveryId);
        return claimed.length;
      },
      (count) => count >= threads.length,
    );
    expect(new Set(claimed).size).toBe(claimed.length);
    expect(claimed).toHaveLength(threads.length);
  } finally {
    system.worker.start();
  }
});

it('row 26: a window that closes while the text is queued stops it, with the reason', async () => {
  const { org, api, owner } = system;
  const ann = await tokenOf(api, org.ann.email);
  const thread = await system.threadOf(client, org.ann.e164);
  const json = {
    threadId: thread,
    sitterId: org.ann.sitterId,
    startAt: new Date(Date.now() - 60_000).toISOString(),
    endAt: new Date(Date.now() + 3_600_000).toISOString(),
  };
  const window = await call(api, 'POST', '/api/assignments/windows', { token: owner, json });
  await system.worker.stop();
  const sent = await call(api, 'POST', `/api/sitter/threads/${thread}/messages`, {
    token: ann,
    json: { body: 'On my way' },
  });
  expect(sent.status).toBe(201);
  await call(api, 'DELETE', `/api/assignments/windows/${window.body.id}`, { token: owner });
  system.worker.start();
  threadId = thread;
  const canceled = await inState('canceled');
  expect(canceled.errorMessage).toMatch(/time with this client ended/);
  expect(await system.sendsTo(client)).toHaveLength(0);
});

it('row 28: STOP with a hundred queued: none leaves, all are canceled', async () => {
  await sql("UPDATE provider_config SET paused_until = now() + interval '1 hour'");
  for (let n = 0; n < 100; n += 20) {
    await Promise.all(Array.from({ length: 20 }, (_, m) => system.send(threadId, `queued ${n + m}`)));
  }
  await system.textFrom(client, system.org.frontDesk.e164, 'STOP');
  await sql('UPDATE provider_config SET paused_until = NULL');
  // Its own confirmation is the one text that still leaves.
  await eventually(
    () => system.sendsTo(client),
    (sends) => sends.length === 1,
  );
  const rows = await sql<{ state: string; n: number }>(
    "SELECT d.state, count(*)::int AS n FROM delivery d JOIN message_event m ON m.id = d.message_id WHERE m.body LIKE 'queued %' AND d.thread_id = $1::uuid GROUP BY d.state",
    [threadId],
  );
  expect(rows).toEqual([{ state: 'canceled', n: 100 }]);
  expect((await system.sendsTo(client))[0]?.body).not.toMatch(/^queued/);
});

it('row 28: STOP while a hundred are leaving: none begins to leave after it was taken in', async () => {
  await sql('UPDATE business_number SET segments_per_second = 20');
  for (let n = 0; n < 100; n += 20) {
    await Promise.all(Array.from({ length: 20 }, (_, m) => system.send(threadId, `racing ${n + m}`)));
  }
  await eventually(
    () => system.sendsTo(client),
    (sends) => sends.length >= 3,
  );
  await system.textFrom(client, system.org.frontDesk.e164, 'STOP');
  // The webhook has answered, so STOP is committed: by the clock of the database, which also says when a text began to leave.
  const [stop] = await sql<{ at: Date }>('SELECT clock_timestamp() AS at');
  const racing = `FROM delivery d JOIN message_event m ON m.id = d.message_id WHERE m.body LIKE 'racing %' AND d.thread_id = $1::uuid`;
  const rows = await eventually(
    () => sql<{ state: string; started_at: Date | null }>(`SELECT d.state, d.started_at ${racing}`, [threadId]),
    (found) => found.every(({ state }) => state === 'delivered' || state === 'canceled'),
  );
  const left = rows.filter(({ state }) => state === 'delivered');
  expect(rows).toHaveLength(100);
  // Some were gone before: it was a race.
  expect(left.length).toBeGreaterThan(0);
  expect(left.length).toBeLessThan(100);
  expect(left.filter(({ started_at }) => started_at === null || started_at > (stop?.at ?? 0))).toEqual([]);
  const sent = (await system.sendsTo(client)).filter(({ body }) => body.startsWith('racing '));
  expect(sent).toHaveLength(left.length);
});

it('row 29: a phone that answers everything gets one automatic text an hour', async () => {
  for (let n = 0; n < 5; n++) await system.textFrom(client, system.org.pool.e164, `echo ${n}`);
  const rows = await sql("SELECT 1 FROM message_event WHERE to_address = $1 AND actor = 'system'", [client]);
  expect(rows).toHaveLength(1);
});

it('what an older claim has to say no longer counts: a text put back and claimed again is not put back twice', async () => {
  const { ports } = system.api.handle;
  await system.worker.stop();
  const claim = async () => {
    const next = await eventually(
      () => claimNext(ports, system.org, { numberId: system.org.frontDesk.id }),
      (seen) => seen.kind === 'send',
    );
    if (next.kind !== 'send') throw new Error('There is something to send');
    return next.claimed;
  };
  const notSent = { kind: 'notSent', code: null, retryAfterSeconds: null } as const;
  try {
    await system.send(threadId, 'Once only');
    const first = await claim();
    await recordSent(ports, system.org, { claimed: first, result: notSent });
    const second = await claim();
    expect([second.deliveryId, second.sends]).toEqual([first.deliveryId, first.sends + 1]);
    // The first answer is written down again, because its commit was not acknowledged.
    await recordSent(ports, system.org, { claimed: first, result: notSent });
    expect((await delivery()).state).toBe('dispatching');
    const sid = newMessageSid();
    const accepted = { kind: 'accepted', providerMessageId: sid, rawStatus: 'queued', numSegments: 1 } as const;
    for (const claimed of [second, first]) await recordSent(ports, system.org, { claimed, result: accepted });
    expect(await delivery()).toMatchObject({ state: 'accepted', providerMessageId: sid });
  } finally {
    system.worker.start();
  }
});

it('a late failure of an attempt that has a successor changes that attempt and nothing else', async () => {
  const sent = await system.send(threadId, 'Twice tried');
  const first = await inState('delivered');
  await sql(
    "UPDATE delivery SET state = 'notFound', provider_message_id = NULL, raw_status = NULL WHERE id = $1::uuid",
    [first.id],
  );
  const retried = await call(system.api, 'POST', `/api/messages/${sent.body.id}/retry`, { token: system.owner });
  expect(retried.status).toBe(201);
  await inState('delivered');
  const sid = newMessageSid();
  for (const [status, code] of [['sent'], ['undelivered', '30003']]) {
    const params = { MessageSid: sid, MessageStatus: status ?? '', ...(code ? { ErrorCode: code } : {}) };
    const path = `/api/messages/status?d=${first.id}`;
    expect((await postWebhook(system.api, system.org, { publicUrl: system.api.url, path, params })).status).toBe(200);
  }
  const rows = await sql<{ state: string }>(
    'SELECT state FROM delivery WHERE message_id = $1::uuid ORDER BY attempt_no',
    [sent.body.id],
  );
  expect(rows.map((row) => row.state)).toEqual(['failed', 'delivered']);
});

it('a lost text that is found as failed keeps its code: it is tried again, not given up', async () => {
  await script({ kind: 'accept-then-reset' });
  await sql('UPDATE delivery SET check_at = NULL');
  await system.carrier('PATCH', `/handsets/${encodeURIComponent(client)}`, { off: true });
  await system.carrier('POST', '/script', { fault: { kind: 'drop-callbacks' }, to: client, times: null });
  await system.send(threadId, 'Phone is off');
  await inState('unknown').catch(() => undefined);
  await eventually(
    async () => {
      await pass(11);
      await settle();
      await pass(301);
      await checkReceipts(system.api.handle.ports, { limit: 100 }).catch(() => undefined);
      return (await system.lastMessage(threadId)).deliveries;
    },
    (attempts) => attempts.length === 2,
  );
  const { deliveries } = await system.lastMessage(threadId);
  expect(deliveries[0]).toMatchObject({ state: 'failed', errorCode: 30003 });
  await system.carrier('PATCH', `/handsets/${encodeURIComponent(client)}`, { off: false });
});

describe('an account exchanged for another', () => {
  const connect = (digit: string) =>
    call(system.api, 'POST', '/api/setup/provider/connect', {
      token: system.owner,
      json: { accountSid: `AC${digit.repeat(32)}`, authToken: `token${digit}`.padEnd(32, '0') },
    });
  afterEach(async () => expect((await connect('1')).status).toBe(200));

  it('while the fate of a text is unknown: it is looked for where it was sent, and never sent twice', async () => {
    await script({ kind: 'drop-callbacks' });
    await system.send(threadId, 'Sent with the old account');
    await inState('accepted');
    // The provider has it, and its answer never reached us.
    await sql(
      `UPDATE delivery SET state = 'unknown', provider_message_id = NULL, next_attempt_at = now() + interval '1 minute', check_at = NULL
       WHERE thread_id = $1::uuid`,
      [threadId],
    );
    expect((await connect('3')).status).toBe(200);
    await pass(60);
    await settle();
    const bound = await eventually(delivery, (seen) => seen.providerMessageId !== null);
    expect(['accepted', 'sent', 'delivered']).toContain(bound.state);
    expect(await system.sendsTo(client)).toHaveLength(1);
  });

  it('leaves the receipts of the old one their say, and takes none of an account nobody had', async () => {
    await connect('3');
    const params = { MessageSid: newMessageSid(), MessageStatus: 'delivered' };
    const { publicBaseUrl: publicUrl } = system.api.handle.ports.deployment;
    const post = (over: { AccountSid?: string }) =>
      postWebhook(system.api, system.org, { path: '/api/messages/status', params: { ...params, ...over }, publicUrl });
    expect((await post({})).status).toBe(200);
    expect((await post({ AccountSid: `AC${'4'.repeat(32)}` })).status).toBe(403);
    await sql("UPDATE former_account SET replaced_at = replaced_at - interval '8 days'");
    expect((await post({})).status).toBe(403);
  });
});
