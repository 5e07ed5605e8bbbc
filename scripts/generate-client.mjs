import { step, Trouble } from './lib/progress.mjs';
import { generateClient } from './lib/toolchain.mjs';

step('Generating the database client', generateClient).catch((error) => {
  process.stderr.write(`${error instanceof Trouble ? error.message : error.stack}\n`);
  process.exitCode = 1;
});
