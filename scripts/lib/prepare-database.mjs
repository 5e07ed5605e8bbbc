import path from 'node:path';
import { ensureDatabase } from './database.mjs';
import { startPostgres } from './embedded-postgres.mjs';
import { ROOT } from './paths.mjs';
import { step } from './progress.mjs';
import { run } from './run.mjs';
import { atEnd } from './shutdown.mjs';

/** Answers the two addresses of the database: the given ones, or those of the embedded server, which it starts. */
export async function openDatabase(env, folder) {
  if (env.DATABASE_URL) {
    return { DATABASE_URL: env.DATABASE_URL, DATABASE_ADMIN_URL: env.DATABASE_ADMIN_URL ?? env.DATABASE_URL };
  }
  const onCrash = (how) => process.stdout.write(`  ! PostgreSQL ended (${how}); starting it again\n`);
  const postgres = await step('Starting PostgreSQL', () =>
    startPostgres({ folder: path.join(folder, 'postgres'), onCrash }),
  );
  atEnd(postgres);
  await ensureDatabase(postgres.adminUrlOf('postgres'), 'snout');
  return { DATABASE_URL: postgres.urlOf('snout'), DATABASE_ADMIN_URL: postgres.adminUrlOf('snout') };
}

const node = (entry, settings) =>
  run(process.execPath, [path.join(ROOT, entry)], { cwd: ROOT, env: { ...process.env, ...settings } });

/** Brings the tables up to date. */
export const migrateDatabase = (settings) =>
  step('Bringing the database up to date', () => node('scripts/migrate.mjs', settings));

/** Fills an empty database with the demo, and writes down who may sign in. */
export const seedDemo = (settings) =>
  step('Setting up the demo', () => node('packages/adapters/dist/seed/main.js', settings));
