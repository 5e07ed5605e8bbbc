import { inParallel, percentile } from './traffic.mjs';
import { judge, judgeInbound } from './verdict.mjs';
import { sleep, until } from './world.mjs';

/** What the phone network does wrong during the storm: rule, and the share of calls it hits. */
const WEATHER = [
  [{ kind: 'accept-then-reset' }, 0.02],
  [{ kind: 'accept-then-cut-body' }, 0.02],
  [{ kind: 'accept-then-html-201' }, 0.02],
  [{ kind: 'server-error', accepted: true }, 0.02],
  [{ kind: 'server-error', accepted: false }, 0.02],
  [{ kind: 'reset-not-recorded' }, 0.01],
  [{ kind: 'rate-limit' }, 0.005],
  [{ kind: 'delay', ms: 300 }, 0.05],
  [{ kind: 'callback-before-answer', all: true }, 0.05],
  [{ kind: 'repeat-callbacks', times: 3 }, 0.05],
  [{ kind: 'reorder-callbacks' }, 0.05],
];

const pick = (items) => items[Math.floor(Math.random() * items.length)];
const expectZero = (figures, names) => {
  const wrong = names.filter((name) => figures[name] !== 0);
  if (wrong.length > 0) throw new Error(`${wrong.join(', ')} should be 0: ${JSON.stringify(figures)}`);
  return figures;
};

/** Rows 1 to 4, 7, 18, 19, 24: texts both ways while programs are killed and the network misbehaves. */
export async function storm(world, traffic, { sends, threads, killEveryMs }) {
  for (const [fault, chance] of WEATHER) await world.carrier('POST', '/script', { fault, chance, times: null });
  const inbound = [];
  let isOver = false;
  let kills = 0;
  const killer = (async () => {
    while (!isOver) {
      await sleep(killEveryMs * (0.5 + Math.random()));
      if (isOver) return;
      const { api, worker, lateWorker } = world.programs;
      const victim = pick([api, worker, lateWorker]);
      // What is still starting is left alone: the point is what happens to work, not whether it can be kept from starting.
      if (!victim.pid() || (victim === api && !(await world.isReady().catch(() => false)))) continue;
      kill(victim.pid());
      kills += 1;
    }
  })();
  const first = traffic.accepted.length;
  await inParallel(
    Array.from({ length: sends }, (_, n) => n),
    24,
    async (n) => {
      await traffic.send(threads[n % threads.length], `storm ${n}`);
      if (n % 5 !== 0) return;
      inbound.push(`answer ${n}`);
      await traffic.textIn(n % threads.length, `answer ${n}`);
    },
  );
  isOver = true;
  await killer;
  await world.carrier('DELETE', '/script');
  const figures = await judge(world, traffic.accepted.slice(first), { settleMs: 60_000 + sends * 30 });
  expectZero(figures, ['twice', 'lost', 'denied']);
  if (figures.unknown > figures.accepted / 1000) throw new Error(`Too many stay unknown: ${JSON.stringify(figures)}`);
  return { kills, ...figures, inbound };
}

const kill = (pid, signal = 'SIGKILL') => {
  try {
    process.kill(pid, signal);
  } catch {
    // It died a moment before.
  }
};

/** Row 1 and 23: after the storm the backfill has brought in every text whose webhook was lost. */
export async function inboundComplete(world, bodies) {
  world.programs.worker.restart();
  const look = async () => {
    const figures = await judgeInbound(world, bodies);
    return figures.lost === 0 && figures;
  };
  const started = Date.now();
  const figures = await until('every text has come in', look, { ms: 300_000, everyMs: 500 });
  return { ...expectZero(figures, ['lost', 'twice']), seconds: Math.round((Date.now() - started) / 1000) };
}

