import { migrate } from './lib/migrate.mjs';
import { Trouble } from './lib/progress.mjs';

const url = process.env.DATABASE_ADMIN_URL || process.env.DATABASE_URL;
try {
  if (!url) throw new Trouble('Set DATABASE_ADMIN_URL to the address of the database under its owner.');
  const applied = await migrate(url);
  process.stdout.write(applied.length > 0 ? `Applied: ${applied.join(', ')}\n` : 'The database is up to date.\n');
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Trouble ? error.message : error.stack}\n`);
  process.exit(1);
}
