import { createRequire } from 'node:module';
import path from 'node:path';
import { checkServer, ensureRole, withClient } from './database.mjs';
import { readMigrations } from './migrations.mjs';
import { ROOT } from './paths.mjs';
import { Trouble } from './progress.mjs';
import { FILTERS, withEngine } from './schema-engine.mjs';

const fromAdapters = createRequire(path.join(ROOT, 'packages/adapters/package.json'));
/** Two processes that migrate one database at once take turns. */
const LOCK = 727_103_511;

/**
 * Brings a database up to date under its owner's address. Answers the names of what was applied. `appUrl` is the address
 * the app will use: its user gets the right to become the app's role.
 */
export async function migrate(adminUrl, { appUrl = adminUrl, folder } = {}) {
  await checkServer(adminUrl, 'DATABASE_ADMIN_URL');
  return withClient(adminUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await ensureRoles(client, appUrl);
    const migrations = readMigrations(folder);
    await refuseHalfDone(client);
    const apply = (engine) => engine.applyMigrations({ migrationsList: migrations, filters: FILTERS });
    const applied = await withEngine(adminUrl, apply).catch((error) => explain(error, client));
    await migrateQueue(client);
    await continueChain(client);
    return applied.appliedMigrationNames;
  });
}

async function ensureRoles(client, appUrl) {
  for (const role of ['snout_app', 'snout_lookup']) await ensureRole(client, role);
  const appUser = decodeURIComponent(new URL(appUrl).username);
  const { rows } = await client.query(
    `SELECT pg_has_role($1, 'snout_app', 'MEMBER') AS may FROM pg_roles WHERE rolname = $1`,
    [appUser],
  );
  // Without a name in the address the driver chooses one: then the owner of the database has to have granted it.
  if (appUser === '' || rows[0]?.may) return;
  if (rows.length === 0) throw new Trouble(`The database does not know the user "${appUser}" of DATABASE_URL.`);
  await client.query(`GRANT snout_app TO ${client.escapeIdentifier(appUser)}`);
}

/** Names of migrations that began and never ended. */
async function unfinished(client) {
  const found = await client.query(`SELECT to_regclass('_prisma_migrations') AS name`);
  if (found.rows[0].name === null) return [];
  const { rows } = await client.query(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL',
  );
  return rows.map((row) => row.migration_name);
}

async function refuseHalfDone(client) {
  const names = await unfinished(client);
  if (names.length > 0) throw new Trouble(wayOut(names, 'did not end the last time'));
}

async function explain(error, client) {
  const names = await unfinished(client);
  const words = String(error?.meta?.message ?? error?.message ?? error);
  // Where in the engine it happened helps nobody here.
  const reason = words.split(/\n\s+0: /)[0].trim();
  throw new Trouble(names.length > 0 ? `${wayOut(names, 'failed')}\n\n${reason}` : `The migration failed: ${reason}`);
}

/** Each file runs as one transaction unless it says otherwise, so a failed one has normally left nothing behind. */
const wayOut = (names, what) =>
  [
    `The migration ${names.join(', ')} ${what}.`,
    'Look at the database; once the cause is gone and nothing of the migration is left, forget the attempt and start again:',
    ...names.map(
      (name) => `  DELETE FROM _prisma_migrations WHERE migration_name = '${name}' AND finished_at IS NULL;`,
    ),
  ].join('\n');

/**
 * The chain over the audit trail runs by the ids of transactions. A dump that was restored on another server meets ids that
 * begin anew: from here on they are counted above those that were sealed.
 */
async function continueChain(client) {
  // A folder of older migrations, as tests give it, has no chain yet.
  const found = await client.query(`SELECT to_regprocedure('audit_behind()') AS name`);
  if (found.rows[0].name === null) return;
  const { rows } = await client.query('SELECT audit_behind() AS behind');
  if (!(Number(rows[0].behind) > 0)) return;
  await client.query(
    `SELECT setval('audit_xact_offset', (SELECT last_value FROM audit_xact_offset) + $1::bigint + 1)`,
    [rows[0].behind],
  );
}

/** The tables of the queue, for installations without Redis: made by the owner, used by the app's role. */
async function migrateQueue(client) {
  const { runMigrations } = fromAdapters('bullmq');
  await runMigrations(client, 'bullmq');
  for (const what of ['TABLES', 'SEQUENCES']) {
    await client.query(`GRANT ALL ON ALL ${what} IN SCHEMA bullmq TO snout_app`);
  }
  await client.query('GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO snout_app');
}
