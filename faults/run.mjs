import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../scripts/lib/paths.mjs';
import { toReport } from './report.mjs';
import {
  apiOutage,
  inboundBurst,
  inboundComplete,
  pacedBacklog,
  postgresKilled,
  redisAway,
  redisFlushed,
  rollingRestarts,
  storm,
} from './steps.mjs';
import { startTraffic } from './traffic.mjs';
import { startWorld } from './world.mjs';

/**
 * Kills, starves and lies to the real programs, and compares what they say with what the phone network took.
 * `--short` is the form of the test run; without it the long form runs and writes docs/faults.md. `--only burst,Redis` runs the
 * steps with these words in their names and leaves the other lines of the report as they are.
 */
const { values } = parseArgs({
  options: { short: { type: 'boolean', default: false }, json: { type: 'string' }, only: { type: 'string' } },
});
const SIZE = values.short
  ? {
      storm: 300,
      threads: 24,
      killEveryMs: 1_500,
      redis: 20,
      flush: 150,
      postgres: 120,
      outage: 15,
      rolling: 60,
      rounds: 6,
      burst: [40, 3],
      paced: [40, 20],
    }
  : {
      storm: 10_000,
      threads: 90,
      killEveryMs: 4_000,
      redis: 200,
      flush: 1_000,
      postgres: 1_500,
      outage: 200,
      rolling: 1_500,
      rounds: 60,
      burst: [200, 50],
      paced: [600, 10],
    };

const world = await startWorld();
const traffic = startTraffic(world);
const results = [];

async function step(rows, name, work) {
  if (values.only && !values.only.split(',').some((part) => name.includes(part))) return null;
  const started = Date.now();
  const result = { rows, name, figures: null, error: null };
  try {
    result.figures = await work();
    const { inbound: _bodies, ...figures } = result.figures ?? {};
    result.skipped = result.figures === null;
    process.stdout.write(
      `  ${result.skipped ? '–' : '✓'} ${name} (${seconds(started)} s) ${JSON.stringify(figures)}\n`,
    );
  } catch (error) {
    result.error = error.message;
    process.stdout.write(`  ✗ ${name} (${seconds(started)} s): ${error.message}\n`);
  }
  result.seconds = seconds(started);
  results.push(result);
  return result.figures;
}
const seconds = (since) => Math.round((Date.now() - since) / 1000);

let code = 1;
try {
  const threads = await traffic.openThreads(SIZE.threads);
  const stormed = await step('1–4, 7, 18, 19, 24', 'kills, lost answers, server errors, disorder', () =>
    storm(world, traffic, { sends: SIZE.storm, threads, killEveryMs: SIZE.killEveryMs }),
  );
  await step('1, 23', 'every text that came in during the storm', () => inboundComplete(world, stormed?.inbound ?? []));
  await step('10, 12, 13', 'Redis gone, killed, full', () =>
    redisAway(world, traffic, { threads, sends: SIZE.redis, awaitAlert: !values.short }),
  );
  await step('11', 'Redis flushed with texts waiting', () =>
    redisFlushed(world, traffic, { threads, pending: SIZE.flush }),
  );
  await step('14', 'PostgreSQL killed under load', () =>
    postgresKilled(world, traffic, { threads, sends: SIZE.postgres }),
  );
  await step('23', 'an outage of the API', () => apiOutage(world, traffic, { texts: SIZE.outage }));
  await step('44', 'rolling restarts under load', () =>
    rollingRestarts(world, traffic, { threads, sends: SIZE.rolling, rounds: SIZE.rounds }),
  );
  await step('21', 'a burst of inbound texts', () =>
    inboundBurst(world, traffic, { perSecond: SIZE.burst[0], seconds: SIZE.burst[1] }),
  );
  await step('22', 'a long queue on one number', () =>
    pacedBacklog(world, traffic, { threads, sends: SIZE.paced[0], perSecond: SIZE.paced[1] }),
  );
  code = results.some((result) => result.error) ? 1 : 0;
} finally {
  const counts = {
    numPassedTests: results.filter((result) => !result.error && !result.skipped).length,
    numFailedTests: results.filter((result) => result.error).length + (results.length === 0 ? 1 : 0),
    numPendingTests: results.filter((result) => result.skipped).length,
  };
  if (values.json) writeFileSync(values.json, JSON.stringify(counts));
  const page = path.join(ROOT, 'docs/faults.md');
  if (!values.short) writeFileSync(page, toReport(results, readFileSync(page, 'utf8')));
  await world.stop();
}
process.exit(code);