/** Rows 10, 12, 13: without Redis, with a full one, and after its death, a send is as fast and the text goes out. */
export async function redisAway(world, traffic, { threads, sends, awaitAlert }) {
  if (!world.redis) return null;
  const first = traffic.accepted.length;
  const measure = async (name) => {
    traffic.latencies.length = 0;
    await inParallel(
      Array.from({ length: sends }, (_, n) => n),
      4,
      (n) => traffic.send(threads[n % threads.length], `${name} ${n}`),
    );
    return { p50: percentile(traffic.latencies, 0.5), p99: percentile(traffic.latencies, 0.99) };
  };
  const withRedis = await measure('redis up');
  await world.redis.kill();
  const without = await measure('redis down');
  await world.redis.start();
  await world.redis.limit(2_000_000).catch(() => undefined);
  const full = await measure('redis full');
  const openAlerts = async () =>
    (await world.sql("SELECT 1 FROM alert WHERE type = 'queue.unavailable' AND resolved_at IS NULL")).length;
  if (awaitAlert)
    await until('the owner is told that the queue takes nothing', async () => (await openAlerts()) > 0, { ms: 60_000 });
  await world.redis.limit(0).catch(() => undefined);
  if (awaitAlert)
    await until('the owner is told that it takes jobs again', async () => (await openAlerts()) === 0, { ms: 60_000 });
  const figures = await judge(world, traffic.accepted.slice(first), { settleMs: 90_000 });
  expectZero(figures, ['twice', 'lost', 'denied', 'unknown']);
  return { withRedis, without, full, ...figures };
}

/** Row 11: a thousand alarms vanish; every text leaves once all the same. */
export async function redisFlushed(world, traffic, { threads, pending }) {
  if (!world.redis) return null;
  const first = traffic.accepted.length;
  await world.sql("UPDATE provider_config SET paused_until = now() + interval '1 hour', pauses = 1");
  await inParallel(
    Array.from({ length: pending }, (_, n) => n),
    16,
    (n) => traffic.send(threads[n % threads.length], `flushed ${n}`),
  );
  await world.redis.flush();
  await world.sql('UPDATE provider_config SET paused_until = NULL, pauses = 0');
  const figures = await judge(world, traffic.accepted.slice(first), { settleMs: 60_000 });
  return expectZero(figures, ['twice', 'lost', 'denied', 'unknown']);
}

/** Row 14: the database dies under load; what was answered 201 is there, and texts go on. */
export async function postgresKilled(world, traffic, { threads, sends }) {
  const first = traffic.accepted.length;
  const deaths = (async () => {
    for (let n = 0; n < 2; n++) {
      await sleep(1500);
      kill(world.postgres.pid());
      const started = Date.now();
      await until('the database is back', () => world.sql('SELECT 1'), { ms: 30_000 });
      await until('the API is ready again', world.isReady, { ms: 30_000 });
      longest = Math.max(longest, Date.now() - started);
    }
  })();
  let longest = 0;
  await inParallel(
    Array.from({ length: sends }, (_, n) => n),
    8,
    (n) => traffic.send(threads[n % threads.length], `killed ${n}`),
  );
  await deaths;
  const figures = await judge(world, traffic.accepted.slice(first), { settleMs: 60_000 });
  expectZero(figures, ['twice', 'lost', 'denied']);
  if (longest > 15_000) throw new Error(`It took ${longest} ms to be ready again`);
  return { ...figures, readyAgainAfterMs: longest };
}

/** Row 23: the API is gone for a while; nothing that was texted meanwhile is lost. */
export async function apiOutage(world, traffic, { texts }) {
  await world.sql('UPDATE business_number SET inbound_checked_at = inbound_checked_at');
  const { api } = world.programs;
  const bodies = Array.from({ length: texts }, (_, n) => `outage ${n}`);
  // The webhooks of these lead nowhere: the provider has long given up when we are back.
  for (const { e164 } of [world.org.frontDesk])
    await world.carrier('PUT', '/numbers', { e164, smsUrl: 'http://127.0.0.1:9/' });
  for (const [n, body] of bodies.entries()) await traffic.textIn(n % 20, body);
  const smsUrl = `${world.url}/api/messages/incoming`;
  await world.carrier('PUT', '/numbers', { e164: world.org.frontDesk.e164, smsUrl });
  api.restart();
  return inboundComplete(world, bodies);
}

