import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { Trouble } from './progress.mjs';
import { run } from './run.mjs';

const PNPM = readPnpm();
const MINIMUM = [20, 19];

/** pnpm as pinned in package.json. */
function readPnpm() {
  const { packageManager } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  return packageManager;
}

/** Quiet tools that phone nobody. */
const TOOL_ENV = {
  ...process.env,
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CI: process.env.CI ?? '1',
};

export const pnpm = (args, env = {}) =>
  run('npx', ['-y', PNPM, ...args], { cwd: ROOT, env: { ...TOOL_ENV, ...env }, shell: process.platform === 'win32' });

/** Refuses a Node that is too old, in words. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1])) return;
  throw new Trouble(`Node ${version} is too old: this needs ${MINIMUM.join('.')} or newer. See https://nodejs.org.`);
}

const digest = (files) => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(existsSync(file) ? readFileSync(file) : '');
  return hash.digest('hex');
};

function manifests() {
  const folders = ['apps', 'packages'].flatMap((group) =>
    readdirSync(path.join(ROOT, group)).map((name) => path.join(ROOT, group, name)),
  );
  const own = [ROOT, path.join(ROOT, 'prisma'), ...folders].map((folder) => path.join(folder, 'package.json'));
  return [...own, path.join(ROOT, 'pnpm-lock.yaml'), path.join(ROOT, 'pnpm-workspace.yaml')];
}

/** Installs from the lockfile, unless nothing changed since the last time. */
export async function install() {
  const stamp = path.join(ROOT, 'node_modules/.snout-installed');
  const wanted = digest(manifests());
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await pnpm(['install', '--frozen-lockfile', '--reporter=append-only']);
  writeFileSync(stamp, wanted);
}

/** Generates the database client. The command wants an engine it never uses for this; any program that runs will do. */
export async function generateClient() {
  const schema = path.join(ROOT, 'prisma/schema.prisma');
  const output = path.join(ROOT, 'packages/adapters/src/prisma/generated');
  const stamp = path.join(output, '.schema-hash');
  const wanted = digest([schema, path.join(ROOT, 'prisma/package.json')]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const cli = path.join(ROOT, 'prisma/node_modules/prisma/build/index.js');
  const env = { ...TOOL_ENV, PRISMA_SCHEMA_ENGINE_BINARY: path.join(ROOT, 'scripts/schema-engine-stub') };
  await run(process.execPath, [cli, 'generate', '--schema', schema], { cwd: path.join(ROOT, 'prisma'), env });
  writeFileSync(stamp, wanted);
}

/** Builds what changed. */
export const build = () => pnpm(['exec', 'turbo', 'run', 'build', '--output-logs=errors-only']);
