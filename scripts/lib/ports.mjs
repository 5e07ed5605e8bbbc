import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { commandLineOf } from './processes.mjs';

/** Whether nobody listens on a port of this machine, under any of the names a browser would use. */
export async function isFree(port) {
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => answersAt(host, port)));
  return !answers.includes(true) && (await canListen(port));
}

const answersAt = (host, port) =>
  new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.setTimeout(1000, () => end(false));
  });

const canListen = (port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** The preferred port if it is free, else any free one. */
export async function freePort(preferred) {
  if (preferred && (await isFree(preferred))) return preferred;
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Who listens on a port: "process 123 (node server.js)", or null where the system does not say. */
export function holderOf(port) {
  const pid = existsSync('/proc/net/tcp') ? pidFromProc(port) : pidFromLsof(port);
  if (!pid) return null;
  const words = commandLineOf(pid).trim();
  return `process ${pid}${words ? ` (${words.length > 70 ? `${words.slice(0, 69)}…` : words})` : ''}`;
}

function pidFromLsof(port) {
  const listed = spawnSync('lsof', ['-nP', '-t', `-iTCP:${port}`, '-sTCP:LISTEN'], { encoding: 'utf8' });
  return listed.status === 0 ? Number(listed.stdout.split('\n')[0]) : null;
}

/** The socket of a listener, from the text of /proc/net/tcp. */
export function listeningInode(table, port) {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const LISTEN = '0A';
  const row = table
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .find(([, local = '', , state]) => local.endsWith(suffix) && state === LISTEN);
  return row?.[9] ?? null;
}

function pidFromProc(port) {
  const tables = ['/proc/net/tcp', '/proc/net/tcp6'].filter(existsSync).map((file) => readFileSync(file, 'utf8'));
  const inode = tables.map((table) => listeningInode(table, port)).find(Boolean);
  if (!inode) return null;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const found = pids.find((pid) => openFilesOf(pid).includes(`socket:[${inode}]`));
  return found ? Number(found) : null;
}

function openFilesOf(pid) {
  try {
    const folder = `/proc/${pid}/fd`;
    return readdirSync(folder).map((name) => readlinkSync(`${folder}/${name}`));
  } catch {
    // Another user's process, or one that ended while we looked.
    return [];
  }
}
