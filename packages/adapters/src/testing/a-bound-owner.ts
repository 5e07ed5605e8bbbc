import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { createTestDatabase, query } from './test-database';

const ROOT = path.resolve(__dirname, '../../../..');
const MIGRATIONS = path.join(ROOT, 'prisma/migrations');
const PROGRAM = `
  const { migrate } = await import(process.argv[1]);
  await migrate(process.env.DATABASE_ADMIN_URL, { appUrl: process.env.DATABASE_URL, folder: process.argv[2] });`;

/** An empty database whose owner is bound by row-level security, as on a hosted server. */
export async function aBoundOwner() {
  const cluster = await createTestDatabase();
  const name = `bound_${path.basename(new URL(cluster.adminUrl).pathname)}`;
  await query(cluster, `CREATE ROLE ${name} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD 'bound'`);
  await query(cluster, `GRANT snout_app, snout_lookup TO ${name} WITH ADMIN OPTION`);
  await query(cluster, `CREATE DATABASE ${name} OWNER ${name}`);
  const adminUrl = Object.assign(new URL(cluster.adminUrl), { pathname: `/${name}` }).toString();
  const owner = Object.assign(new URL(adminUrl), { username: name, password: 'bound' }).toString();
  return {
    /** Past row-level security. */
    look: <Row extends object>(sql: string, values: unknown[] = []) =>
      query<Row>({ ...cluster, adminUrl }, sql, values),
    /** Brings it up to date as its owner; with `before` only up to that migration. */
    migrate: (before?: string) => migrateAs(owner, before),
    async drop() {
      await query(cluster, `DROP DATABASE ${name} WITH (FORCE)`);
      await query(cluster, `DROP ROLE ${name}`);
      await cluster.drop();
    },
  };
}

async function migrateAs(owner: string, before = '~'): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'migrations-'));
  try {
    for (const entry of readdirSync(MIGRATIONS)) {
      if (entry < before || entry.endsWith('.toml')) {
        cpSync(path.join(MIGRATIONS, entry), path.join(folder, entry), { recursive: true });
      }
    }
    const program = pathToFileURL(path.join(ROOT, 'scripts/lib/migrate.mjs')).href;
    const env = { ...process.env, DATABASE_ADMIN_URL: owner, DATABASE_URL: owner };
    const argv = ['--input-type=module', '-e', PROGRAM, program, folder];
    await promisify(execFile)(process.execPath, argv, { env });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
