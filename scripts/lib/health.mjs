import { lastWords } from './child-log.mjs';
import { Trouble } from './progress.mjs';

const START_MS = 60_000;
const ASK_MS = 2_000;
/** Once may be bad luck, like a port that is freed a moment late. */
const TOO_MANY_CRASHES = 3;

/** Whether an address answers 2xx. */
export async function answersOk(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(ASK_MS) })).ok;
  } catch {
    // Not up yet.
    return false;
  }
}

/** Waits until a program is well; gives up when it keeps dying, with its last words. */
export async function waitUntilWell(program, isWell) {
  const end = Date.now() + START_MS;
  while (!(await isWell())) {
    const diesAgain = program.crashes() >= TOO_MANY_CRASHES;
    if (diesAgain || Date.now() > end) {
      const what = diesAgain ? 'ends right after its start' : `is not ready after ${START_MS / 1000} s`;
      throw new Trouble(`The ${program.name} ${what}. The end of ${program.logFile}:\n\n${lastWords(program.logFile)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
