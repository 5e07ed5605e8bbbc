import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '../scripts/lib/embedded-postgres.mjs';
import { migrate } from '../scripts/lib/migrate.mjs';
import { ROOT } from '../scripts/lib/paths.mjs';
import { freePort } from '../scripts/lib/ports.mjs';
import { removeCluster } from '../scripts/lib/postgres-files.mjs';
import { supervise } from '../scripts/lib/supervise.mjs';

const fromAdapters = createRequire(path.join(ROOT, 'packages/adapters/package.json'));
const { Client } = fromAdapters('pg');
const { anOrg, TEST_KEYS, TEST_PASSWORD } = fromAdapters(path.join(ROOT, 'packages/adapters/dist/testing/an-org.js'));

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks until it is so; answers what it saw, or fails with what it waited for. */
export async function until(what, look, { ms = 60_000, everyMs = 100 } = {}) {
  const end = Date.now() + ms;
  for (;;) {
    const seen = await look().catch((error) => {
      if (error.isFinal) throw error;
      return false;
    });
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`In vain for ${ms / 1000} s: ${what}`);
    await sleep(everyMs);
  }
}

/**
 * The real programs on a database of their own, with the phone network as the oracle: an API, two workers (the second one
 * with a clock ten minutes ahead), PostgreSQL, and Redis where the machine has one. Whatever dies is started again.
 */
export async function startWorld() {
  const folder = mkdtempSync(path.join(tmpdir(), 'snout-faults-'));
  const postgres = await startPostgres({ folder: path.join(folder, 'postgres') });
  await migrate(postgres.adminUrlOf('postgres'), { appUrl: postgres.urlOf('postgres') });
  const database = { url: postgres.urlOf('postgres'), adminUrl: postgres.adminUrlOf('postgres') };
  const org = await anOrg(database, { digit: 1 });
  const ports = { api: await freePort(), carrier: await freePort(), redis: await freePort() };
  const redis = startRedis(ports.redis, folder);
  const url = `http://127.0.0.1:${ports.api}`;
  const carrierUrl = `http://127.0.0.1:${ports.carrier}`;
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    PUBLIC_BASE_URL: url,
    PORT: String(ports.api),
    JWT_SECRET: 'only the fault harness knows this one',
    ENCRYPTION_KEYS: TEST_KEYS,
    TWILIO_BASE_URL: carrierUrl,
    LOG_LEVEL: 'warn',
    CARRIER_PORT: String(ports.carrier),
    CARRIER_ACCOUNT_SID: org.accountSid,
    CARRIER_AUTH_TOKEN: org.authToken,
    CARRIER_DELAY_MS: '10-60',
    ...(redis ? { REDIS_URL: redis.url } : {}),
  };
  const skew = `--require ${path.join(ROOT, 'faults/skewed-clock.cjs')}`;
  const run = (name, app, extra = {}) =>
    supervise({
      name,
      args: [`apps/${app}/dist/main.js`],
      env: { ...env, ...extra },
      logs: path.join(folder, 'logs'),
      verbose: false,
      isQuiet: true,
    });
  const programs = {
    carrier: run('carrier', 'carrier'),
    api: run('api', 'api'),
    worker: run('worker', 'worker'),
    lateWorker: run('worker-2', 'worker', { NODE_OPTIONS: skew }),
  };
  const world = {
    folder,
    org,
    url,
    programs,
    postgres,
    redis,
    password: TEST_PASSWORD,
    sql: (text, values) => query(database.adminUrl, text, values),
    carrier: (method, where, body) => callCarrier(carrierUrl, { method, where, body }),
    isReady: async () => (await fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(2000) })).ok,
    async stop() {
      for (const program of [programs.api, programs.worker, programs.lateWorker, programs.carrier]) {
        await program.stop(20_000);
      }
      await redis?.stop();
      await postgres.stop();
      removeCluster(path.join(folder, 'postgres'));
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await until('the phone network answers', () => world.carrier('GET', '/state'));
  await until('the API is ready', world.isReady);
  const smsUrl = `${url}/api/messages/incoming#rc=3&rp=ct,rt,5xx&ct=2000&rt=4000&tt=15000`;
  for (const { e164 } of [org.frontDesk, org.ann, org.bob]) await world.carrier('PUT', '/numbers', { e164, smsUrl });
  // The programs look at their numbers' webhooks meanwhile: whoever deadlocks with them asks again.
  await until('numbers send fast', () =>
    world.sql('UPDATE business_number SET segments_per_second = 200').then(() => true),
  );
  return world;
}

/** Answers as an object per row. A connection of its own: the database may have been killed in between. */
async function query(url, text, values = []) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function callCarrier(carrierUrl, { method, where, body }) {
  const response = await fetch(`${carrierUrl}/carrier${where}`, {
    method,
    ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
  });
  const answer = response.status === 204 ? null : await response.json();
  // Texting from a handset answers 201 even when our webhook failed: what fails here is the harness.
  if (!response.ok) throw new Error(`The phone network: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
}

/** A Redis that can be killed, stopped and flushed; null where there is none. It keeps nothing over a restart. */
function startRedis(port, folder) {
  if (spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status !== 0) return null;
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  let server = null;
  const start = () =>
    new Promise((resolve) => {
      server = spawn('redis-server', [...args, '--maxmemory-policy', 'noeviction'], { stdio: 'ignore' });
      server.once('error', () => resolve(false));
      setTimeout(() => resolve(true), 300);
    });
  const end = (signal) =>
    new Promise((resolve) => {
      if (!server || server.exitCode !== null || server.signalCode !== null) return resolve();
      server.once('exit', resolve);
      server.kill(signal);
    });
  void start();
  const { Redis } = fromAdapters('ioredis');
  const command = async (...words) => {
    const redis = new Redis(port, '127.0.0.1', { lazyConnect: true, maxRetriesPerRequest: 1 });
    redis.on('error', () => undefined);
    await redis.connect();
    await redis.call(...words);
    redis.disconnect();
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    start,
    flush: () => command('FLUSHALL'),
    limit: (bytes) => command('CONFIG', 'SET', 'maxmemory', String(bytes)),
  };
}
