import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureDatabase } from './lib/database.mjs';
import { startPostgres } from './lib/embedded-postgres.mjs';
import { loadEnv } from './lib/env-file.mjs';
import { waitUntilHealthy } from './lib/health.mjs';
import { readOptions } from './lib/options.mjs';
import { dataDir, ROOT } from './lib/paths.mjs';
import { freePort, isFree } from './lib/ports.mjs';
import { box, step, Trouble } from './lib/progress.mjs';
import { run } from './lib/run.mjs';
import { findRunning, removeRunFile, stopLeftovers, writeRunFile } from './lib/run-file.mjs';
import { developmentSecrets } from './lib/secrets.mjs';
import { supervise } from './lib/supervise.mjs';
import { build, checkNode, generateClient, install } from './lib/toolchain.mjs';

const stops = [];
let stopping = false;

async function stopAll(exitCode) {
  if (stopping) return;
  stopping = true;
  process.stdout.write('\nStopping …\n');
  for (const stop of stops.reverse()) await stop().catch((error) => process.stderr.write(`${error.message}\n`));
  process.exit(exitCode);
}

async function main() {
  const options = readOptions(process.argv.slice(2));
  checkNode();
  const env = loadEnv(path.join(ROOT, '.env'), process.env);
  const folder = dataDir(env);
  const running = findRunning(folder);
  if (running) throw new Trouble(`It runs already, at ${running.url} (process ${running.pid}). Stop that one first.`);
  await stopLeftovers(folder);
  const port = Number(options.port ?? env.PORT ?? 3000);
  if (!(await isFree(port))) {
    throw new Trouble(
      `Port ${port} is taken by another program. Start on another one: npm start -- --port ${port + 100}`,
    );
  }
  process.stdout.write('Snout OS Messaging\n');
  await step('Installing what it needs', install);
  await step('Generating the database client', generateClient);
  await step('Building what changed', build);
  if (options.fresh) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const settings = await prepare({ env, folder, port });
  await startPrograms({ settings, folder, options });
  await tell({ settings, folder });
}

/** The whole environment of the programs, with a database that is up to date and has its demo. */
async function prepare({ env, folder, port }) {
  const options = readOptions(process.argv.slice(2));
  const isProduction = env.NODE_ENV === 'production';
  const secrets = isProduction ? {} : developmentSecrets(folder);
  const publicBaseUrl = options.port || !env.PUBLIC_BASE_URL ? `http://localhost:${port}` : env.PUBLIC_BASE_URL;
  const settings = { ...secrets, ...env, PORT: String(port), PUBLIC_BASE_URL: publicBaseUrl, DATA_DIR: folder };
  settings.WEB_ORIGIN = env.WEB_ORIGIN ?? publicBaseUrl;
  // Whoever brings a provider of his own is connected to that one; else the carrier plays it.
  settings.usesCarrier = !isProduction && !env.TWILIO_BASE_URL && !env.TWILIO_ACCOUNT_SID;
  if (settings.usesCarrier) {
    const carrierPort = await freePort(rememberedPort(folder));
    settings.CARRIER_PORT = String(carrierPort);
    settings.TWILIO_BASE_URL = `http://127.0.0.1:${carrierPort}`;
    settings.CARRIER_URL = `http://localhost:${carrierPort}`;
    settings.CARRIER_ACCOUNT_SID = settings.TWILIO_ACCOUNT_SID;
    settings.CARRIER_AUTH_TOKEN = settings.TWILIO_AUTH_TOKEN;
    settings.CARRIER_SEED = path.join(folder, 'carrier-seed.json');
  }
  if (env.DATABASE_URL) settings.DATABASE_ADMIN_URL = env.DATABASE_ADMIN_URL ?? env.DATABASE_URL;
  else await useEmbeddedDatabase(settings, folder);
  await step('Bringing the database up to date', () =>
    run(process.execPath, [path.join(ROOT, 'scripts/migrate.mjs')], { env: { ...process.env, ...strings(settings) } }),
  );
  if (options.seed && !isProduction) {
    const entry = path.join(ROOT, 'packages/adapters/dist/seed/main.js');
    await step('Setting up the demo', () =>
      run(process.execPath, [entry], { cwd: ROOT, env: { ...process.env, ...strings(settings) } }),
    );
  }
  return settings;
}

