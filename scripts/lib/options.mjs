import { parseArgs } from 'node:util';
import { Trouble } from './progress.mjs';

/** What may follow `npm start --`. */
export function readOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        fresh: { type: 'boolean', default: false },
        'no-seed': { type: 'boolean', default: false },
        dev: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        port: { type: 'string' },
      },
    });
    if (values.port !== undefined && !/^\d{1,5}$/.test(values.port))
      throw new Trouble(`--port needs a number, not "${values.port}".`);
    return { ...values, seed: !values['no-seed'] };
  } catch (error) {
    throw error instanceof Trouble
      ? error
      : new Trouble(`${error.message}\nKnown: --fresh, --no-seed, --port N, --verbose, --dev`);
  }
}
