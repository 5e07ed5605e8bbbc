import { runProgram } from './lib/run-program.mjs';

/** `pnpm audit:verify [org:no:hash …]`: walks the chain over the audit trail; heads from the log must still be on it. */
runProgram('packages/adapters/dist/audit-verify/main.js');
