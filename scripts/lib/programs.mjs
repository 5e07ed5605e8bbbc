import { existsSync } from 'node:fs';
import path from 'node:path';
import { answersOk, waitUntilWell } from './health.mjs';
import { ROOT } from './paths.mjs';
import { step } from './progress.mjs';
import { writeRunFile } from './run-file.mjs';
import { atEnd } from './shutdown.mjs';
import { supervise } from './supervise.mjs';

/** Starts programs and keeps a list of them in the data folder, for the next start to find after we were killed. */
function starter({ settings, folder, verbose }) {
  const programs = {};
  const remember = () => {
    const children = Object.fromEntries(Object.values(programs).map((program) => [program.name, program.pid()]));
    writeRunFile(folder, { pid: process.pid, url: settings.PUBLIC_BASE_URL, children });
  };
  const start = (name, { args = [`apps/${name}/dist/main.js`], cwd = ROOT, extra = {} } = {}) => {
    // Migrations ran under the owner; the programs never learn that address.
    const { DATABASE_ADMIN_URL: _owner, ...env } = { ...process.env, ...settings, ...extra };
    const logs = path.join(folder, 'logs');
    programs[name] = supervise({ name, args, cwd, env, logs, verbose, onChange: remember });
    atEnd(programs[name]);
    remember();
    return programs[name];
  };
  return { programs, start };
}

/** Starts the programs in their order and waits until each is well. Answers them by name. */
export async function startPrograms({ settings, folder, verbose, carrierSeed, webPort }) {
  const { programs, start } = starter({ settings, folder, verbose });
  if (settings.CARRIER_PORT) {
    const carrier = start('carrier', { extra: existsSync(carrierSeed) ? { CARRIER_SEED: carrierSeed } : {} });
    const state = `${settings.TWILIO_BASE_URL}/carrier/state`;
    await step('Starting the phone network', () => waitUntilWell(carrier, () => answersOk(state)));
  }
  const api = start('api');
  const worker = start('worker');
  const health = `http://127.0.0.1:${settings.PORT}/api/health/ready`;
  await step('Starting the api', () => waitUntilWell(api, () => answersOk(health)));
  await step('Starting the worker', () => waitUntilWell(worker, () => worker.isReady()));
  if (webPort) await startWebForDevelopment(start, { settings, port: webPort });
  return programs;
}

/** The web app as its developers want it: every change shows at once. */
async function startWebForDevelopment(start, { settings, port }) {
  const web = start('web', {
    args: [path.join(ROOT, 'apps/web/node_modules/vite/bin/vite.js'), '--port', String(port), '--strictPort'],
    cwd: path.join(ROOT, 'apps/web'),
    extra: { API_URL: `http://127.0.0.1:${settings.PORT}` },
  });
  await step('Starting the web app', () => waitUntilWell(web, () => answersOk(`http://localhost:${port}`)));
}
