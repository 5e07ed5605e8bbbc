import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandLineOf, endProcess, isAlive } from './processes.mjs';

const OURS = 'scripts/start.mjs';
const fileIn = (folder) => path.join(folder, 'run.json');

function read(folder) {
  try {
    return JSON.parse(readFileSync(fileIn(folder), 'utf8'));
  } catch {
    // Missing, or cut off by a crash in the middle of a write.
    return null;
  }
}

const isRunning = (pid, words) => Number.isInteger(pid) && isAlive(pid) && commandLineOf(pid).includes(words);

/** Who runs already, if somebody does: the process and the address of the earlier start. */
export function findRunning(folder) {
  const state = read(folder);
  if (!state || state.pid === process.pid || !isRunning(state.pid, OURS)) return null;
  return { pid: state.pid, url: state.url };
}

/** Ends programs that a killed start left behind, once their command lines prove that they are ours. Answers their names. */
export async function stopLeftovers(folder) {
  const children = Object.entries(read(folder)?.children ?? {});
  const left = children.filter(([name, pid]) => isRunning(pid, `apps/${name}/`));
  await Promise.all(left.map(([, pid]) => endProcess(pid)));
  removeRunFile(folder);
  return left.map(([name]) => name);
}

/** Takes the folder for this process. Answers false when another start was faster. */
export function claim(folder, state) {
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(fileIn(folder), JSON.stringify(state), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

export const writeRunFile = (folder, state) => writeFileSync(fileIn(folder), JSON.stringify(state));

/** Gives the folder back. */
export function removeRunFile(folder) {
  if (existsSync(fileIn(folder))) rmSync(fileIn(folder), { force: true });
}
