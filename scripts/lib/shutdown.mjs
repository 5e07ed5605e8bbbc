import { endCommands } from './run.mjs';

/** Everything together has 30 s; what still runs after this is ended by force, so that the database can close its books. */
const PROGRAMS_MS = 24_000;

const stops = [];
let stopping = false;

/** Remembers how to stop something. The last that was started is stopped first. */
export const atEnd = ({ stop, kill = () => undefined }) => stops.push({ stop, kill });

export const isStopping = () => stopping;

/** Stops everything in reverse order, once. `stop` is given how many milliseconds it may take. */
export async function stopAll(exitCode) {
  if (stopping) return;
  stopping = true;
  const deadline = Date.now() + PROGRAMS_MS;
  endCommands();
  for (const { stop } of stops.toReversed()) {
    const left = Math.max(deadline - Date.now(), 500);
    await Promise.resolve(stop(left)).catch((error) => process.stderr.write(`${error.message}\n`));
  }
  process.exit(exitCode);
}

/** The second Ctrl-C: at once, by force. */
async function killAll() {
  for (const { kill } of stops.toReversed()) await kill();
  process.exit(1);
}

/** Ctrl-C, a closed terminal and SIGTERM stop everything; a second Ctrl-C does not wait. `words` are shown at the first. */
export function stopOnSignals({ words, exitCode }) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (stopping) return void (signal === 'SIGINT' && killAll());
      process.stdout.write(`\n${words}\n`);
      void stopAll(exitCode());
    });
  }
}
