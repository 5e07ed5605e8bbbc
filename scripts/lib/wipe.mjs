import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { stopLeftPostgres } from './embedded-postgres.mjs';
import { removeCluster } from './postgres-files.mjs';

/** Removes the demo: its database, its secrets and what was written down about it. Nothing else in the folder. */
export async function wipeDemo(folder) {
  const cluster = path.join(folder, 'postgres');
  if (existsSync(cluster)) await stopLeftPostgres(cluster);
  removeCluster(cluster);
  for (const name of ['demo.json', 'carrier-seed.json', 'secrets.json'])
    rmSync(path.join(folder, name), { force: true });
}
