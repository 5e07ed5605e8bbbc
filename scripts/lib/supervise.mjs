import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';

const STOP_MS = 30_000;
const FIRST_WAIT_MS = 500;
const MAX_WAIT_MS = 8_000;
/** A process that ran this long has started well: its next crash is treated as the first. */
const STABLE_MS = 30_000;

/** Keeps one program running: starts it again when it dies, ever a little later, until it is stopped. */
export function supervise({ name, entry, env, logs, verbose, nodeArgs = [] }) {
  mkdirSync(logs, { recursive: true });
  const file = path.join(logs, `${name}.log`);
  if (existsSync(file)) renameSync(file, `${file}.1`);
  const log = createWriteStream(file, { flags: 'a' });
  let child = null;
  let stopping = false;
  let wait = FIRST_WAIT_MS;
  let timer = null;

  const start = () => {
    const startedAt = Date.now();
    // The IPC channel tells the child when this process is gone, however it went.
    child = spawn(process.execPath, [...nodeArgs, entry], {
      cwd: ROOT,
      env: { ...env, SNOUT_SUPERVISED: '1' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    });
    child.stdout.on('data', (chunk) => {
      log.write(chunk);
      if (verbose) process.stdout.write(`[${name}] ${chunk}`);
    });
    child.stderr.on('data', (chunk) => {
      log.write(chunk);
      process.stderr.write(`[${name}] ${chunk}`);
    });
    child.on('error', () => undefined);
    child.on('exit', (code, signal) => {
      child = null;
      if (stopping) return;
      if (Date.now() - startedAt > STABLE_MS) wait = FIRST_WAIT_MS;
      process.stdout.write(
        `  ! ${name} ended (${signal ?? `exit ${code}`}); starting it again in ${wait / 1000} s. Log: ${path.relative(ROOT, file)}\n`,
      );
      timer = setTimeout(start, wait);
      wait = Math.min(wait * 2, MAX_WAIT_MS);
    });
  };
  start();
  return {
    name,
    pid: () => child?.pid ?? null,
    restart: () => child?.kill('SIGTERM'),
    async stop() {
      stopping = true;
      clearTimeout(timer);
      const running = child;
      if (running) {
        const gone = new Promise((resolve) => running.once('exit', resolve));
        running.kill('SIGTERM');
        const force = setTimeout(() => running.kill('SIGKILL'), STOP_MS);
        await gone;
        clearTimeout(force);
      }
      log.end();
    },
    kill: () => child?.kill('SIGKILL'),
  };
}
