import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadEnv } from './env-file.mjs';
import { dataDir, ROOT } from './paths.mjs';
import { developmentSecrets } from './secrets.mjs';

function embeddedUrl(folder) {
  const { app, port } = JSON.parse(readFileSync(path.join(folder, 'postgres/passwords.json'), 'utf8'));
  return `postgresql://snout:${app}@127.0.0.1:${port}/snout`;
}

/** Runs a built program of an operator in the app's environment and ends with its code. With the embedded database the app must be running. */
export function runProgram(file) {
  const env = loadEnv(path.join(ROOT, '.env'), process.env);
  const folder = dataDir(env);
  const settings = { ...developmentSecrets(folder), PUBLIC_BASE_URL: 'http://localhost:3000', ...env };
  settings.DATABASE_URL ??= embeddedUrl(folder);
  const run = spawnSync(process.execPath, [file, ...process.argv.slice(2)], {
    cwd: ROOT,
    env: settings,
    stdio: 'inherit',
  });
  process.exit(run.status ?? 1);
}