async function useEmbeddedDatabase(settings, folder) {
  const postgres = await step('Starting PostgreSQL', () => startPostgres({ folder: path.join(folder, 'postgres') }));
  stops.push(() => postgres.stop());
  await ensureDatabase(postgres.adminUrlOf('postgres'), 'snout');
  settings.DATABASE_URL = postgres.urlOf('snout');
  settings.DATABASE_ADMIN_URL = postgres.adminUrlOf('snout');
}

const rememberedPort = (folder) => {
  const file = path.join(folder, 'demo.json');
  if (!existsSync(file)) return null;
  const { handsetsUrl } = JSON.parse(readFileSync(file, 'utf8'));
  return handsetsUrl ? Number(new URL(handsetsUrl).port) : null;
};

const strings = (settings) =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => typeof value === 'string'));

async function startPrograms({ settings, folder, options }) {
  const env = { ...process.env, ...strings(settings) };
  const logs = path.join(folder, 'logs');
  const names = [...(settings.usesCarrier ? ['carrier'] : []), 'api', 'worker'];
  const programs = {};
  const remember = () =>
    writeRunFile(folder, {
      pid: process.pid,
      url: settings.PUBLIC_BASE_URL,
      children: Object.fromEntries(Object.values(programs).map((program) => [program.name, program.pid()])),
    });
  remember();
  stops.push(async () => removeRunFile(folder));
  for (const name of names) {
    // Migrations ran under the owner; the programs never learn that address.
    const { DATABASE_ADMIN_URL: _admin, ...own } = env;
    const nodeArgs = options.dev
      ? ['--watch-path', `apps/${name}/dist`, '--watch-path', 'packages', '--watch-preserve-output']
      : [];
    programs[name] = supervise({
      name,
      entry: `apps/${name}/dist/main.js`,
      env: own,
      logs,
      verbose: options.verbose,
      nodeArgs,
    });
    stops.push(() => programs[name].stop());
  }
  setInterval(remember, 2000).unref();
  if (settings.usesCarrier) {
    await step('Starting the handsets', () =>
      waitUntilHealthy(`${settings.TWILIO_BASE_URL}/carrier/state`, { what: 'The carrier', logs }),
    );
  }
  const ready = `http://127.0.0.1:${settings.PORT}/api/health/ready`;
  await step('Starting the app', () => waitUntilHealthy(ready, { what: 'The app', logs }));
}

async function tell({ settings, folder }) {
  const lines = [
    'Snout OS Messaging is running.',
    '',
    `App        ${settings.PUBLIC_BASE_URL}`,
    `API docs   ${settings.PUBLIC_BASE_URL}/api/docs`,
  ];
  if (settings.usesCarrier) lines.push(`Handsets   ${settings.CARRIER_URL}`);
  const demo = path.join(folder, 'demo.json');
  if (existsSync(demo)) {
    const { signIns } = JSON.parse(readFileSync(demo, 'utf8'));
    lines.push('', 'Demo sign-ins (role, e-mail, password)');
    for (const { role, email, password, org } of signIns)
      lines.push(`${role.padEnd(8)} ${email.padEnd(28)} ${password.padEnd(20)} ${org}`);
  }
  lines.push('', 'Ctrl-C stops everything.');
  process.stdout.write(`\n${box(lines)}\n`);
}

process.on('SIGINT', () => (stopping ? process.exit(1) : void stopAll(0)));
process.on('SIGTERM', () => void stopAll(0));
main().catch((error) => {
  process.stderr.write(`\n${error instanceof Trouble ? error.message : error.stack}\n`);
  void stopAll(1);
});
