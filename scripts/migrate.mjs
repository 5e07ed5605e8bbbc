import path from 'node:path';
import { loadEnv } from './lib/env-file.mjs';
import { migrate } from './lib/migrate.mjs';
import { ROOT } from './lib/paths.mjs';
import { Trouble } from './lib/progress.mjs';

try {
  const env = loadEnv(path.join(ROOT, '.env'), process.env);
  const url = env.DATABASE_ADMIN_URL ?? env.DATABASE_URL;
  if (!url) throw new Trouble('Set DATABASE_ADMIN_URL to the address of the database under its owner.');
  const applied = await migrate(url, { appUrl: env.DATABASE_URL ?? url });
  process.stdout.write(applied.length > 0 ? `Applied: ${applied.join(', ')}\n` : 'The database is up to date.\n');
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Trouble ? error.message : error.stack}\n`);
  process.exit(1);
}
