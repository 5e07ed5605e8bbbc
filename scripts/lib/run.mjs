import { spawn } from 'node:child_process';
import { Trouble } from './progress.mjs';

const running = new Set();

/** Runs a command to its end, quietly; what it said is shown only when it fails. Answers its output. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    running.add(child);
    let output = '';
    const collect = (chunk) => {
      output = (output + chunk).slice(-2_000_000);
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) => reject(new Trouble(`${command} cannot be started: ${error.message}`)));
    child.on('close', (code, signal) => {
      running.delete(child);
      if (code === 0) resolve(output);
      else
        reject(
          new Trouble(`${[command, ...args].join(' ')} failed (${signal ?? `exit ${code}`}):\n${output.slice(-6000)}`),
        );
    });
  });
}

/** Asks every command that still runs to end. */
export function endCommands() {
  for (const child of running) child.kill('SIGTERM');
}
