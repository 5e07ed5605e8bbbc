import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from './lib/embedded-postgres.mjs';
import { ROOT } from './lib/paths.mjs';
import { removeCluster } from './lib/postgres-files.mjs';
import { FILTERS, SCHEMA_FILE, withEngine } from './lib/schema-engine.mjs';

/**
 * Prints the SQL of what changed in schema.prisma since a commit (`--since main`; HEAD unless given): the draft of the
 * next migration. What the schema language cannot say, like row-level security, is added by hand. `--from-empty` prints
 * the SQL of the whole schema. The engine wants to see a database, so it gets one to throw away.
 */
const { values } = parseArgs({
  options: { 'from-empty': { type: 'boolean' }, since: { type: 'string', default: 'HEAD' } },
});
const schema = (content) => ({ tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] });
const earlier = () =>
  execFileSync('git', ['show', `${values.since}:prisma/schema.prisma`], { cwd: ROOT, encoding: 'utf8' });

async function draft(engine) {
  const { stdout } = await engine.diff({
    from: values['from-empty'] ? { tag: 'empty' } : schema(earlier()),
    to: schema(readFileSync(SCHEMA_FILE, 'utf8')),
    script: true,
    shadowDatabaseUrl: null,
    exitCode: null,
    filters: FILTERS,
  });
  return stdout ?? '';
}

const folder = mkdtempSync(path.join(tmpdir(), 'snout-migration-sql-'));
let code = 0;
const postgres = await startPostgres({ folder, throwAway: true });
try {
  const sql = await withEngine(postgres.adminUrlOf('postgres'), draft);
  await new Promise((resolve) => process.stdout.write(sql, resolve));
} catch (error) {
  process.stderr.write(`${error?.meta?.message ?? error?.message ?? error}\n`);
  code = 1;
} finally {
  await postgres.stop();
  removeCluster(folder);
}
process.exit(code);
