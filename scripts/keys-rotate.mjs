import { runProgram } from './lib/run-program.mjs';

/** `pnpm keys:rotate`: encrypts every stored secret with the first key of ENCRYPTION_KEYS. */
runProgram('packages/adapters/dist/keys-rotate/main.js');
