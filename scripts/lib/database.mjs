import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { Trouble } from './progress.mjs';

const require = createRequire(path.join(ROOT, 'prisma/package.json'));
const OLDEST = 15;
/** What two starts at once answer each other when both make the same thing. */
const ALREADY_THERE = new Set(['42710', '42P04', '23505']);

/** Opens one connection for the length of the work. */
export async function withClient(url, work) {
  const { Client } = require('pg');
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // A server that goes away in between shows in the next query.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether a server answers under this address. */
export const canConnect = (url) => withClient(url, async () => true).catch(() => false);

/** Makes a role that does not exist yet. Roles belong to the whole cluster, so they may well be there. */
export async function ensureRole(client, role, kind = 'NOLOGIN') {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (found.rowCount === 0) await unlessThere(client.query(`CREATE ROLE ${client.escapeIdentifier(role)} ${kind}`));
}

/** Makes a database that does not exist yet. */
export const ensureDatabase = (adminUrl, name) =>
  withClient(adminUrl, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await unlessThere(client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`));
  });

const unlessThere = (making) =>
  making.catch((error) => {
    if (!ALREADY_THERE.has(error.code)) throw error;
  });

/** The role the app signs in as: it may become `snout_app`, and nothing else. */
export const ensureAppLogin = (adminUrl, password) =>
  withClient(adminUrl, async (client) => {
    await ensureRole(client, 'snout_app');
    await ensureRole(client, 'snout', 'LOGIN');
    await client.query(`ALTER ROLE snout PASSWORD ${client.escapeLiteral(password)}`);
    await client.query('GRANT snout_app TO snout');
  });

/** Refuses a server that cannot be reached or is too old, in words and without the password. */
export async function checkServer(url, key) {
  const version = await withClient(url, async (client) => {
    const { rows } = await client.query('SHOW server_version_num');
    return Math.floor(Number(rows[0].server_version_num) / 10_000);
  }).catch((error) => {
    throw new Trouble(`The database cannot be reached (${error.code ?? error.message}). Check ${key}.`);
  });
  if (version < OLDEST) throw new Trouble(`${key} leads to PostgreSQL ${version}; this needs ${OLDEST} or newer.`);
}
