import { until } from './world.mjs';

const OPEN = "('pending', 'held', 'dispatching', 'accepted', 'sent')";

/** What became of every text the API took, against what the phone network took: the oracle. */
export async function judge(world, accepted, { settleMs }) {
  const started = Date.now();
  const ids = accepted.map((message) => message.id);
  const open = async () => {
    // Receipts that were lost are asked for after five minutes: those pass too.
    await world.sql(
      `UPDATE delivery SET check_at = now() WHERE message_id = ANY($1::uuid[]) AND state IN ('accepted', 'sent')
       AND check_at > now() AND started_at < now() - interval '5 seconds'`,
      [ids],
    );
    const [row] = await world.sql(
      `SELECT count(*)::int AS n FROM delivery WHERE message_id = ANY($1::uuid[]) AND state IN ${OPEN}`,
      [ids],
    );
    return row.n === 0;
  };
  await until('everything has left or is being looked for', open, { ms: settleMs, everyMs: 500 }).catch(
    async (error) => {
      const left = await world.sql(
        `SELECT state, count(*)::int AS n, min(check_at) AS check_at, min(next_attempt_at) AS next_attempt_at, min(lease_until) AS lease_until,
         now() FROM delivery WHERE message_id = ANY($1::uuid[]) AND state IN ${OPEN} GROUP BY state`,
        [ids],
      );
      const stuck = await world.sql(
        `SELECT provider_message_id AS sid, state, raw_status FROM delivery WHERE message_id = ANY($1::uuid[]) AND state IN ${OPEN} LIMIT 5`,
        [ids],
      );
      const { sends } = await world.carrier('GET', '/ledger');
      const theirs = stuck.map((row) => ({ ...row, theirs: sends.find((sent) => sent.sid === row.sid)?.status }));
      throw new Error(`${error.message}; left: ${JSON.stringify({ left, theirs })}`);
    },
  );
  const leftAfterSeconds = (Date.now() - started) / 1000;
  const unknownAtFirst = await countUnknown(world, ids);
  // Ten minutes pass for what is looked for: four looks, then it was never there.
  for (let minute = 0; minute < 14 && (await countUnknown(world, ids)) > 0; minute++) {
    await passTime(world, ids, '61 seconds');
    await until('a round of looks', () => noneDue(world, ids), { ms: 60_000, everyMs: 250 });
  }
  const rows = await world.sql(
    'SELECT d.message_id AS id, d.state, d.attempt_no, d.provider_message_id FROM delivery d WHERE d.message_id = ANY($1::uuid[])',
    [ids],
  );
  const { sends } = await world.carrier('GET', '/ledger');
  return compare({ accepted, rows, sends, unknownAtFirst, leftAfterSeconds });
}

function compare({ accepted, rows, sends, unknownAtFirst, leftAfterSeconds }) {
  const inLedger = new Map();
  for (const { body } of sends) inLedger.set(body, (inLedger.get(body) ?? 0) + 1);
  const states = new Map(rows.map((row) => [row.id, row.state]));
  const twice = accepted.filter(({ text }) => (inLedger.get(text) ?? 0) > 1);
  const missing = accepted.filter(({ id }) => !states.has(id));
  // A text is lost when the network never took it and we do not say so; and lied about when we say that it is not there.
  const lost = accepted.filter(
    ({ id, text }) => !inLedger.has(text) && !['notFound', 'unknown', 'canceled'].includes(states.get(id)),
  );
  const denied = accepted.filter(({ id, text }) => inLedger.has(text) && states.get(id) === 'notFound');
  const unknown = accepted.filter(({ id }) => states.get(id) === 'unknown');
  const count = (state) => rows.filter((row) => row.state === state).length;
  return {
    accepted: accepted.length,
    delivered: count('delivered'),
    notFound: count('notFound'),
    unknown: unknown.length,
    unknownAtFirst,
    twice: twice.length,
    lost: lost.length + missing.length,
    denied: denied.length,
    leftAfterSeconds: Math.round(leftAfterSeconds),
    examples: [...twice, ...lost, ...denied].slice(0, 5),
  };
}

const countUnknown = async (world, ids) =>
  (
    await world.sql(
      "SELECT count(*)::int AS n FROM delivery WHERE message_id = ANY($1::uuid[]) AND state = 'unknown'",
      [ids],
    )
  )[0].n;

const noneDue = async (world, ids) =>
  (
    await world.sql(
      "SELECT count(*)::int AS n FROM delivery WHERE message_id = ANY($1::uuid[]) AND state = 'unknown' AND next_attempt_at <= now()",
      [ids],
    )
  )[0].n === 0;

const passTime = (world, ids, interval) =>
  world.sql(
    `UPDATE delivery SET next_attempt_at = next_attempt_at - $2::interval, last_listed_at = last_listed_at - $2::interval
     WHERE message_id = ANY($1::uuid[]) AND state = 'unknown'`,
    [ids, interval],
  );

/** Inbound texts by body: how often each is stored. */
export async function judgeInbound(world, bodies) {
  const rows = await world.sql(
    "SELECT body, count(*)::int AS n FROM message_event WHERE direction = 'inbound' AND body = ANY($1) GROUP BY body",
    [bodies],
  );
  const stored = new Map(rows.map((row) => [row.body, row.n]));
  return {
    texted: bodies.length,
    lost: bodies.filter((body) => !stored.has(body)).length,
    twice: rows.filter((row) => row.n > 1).length,
  };
}
