import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { Trouble } from './progress.mjs';
import { run } from './run.mjs';

const MINIMUM = [20, 19];

/** Quiet tools that phone nobody. */
const quiet = (env) => ({
  ...env,
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CI: env.CI ?? '1',
});

/** How to call pnpm, in the version package.json pins: command, arguments and options. */
export function pnpmCommand(args, env = process.env) {
  const { packageManager } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  return ['npx', ['-y', packageManager, ...args], { cwd: ROOT, env: quiet(env), shell: process.platform === 'win32' }];
}

/** Refuses a Node that is too old, in words. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1])) return;
  throw new Trouble(`Node ${version} is too old: this needs ${MINIMUM.join('.')} or newer. See https://nodejs.org.`);
}

function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(existsSync(file) ? readFileSync(file) : '');
  return hash.digest('hex');
}

/** Does the work unless the files are as they were when it was last done. */
async function unlessDone(stamp, files, work) {
  const wanted = digest(files);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await work();
  writeFileSync(stamp, wanted);
}

function manifests() {
  const foldersIn = (group) => readdirSync(path.join(ROOT, group)).map((name) => path.join(ROOT, group, name));
  const folders = [ROOT, path.join(ROOT, 'prisma'), ...foldersIn('apps'), ...foldersIn('packages')];
  const files = folders.map((folder) => path.join(folder, 'package.json'));
  return [...files, path.join(ROOT, 'pnpm-lock.yaml'), path.join(ROOT, 'pnpm-workspace.yaml')];
}

/** Installs from the lockfile. */
export const install = () =>
  unlessDone(path.join(ROOT, 'node_modules/.snout-installed'), manifests(), () =>
    run(...pnpmCommand(['install', '--frozen-lockfile', '--reporter=append-only'])),
  );

/** Generates the database client. The command wants an engine it never uses for this; any program that runs will do. */
export function generateClient() {
  const schema = path.join(ROOT, 'prisma/schema.prisma');
  const stamp = path.join(ROOT, 'packages/adapters/src/prisma/generated/.schema-hash');
  return unlessDone(stamp, [schema, path.join(ROOT, 'prisma/package.json')], () => {
    const cli = path.join(ROOT, 'prisma/node_modules/prisma/build/index.js');
    const engine = path.join(ROOT, 'scripts/schema-engine-stub');
    const env = { ...quiet(process.env), PRISMA_SCHEMA_ENGINE_BINARY: engine };
    return run(process.execPath, [cli, 'generate', '--schema', schema], { cwd: path.join(ROOT, 'prisma'), env });
  });
}

/** Builds what changed. */
export const build = (env) => run(...pnpmCommand(['exec', 'turbo', 'run', 'build', '--output-logs=errors-only'], env));
