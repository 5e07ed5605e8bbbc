import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const fileIn = (folder) => path.join(folder, 'run.json');

const isRunning = (pid, words) => {
  const listed = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.includes(words);
};

/** Who runs already, if somebody does: the address of the earlier start. */
export function findRunning(folder) {
  if (!existsSync(fileIn(folder))) return null;
  const { pid, url } = JSON.parse(readFileSync(fileIn(folder), 'utf8'));
  return isRunning(pid, 'scripts/start.mjs') && pid !== process.pid ? { pid, url } : null;
}

/** Ends programs that a killed start left behind, once their command lines prove that they are ours. */
export function stopLeftovers(folder) {
  if (!existsSync(fileIn(folder))) return;
  const { children = {} } = JSON.parse(readFileSync(fileIn(folder), 'utf8'));
  for (const [name, pid] of Object.entries(children)) {
    if (pid && isRunning(pid, `apps/${name}/`)) process.kill(pid, 'SIGKILL');
  }
  rmSync(fileIn(folder), { force: true });
}

export const writeRunFile = (folder, state) => writeFileSync(fileIn(folder), JSON.stringify(state));
export const removeRunFile = (folder) => rmSync(fileIn(folder), { force: true });
