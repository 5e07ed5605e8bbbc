import path from 'node:path';
import { closingBox } from './lib/closing-box.mjs';
import { loadEnv } from './lib/env-file.mjs';
import { startHotReload } from './lib/hot-reload.mjs';
import { readOptions } from './lib/options.mjs';
import { dataDir, ROOT } from './lib/paths.mjs';
import { holderOf, isFree } from './lib/ports.mjs';
import { migrateDatabase, openDatabase, seedDemo } from './lib/prepare-database.mjs';
import { startPrograms } from './lib/programs.mjs';
import { step, Trouble } from './lib/progress.mjs';
import { rememberedPorts } from './lib/remembered-ports.mjs';
import { claim, findRunning, removeRunFile, stopLeftovers } from './lib/run-file.mjs';
import { developmentSecrets } from './lib/secrets.mjs';
import { checkSettings, composeSettings, usesCarrier } from './lib/settings.mjs';
import { atEnd, isStopping, stopAll, stopOnSignals } from './lib/shutdown.mjs';
import { build, checkNode, generateClient, install } from './lib/toolchain.mjs';
import { wipeDemo } from './lib/wipe.mjs';

async function main() {
  checkNode();
  const options = readOptions(process.argv.slice(2));
  const env = loadEnv(path.join(ROOT, '.env'), process.env);
  checkSettings(env, options);
  const folder = dataDir(env);
  const port = options.port ?? env.PORT ?? '3000';
  await takeFolder(folder, `http://localhost:${port}`);
  await requireFree(Number(port));
  process.stdout.write('Snout OS Messaging\n');
  await step('Installing what it needs', install);
  await step('Generating the database client', generateClient);
  await step('Building what changed', () => build(env));
  if (options.fresh) await step('Wiping the demo', () => wipeDemo(folder));
  await start({ env, options, folder });
}

/** One start per folder: refuses while another one runs, and clears up after one that was killed. */
async function takeFolder(folder, url) {
  const running = findRunning(folder);
  if (running) throw new Trouble(`It runs already, at ${running.url} (process ${running.pid}). Stop that one first.`);
  const left = await stopLeftovers(folder);
  if (left.length > 0) process.stdout.write(`Stopped what an earlier start left running: ${left.join(', ')}\n`);
  if (!claim(folder, { pid: process.pid, url, children: {} })) throw new Trouble('Another start was a moment faster.');
  atEnd({ stop: () => removeRunFile(folder), kill: () => removeRunFile(folder) });
}

async function requireFree(port) {
  if (await isFree(port)) return;
  const holder = holderOf(port);
  throw new Trouble(
    `Port ${port} is taken${holder ? ` by ${holder}` : ' by another program'}.\n` +
      `Stop that one, or start on another port: npm start -- --port ${port + 100}`,
  );
}

async function start({ env, options, folder }) {
  const isProduction = env.NODE_ENV === 'production';
  const secrets = isProduction ? {} : developmentSecrets(folder);
  const portNames = ['metrics', ...(usesCarrier(env) ? ['carrier'] : []), ...(options.dev ? ['web'] : [])];
  const ports = await rememberedPorts(folder, portNames);
  const database = await openDatabase(env, folder);
  const settings = { ...composeSettings({ env, options, secrets, ports, folder }), ...database };
  await migrateDatabase(settings);
  if (options.seed && !isProduction) await seedDemo(settings);
  const carrierSeed = path.join(folder, 'carrier-seed.json');
  const { verbose } = options;
  const programs = await startPrograms({ settings, folder, verbose, carrierSeed, webPort: ports.web });
  if (options.dev) atEnd({ stop: startHotReload({ programs, env }) });
  process.stdout.write(`\n${closingBox({ settings, folder })}\n`);
}

stopOnSignals({ words: 'Stopping …', exitCode: () => 0 });
main().catch((error) => {
  // What was asked to stop may fail on its way.
  if (isStopping()) return;
  process.stderr.write(`\n${error instanceof Trouble ? error.message : error.stack}\n`);
  void stopAll(1);
});
