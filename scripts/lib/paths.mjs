import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Where everything that is not source lives: database, secrets, logs. */
export const dataDir = (env = process.env) => path.resolve(ROOT, env.DATA_DIR || '.snout');
