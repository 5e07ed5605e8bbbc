import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from './lib/embedded-postgres.mjs';
import { dataDir, ROOT } from './lib/paths.mjs';
import { step, Trouble } from './lib/progress.mjs';
import { add, check, countedRun, findChromium, scriptTests, startRedis, ZERO } from './lib/test-steps.mjs';
import { build, checkNode, generateClient, install } from './lib/toolchain.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const bin = (name, folder = '.') => path.join(ROOT, folder, 'node_modules/.bin', name);
const stops = [];
const leftOut = [];
let total = ZERO;
const failed = [];

const wants = (group) => !values.only || values.only.split(',').includes(group);

async function run(name, group, work) {
  if (!wants(group)) return;
  process.stdout.write(`\n── ${name}\n`);
  const counts = await work();
  process.stdout.write(`   ${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
  if (counts.failed > 0) failed.push(name);
  total = add(total, counts);
}

const jest = (folder, args, env) =>
  countedRun(
    bin('jest'),
    (report) => ['--json', `--outputFile=${report}`, '--maxWorkers=2', '--silent=false', ...args],
    {
      cwd: path.join(ROOT, folder),
      env: { ...process.env, NODE_ENV: 'test', ...env },
    },
  );

async function main() {
  checkNode();
  process.stdout.write('Setting up\n');
  await step('Installing what it needs', install);
  await step('Generating the database client', generateClient);
  await step('Building', build);
  const quiet = { env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' } };
  const turbo = ['-y', 'pnpm@10.34.9', 'exec', 'turbo', 'run', 'check:types', '--output-logs=errors-only'];
  await run('Types', 'types', () => check('npx', turbo, quiet));
  await run('Lint', 'lint', () => check(bin('biome'), ['check', '--error-on-warnings', '.']));
  await run('Structure', 'structure', () =>
    check(bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'apps', 'packages']),
  );
  await run('Dead code', 'dead', () => check(bin('knip'), ['--no-progress']));
  await run('Scripts', 'unit', async () => scriptTests());
  for (const name of ['domain', 'contracts', 'application']) {
    await run(name, 'unit', () => jest(`packages/${name}`, ['--passWithNoTests=false'], {}));
  }
  await run('carrier', 'unit', () => jest('apps/carrier', [], {}));
  if (values.only === 'histories') await histories();
  if (wants('integration')) await integration();
  await run('faults, the short form', 'faults', () =>
    countedRun(process.execPath, (report) => ['faults/run.mjs', '--short', '--json', report], {}),
  );
  await run('web', 'web', () =>
    countedRun(
      bin('vitest', 'apps/web'),
      (report) => ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      {
        cwd: path.join(ROOT, 'apps/web'),
      },
    ),
  );
  if (wants('browser')) await browser();
}

/** What the queue has a part in: texts in and out, their retries and receipts, windows and who has them. */
const WITH_QUEUE = ['main-job', 'delivery-faults', 'deliveries', 'webhooks', 'bookings/bookings', 'sitters', 'outage'];

/** Everything that needs a database, with the queue in PostgreSQL; then what the queue has a part in with it in Redis. */
async function integration() {
  const env = await testDatabase();
  await run('adapters', 'integration', () => jest('packages/adapters', [], env));
  await run('api and worker, queue in PostgreSQL', 'integration', () => both(env));
  const redis = await startRedis();
  if (!redis) return void leftOut.push('the queue in Redis (no redis-server found)');
  stops.push(() => redis.stop());
  await run('api and worker, queue in Redis', 'integration', () =>
    both({ ...env, TEST_REDIS_URL: redis.url }, WITH_QUEUE),
  );
}

/** The long form of the random histories; HISTORIES says how many. A fiftieth of them is played on the database too. */
async function histories() {
  const env = { ...(await testDatabase()), HISTORIES: process.env.HISTORIES ?? '100000' };
  await run('histories by the rules', 'histories', () => jest('packages/domain', ['src/routing/histories'], env));
  await run('histories on the database', 'histories', () => jest('apps/api', ['src/histories'], env));
}

const both = async (env, parts = []) =>
  add(
    await jest(
      'apps/api',
      parts.map((part) => `src/${part}`),
      env,
    ),
    await jest('apps/worker', [], env),
  );

let cluster = null;
async function testDatabase() {
  if (cluster) return cluster;
  const folder = path.join(dataDir(), 'test-postgres');
  rmSync(folder, { recursive: true, force: true });
  const postgres = await step('Starting a database for the tests', () => startPostgres({ folder, throwAway: true }));
  stops.push(() => postgres.stop());
  cluster = {
    TEST_DATABASE_ADMIN_URL: postgres.adminUrlOf('postgres'),
    TEST_DATABASE_APP_URL: postgres.urlOf('postgres'),
  };
  return cluster;
}

async function browser() {
  const chromium = findChromium(process.env);
  if (!chromium) return void leftOut.push('the browser tests (no Chromium found; set CHROMIUM_PATH)');
  const env = await testDatabase();
  await run('browser', 'browser', () =>
    countedRun(
      bin('playwright', 'apps/web'),
      () => ['test', '--reporter=line,json'],
      (report) => ({
        cwd: path.join(ROOT, 'apps/web'),
        env: { ...process.env, ...env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      }),
    ),
  );
}

let ending = false;
async function end() {
  if (ending) return;
  ending = true;
  for (const stop of stops.reverse()) await stop().catch(() => undefined);
  for (const what of leftOut) process.stdout.write(`Left out: ${what}\n`);
  if (failed.length > 0) process.stdout.write(`Failed: ${failed.join(', ')}\n`);
  process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`, () =>
    process.exit(total.failed > 0 ? 1 : 0),
  );
}

process.on('SIGINT', () => {
  total = add(total, { ...ZERO, failed: 1 });
  failed.push('interrupted');
  void end();
});
main()
  .catch((error) => {
    process.stderr.write(`${error instanceof Trouble ? error.message : error.stack}\n`);
    total = add(total, { ...ZERO, failed: 1 });
    failed.push('set-up');
  })
  .finally(end);
