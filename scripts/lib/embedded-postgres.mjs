import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { canConnect, ensureAppLogin } from './database.mjs';
import { freePort } from './ports.mjs';
import { initialise, placeCluster, readAccess, unprivilegedUser, writeAccess } from './postgres-files.mjs';
import { commandLineOf, endAfterUs, endProcess, isAlive, until } from './processes.mjs';
import { Trouble } from './progress.mjs';

const START_MS = 30_000;
const STOP_MS = 6_000;
/** After a crash the server's helpers let go of its memory a moment later; until then a new one refuses to start. */
const RETRY_MS = 300;

const DURABLE = { max_connections: 200 };
const THROW_AWAY = { max_connections: 400, fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Starts a PostgreSQL of our own in a folder and keeps it up until `stop`. Answers its addresses: `adminUrlOf` (owner of
 * everything) and `urlOf` (the plain role the app runs as). `throwAway` trades durability for speed, for tests.
 */
export async function startPostgres({ folder: wanted, throwAway = false, onCrash = () => undefined }) {
  const user = unprivilegedUser();
  const { native, folder } = placeCluster(wanted, user);
  const data = path.join(folder, 'data');
  await clearLeftovers(data);
  const access = readAccess(folder);
  access.port = await freePort(access.port);
  writeAccess(folder, access);
  initialise({ native, data, user, folder, password: access.admin });
  const settings = throwAway ? THROW_AWAY : DURABLE;
  const server = keepUp(() => launch({ native, data, user, folder, port: access.port, settings }), { user, onCrash });
  const urlOf = (name, password) => (database) =>
    `postgresql://${name}:${password}@127.0.0.1:${access.port}/${database}`;
  const adminUrlOf = urlOf('snout_admin', access.admin);
  try {
    const complaint = `PostgreSQL did not start; see ${path.join(folder, 'server.log')}`;
    await until(() => canConnect(adminUrlOf('postgres')), { ms: START_MS, complaint });
    await ensureAppLogin(adminUrlOf('postgres'), access.app);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { adminUrlOf, urlOf: urlOf('snout', access.app), pid: server.pid, stop: server.stop, kill: server.kill };
}

/** Ends the server a killed start left behind, now. For those who are about to remove its files. */
export async function stopLeftPostgres(folder) {
  const place = placeCluster(folder, unprivilegedUser());
  await clearLeftovers(path.join(place.folder, 'data'));
}

/** Ends a server that a crash left behind, and takes the lock from a process that only happens to have its number. */
async function clearLeftovers(data) {
  const lock = path.join(data, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const [first, ...rest] = readFileSync(lock, 'utf8').split('\n');
  const pid = Number(first);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return;
  if (commandLineOf(pid).includes(data)) return endProcess(pid, { signal: 'SIGINT', ms: STOP_MS });
  // The server takes the number of its parent for a stale one. The other lines stay: by them it finds out whether
  // helpers of the dead server still write, which deleting the file would hide.
  writeFileSync(lock, [String(process.pid), ...rest].join('\n'));
}

/** Runs the server and runs it again when it dies by itself. */
function keepUp(start, { user, onCrash }) {
  let stopping = false;
  let timer = null;
  let callOff = () => undefined;
  let server;
  const up = () => {
    server = start();
    if (server.pid) callOff = endAfterUs(server.pid, { user });
    server.once('exit', (code, signal) => {
      callOff();
      if (stopping) return;
      onCrash(signal ?? `exit ${code}`);
      timer = setTimeout(up, RETRY_MS);
    });
  };
  const end = (signal) => async () => {
    stopping = true;
    clearTimeout(timer);
    if (server.exitCode !== null || server.signalCode !== null || !server.pid) return;
    await endProcess(server.pid, { signal, ms: STOP_MS });
  };
  up();
  return { pid: () => server.pid, stop: end('SIGINT'), kill: end('SIGQUIT') };
}

function launch({ native, data, user, folder, port, settings }) {
  const fixed = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    log_destination: 'stderr',
    timezone: 'UTC',
  };
  const given = Object.entries({ ...fixed, ...settings, port });
  const args = ['-D', data, ...given.flatMap(([key, value]) => ['-c', `${key}=${value}`])];
  const env = { LC_ALL: 'C', PATH: process.env.PATH };
  // Detached: Ctrl-C reaches the start script, which stops the database last.
  const stdio = ['ignore', 'ignore', 'pipe'];
  const server = spawn(path.join(native, 'bin/postgres'), args, { ...user, env, stdio, detached: true });
  server.once('error', (error) => {
    throw new Trouble(`PostgreSQL cannot be started: ${error.message}`);
  });
  keepLastWords(server.stderr, path.join(folder, 'server.log'));
  return server;
}

/** Keeps the end of what the server said in a file that never grows large. */
function keepLastWords(stream, file) {
  let said = '';
  stream.on('data', (chunk) => {
    said = (said + chunk).slice(-200_000);
    writeFileSync(file, said);
  });
}
