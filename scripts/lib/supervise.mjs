import { spawn } from 'node:child_process';
import path from 'node:path';
import { openLog } from './child-log.mjs';
import { ROOT } from './paths.mjs';
import { endAfterUs, endProcess } from './processes.mjs';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;
/** A process that ran this long has started well: its next crash is treated as the first. */
const STABLE_MS = 30_000;
/** In flight work has this long after the parent is gone. */
const LONGEST_DRAIN_SECONDS = 30;

/** How long to wait before the next start, after `crashes` ends in a row. */
export const waitBefore = (crashes) => Math.min(FIRST_WAIT_MS * 2 ** (crashes - 1), LONGEST_WAIT_MS);

/**
 * Keeps one program running: starts it again when it dies, ever a little later, until it is stopped.
 * `args` are those of node; the entry in them names the app's folder, so that the process can be told by its command line.
 */
export function supervise({ name, args, cwd = ROOT, env, logs, verbose, isQuiet = false, onChange = () => undefined }) {
  const log = openLog({ name, folder: logs, verbose });
  const state = { child: null, stopping: false, restarting: false, crashes: 0, ready: false, timer: null };

  const start = () => {
    const startedAt = Date.now();
    state.ready = false;
    state.child = launch({ args, cwd, env, log });
    state.child.on('message', (message) => {
      if (message?.ready) state.ready = true;
    });
    state.child.once('exit', (code, signal) => {
      state.child = null;
      onChange();
      if (state.stopping) return;
      if (state.restarting || Date.now() - startedAt > STABLE_MS) state.crashes = 0;
      state.crashes += 1;
      const wait = state.restarting ? 0 : waitBefore(state.crashes);
      if (!state.restarting && !isQuiet) {
        const how = signal ?? `exit ${code}`;
        process.stdout.write(
          `  ! ${name} ended (${how}); again in ${wait / 1000} s. Log: ${path.relative(ROOT, log.file)}\n`,
        );
      }
      state.restarting = false;
      state.timer = setTimeout(start, wait);
    });
    onChange();
  };
  start();
  return handleOf({ name, log, state });
}

function launch({ args, cwd, env, log }) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...env, SNOUT_SUPERVISED: '1' },
    // The IPC channel tells the child when this process is gone, however it went.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Ctrl-C reaches this process only, which stops the programs in their order.
    detached: true,
  });
  child.stdout.on('data', log.stdout);
  child.stderr.on('data', log.stderr);
  child.on('error', (error) => log.stderr(`${error.message}\n`));
  // And a child that does not care about its parent's end does not outlive it for long either.
  if (child.pid) child.once('exit', endAfterUs(child.pid, { signal: 'KILL', seconds: LONGEST_DRAIN_SECONDS }));
  return child;
}

function handleOf({ name, log, state }) {
  return {
    name,
    logFile: log.file,
    pid: () => state.child?.pid ?? null,
    /** Whether the program itself said that it is ready. */
    isReady: () => state.ready,
    /** Ends in a row so far. */
    crashes: () => state.crashes,
    /** Starts it anew, politely; not counted as a crash. */
    restart() {
      if (!state.child) return;
      state.restarting = true;
      state.child.kill('SIGTERM');
    },
    /** Ends it for good, by force once `ms` have passed. */
    async stop(ms) {
      state.stopping = true;
      clearTimeout(state.timer);
      if (state.child) await endProcess(state.child.pid, { ms });
      log.close();
    },
    kill() {
      state.stopping = true;
      clearTimeout(state.timer);
      state.child?.kill('SIGKILL');
    },
  };
}
