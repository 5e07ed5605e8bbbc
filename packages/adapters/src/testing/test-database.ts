import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';

/** Test files run side by side; one of them makes the template. */
const LOCK = 727_103_512;
const ROOT = path.resolve(__dirname, '../../../..');
/** Named after what the migrations say, so that a changed one never meets an old template. */
const TEMPLATE = `snout_template_${hashOfMigrations()}`;

function hashOfMigrations(): string {
  const folder = path.join(ROOT, 'prisma/migrations');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.sql'));
  const hash = createHash('sha256');
  for (const name of files.sort()) hash.update(name).update(readFileSync(path.join(folder, name)));
  return hash.digest('hex').slice(0, 12);
}

export interface TestDatabase {
  /** As the app connects: a role that owns nothing. */
  url: string;
  /** As the owner, for arranging and looking behind the curtain. */
  adminUrl: string;
  drop(): Promise<void>;
}

const withDatabase = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
};

/** A fresh, migrated database of its own for one test file, cloned from a template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const clusterUrl = process.env.TEST_DATABASE_ADMIN_URL;
  const appUrl = process.env.TEST_DATABASE_APP_URL ?? clusterUrl;
  if (!clusterUrl || !appUrl) throw new Error('Integration tests need a database: run them with npm test');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onCluster(clusterUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await ensureTemplate(client, clusterUrl);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  });
  return {
    url: withDatabase(appUrl, name),
    adminUrl: withDatabase(clusterUrl, name),
    drop: () =>
      onCluster(clusterUrl, async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  };
}

async function ensureTemplate(client: Client, clusterUrl: string): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE]);
  if (found.rowCount === 1) return;
  const making = `${TEMPLATE}_making`;
  await client.query(`DROP DATABASE IF EXISTS ${making}`);
  await client.query(`CREATE DATABASE ${making}`);
  const env = { ...process.env, DATABASE_ADMIN_URL: withDatabase(clusterUrl, making) };
  await promisify(execFile)(process.execPath, [path.join(ROOT, 'scripts/migrate.mjs')], { env });
  await client.query(`ALTER DATABASE ${making} RENAME TO ${TEMPLATE}`);
}

async function onCluster(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Looks at or arranges rows as the owner, past row-level security. */
export async function query<Row extends object>(
  database: TestDatabase,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: database.adminUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

export interface Onlooker {
  query<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** The same as `query` over one connection, for whoever looks again and again. */
export async function openOnlooker(database: TestDatabase): Promise<Onlooker> {
  const client = new Client({ connectionString: database.adminUrl });
  await client.connect();
  return {
    query: async <Row extends object>(sql: string, values: unknown[] = []) =>
      (await client.query<Row>(sql, values)).rows,
    close: () => client.end(),
  };
}

/** Locks a table against everybody, like somebody at a console; answers how to let go. */
export async function lockTable(database: TestDatabase, table: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: database.adminUrl });
  await client.connect();
  await client.query(`BEGIN; LOCK TABLE ${client.escapeIdentifier(table)} IN ACCESS EXCLUSIVE MODE`);
  return () => client.end();
}

/** Another transaction that has done this and goes on until `end`. */
export async function openTransaction(
  database: TestDatabase,
  sql: string,
  values: unknown[] = [],
): Promise<{ end(): Promise<void> }> {
  const client = new Client({ connectionString: database.adminUrl });
  await client.connect();
  await client.query('BEGIN');
  await client.query(sql, values);
  return {
    async end() {
      await client.query('COMMIT');
      await client.end();
    },
  };
}
