import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadEnv } from './lib/env-file.mjs';
import { dataDir, ROOT } from './lib/paths.mjs';
import { developmentSecrets } from './lib/secrets.mjs';

/** `pnpm import:business`: puts a business from another system in order; --dry-run only tells. With the embedded database the app must be running. */
const env = loadEnv(path.join(ROOT, '.env'), process.env);
const folder = dataDir(env);

function embeddedUrl() {
  const { app, port } = JSON.parse(readFileSync(path.join(folder, 'postgres/passwords.json'), 'utf8'));
  return `postgresql://snout:${app}@127.0.0.1:${port}/snout`;
}

const settings = { ...developmentSecrets(folder), PUBLIC_BASE_URL: 'http://localhost:3000', ...env };
settings.DATABASE_URL ??= embeddedUrl();
const run = spawnSync(process.execPath, ['packages/adapters/dist/import-business/main.js', ...process.argv.slice(2)], {
  cwd: ROOT,
  env: settings,
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
