import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Trouble } from './progress.mjs';

/** Whether a process runs, whoever owns it. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Ended, but nobody has asked for its exit code: in a container that may stay so for ever. */
function isZombie(pid) {
  const file = `/proc/${pid}/stat`;
  return existsSync(file) && /\) Z /.test(readFileSync(file, 'utf8'));
}

/** The words a process was started with, or an empty text when it is gone. */
export function commandLineOf(pid) {
  const file = `/proc/${pid}/cmdline`;
  if (existsSync(file)) return readFileSync(file, 'utf8').replaceAll('\0', ' ');
  const listed = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  return listed.status === 0 ? listed.stdout : '';
}

/** Waits for a condition, asking every 50 ms; throws the complaint when `ms` have passed. */
export async function until(condition, { ms, complaint }) {
  const end = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > end) throw new Trouble(complaint);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Ends a process: politely, then after `ms` by force. Resolves once it is gone. */
export async function endProcess(pid, { signal = 'SIGTERM', ms = 5_000 } = {}) {
  signalTo(pid, signal);
  try {
    await until(() => !isAlive(pid), { ms, complaint: '' });
  } catch {
    signalTo(pid, 'SIGKILL');
    await until(() => !isAlive(pid), { ms: 5_000, complaint: `Process ${pid} does not end.` });
  }
}

function signalTo(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** After our end, this long for the programs to put their last work down before the database goes. */
const GRACE_SECONDS = 10;

/**
 * Makes sure that a program that knows nothing of us does not outlive us, even when we are killed without a word: a
 * watcher reads from a pipe that ends with us. Answers how to call the watcher off.
 */
export function endAfterUs(pid, { signal = 'INT', user = null, seconds = GRACE_SECONDS } = {}) {
  if (process.platform === 'win32') return () => undefined;
  const script = `read -r _; i=0; while [ $i -lt ${seconds} ] && kill -0 ${pid}; do sleep 1; i=$((i+1)); done; kill -${signal} ${pid}`;
  const watcher = spawn('sh', ['-c', script], { ...user, detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  watcher.on('error', () => undefined);
  watcher.stdin.on('error', () => undefined);
  watcher.unref();
  watcher.stdin.unref?.();
  return () => {
    watcher.kill('SIGKILL');
  };
}
