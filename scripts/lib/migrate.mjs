import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { Trouble } from './progress.mjs';

const fromPrisma = createRequire(path.join(ROOT, 'prisma/package.json'));
const fromAdapters = createRequire(path.join(ROOT, 'packages/adapters/package.json'));
const FILTERS = { externalTables: [], externalEnums: [] };
/** Two processes that migrate at once take turns. */
const LOCK = 727_103_511;

/** Prisma's own engine, compiled to WebAssembly: nothing is downloaded. */
async function openEngine(url, schema) {
  const folder = path.dirname(fromPrisma.resolve('@prisma/schema-engine-wasm'));
  const glue = await import(path.join(folder, 'schema_engine_bg.js'));
  const binary = new WebAssembly.Module(readFileSync(path.join(folder, 'schema_engine_bg.wasm')));
  const { exports } = new WebAssembly.Instance(binary, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(exports);
  exports.__wbindgen_start?.();
  const { bindMigrationAwareSqlAdapterFactory } = fromPrisma('@prisma/driver-adapter-utils');
  const { PrismaPg } = fromPrisma('@prisma/adapter-pg');
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }));
  return glue.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, adapter);
}

function readMigrations() {
  const folder = path.join(ROOT, 'prisma/migrations');
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(path.join(folder, 'migration_lock.toml'), 'utf8') },
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
    shadowDbInitScript: '',
  };
}

/** Brings a database up to date under its owner's address. Answers the names of what was applied. */
export async function migrate(adminUrl) {
  const { Client } = fromPrisma('pg');
  const lock = new Client({ connectionString: adminUrl });
  try {
    await lock.connect();
  } catch (error) {
    throw new Trouble(`The database cannot be reached for the migration (${error.code ?? error.message}). Check DATABASE_ADMIN_URL.`);
  }
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await ensureRoles(lock);
    const schema = readFileSync(path.join(ROOT, 'prisma/schema.prisma'), 'utf8');
    const engine = await openEngine(adminUrl, schema);
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: readMigrations(), filters: FILTERS });
    await migrateQueue(lock);
    return appliedMigrationNames;
  } finally {
    await lock.end();
  }
}

/** Roles belong to the whole cluster, so they may be there already. */
async function ensureRoles(client) {
  for (const role of ['snout_app', 'snout_lookup']) {
    const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    if (found.rowCount === 0) await client.query(`CREATE ROLE ${role} NOLOGIN`);
  }
}

/** The tables of the queue, for installations without Redis: made by the owner, used by the app's role. */
async function migrateQueue(client) {
  const { runMigrations } = fromAdapters('bullmq');
  await runMigrations(client, 'bullmq');
  for (const what of ['TABLES', 'SEQUENCES']) await client.query(`GRANT ALL ON ALL ${what} IN SCHEMA bullmq TO snout_app`);
  await client.query('GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO snout_app');
}