/** Row 44: every program is stopped politely and started anew, again and again, under load. */
export async function rollingRestarts(world, traffic, { threads, sends, rounds }) {
  const first = traffic.accepted.length;
  let isOver = false;
  let restarts = 0;
  const roller = (async () => {
    while (!isOver && restarts < rounds) {
      for (const name of ['worker', 'lateWorker', 'api']) {
        world.programs[name].restart();
        restarts += 1;
        await sleep(1200);
      }
    }
  })();
  await inParallel(
    Array.from({ length: sends }, (_, n) => n),
    8,
    (n) => traffic.send(threads[n % threads.length], `rolling ${n}`),
  );
  isOver = true;
  await roller;
  const figures = await judge(world, traffic.accepted.slice(first), { settleMs: 90_000 });
  expectZero(figures, ['twice', 'lost', 'denied', 'unknown', 'unknownAtFirst']);
  return { restarts, ...figures };
}

/** Row 21: a burst of inbound texts, each acknowledged soon and stored once. */
export async function inboundBurst(world, traffic, { perSecond, seconds }) {
  const bodies = [];
  const answers = [];
  const latencies = [];
  for (let n = 0; n < perSecond * seconds; n++) {
    const body = `burst ${n}`;
    bodies.push(body);
    const started = performance.now();
    answers.push(traffic.textIn(n % 60, body).then(() => latencies.push(performance.now() - started)));
    await sleep(1000 / perSecond);
  }
  await Promise.all(answers);
  const figures = await inboundComplete(world, bodies);
  return { ...figures, p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) };
}

/** Row 22: a long queue on one number keeps to its speed, and another number does not wait for it. */
export async function pacedBacklog(world, traffic, { threads, sends, perSecond }) {
  const first = traffic.accepted.length;
  const desk = await world.sql("SELECT id FROM message_thread WHERE number_class = 'frontDesk' ORDER BY id");
  const other = await world.sql("SELECT id FROM message_thread WHERE number_class = 'sitter' ORDER BY id LIMIT 1");
  await world.sql("UPDATE business_number SET segments_per_second = $1 WHERE type = 'frontDesk'", [perSecond]);
  await inParallel(
    Array.from({ length: sends }, (_, n) => n),
    8,
    (n) => traffic.send(desk[n % desk.length].id, `paced ${n}`),
  );
  const started = Date.now();
  await traffic.send(other[0]?.id ?? threads[0], 'paced, but another number');
  await until('the other number’s text has left', async () => {
    const { sends: all } = await world.carrier('GET', '/ledger');
    return all.some((sent) => sent.body === 'paced, but another number');
  });
  const otherMs = Date.now() - started;
  const figures = await judge(world, traffic.accepted.slice(first), { settleMs: (sends / perSecond) * 1000 + 60_000 });
  const { sends: all } = await world.carrier('GET', '/ledger');
  const times = all
    .filter((sent) => /^paced \d/.test(sent.body))
    .map((sent) => Date.parse(sent.at))
    .sort((a, b) => a - b);
  // A quarter of a second of lateness is made up for.
  const rate = (times.length - 1) / ((times.at(-1) - times[0]) / 1000 + 0.25);
  await world.sql('UPDATE business_number SET segments_per_second = 200');
  expectZero(figures, ['twice', 'lost', 'denied', 'unknown']);
  if (rate > perSecond * 1.02) throw new Error(`Too fast: ${rate} a second`);
  if (otherMs > 5_000) throw new Error(`Another number waited ${otherMs} ms`);
  return {
    ...figures,
    allowedPerSecond: perSecond,
    ratePerSecond: Math.round(rate * 100) / 100,
    otherNumberMs: otherMs,
  };
}
