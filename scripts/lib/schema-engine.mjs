import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './paths.mjs';

const require = createRequire(path.join(ROOT, 'prisma/package.json'));
export const FILTERS = { externalTables: [], externalEnums: [] };
export const SCHEMA_FILE = path.join(ROOT, 'prisma/schema.prisma');

let loading = null;

/** Prisma's own engine for migrations, compiled to WebAssembly: nothing is downloaded. Loaded once per process. */
function loadEngine() {
  loading ??= (async () => {
    const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm'));
    const glue = await import(pathToFileURL(path.join(folder, 'schema_engine_bg.js')).href);
    const binary = new WebAssembly.Module(readFileSync(path.join(folder, 'schema_engine_bg.wasm')));
    const { exports } = new WebAssembly.Instance(binary, { './schema_engine_bg.js': glue });
    glue.__wbg_set_wasm(exports);
    // The engine says here why it gave up, before it dies of "unreachable".
    globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (words) => process.stderr.write(`${words}\n`) };
    exports.__wbindgen_start?.();
    return glue.SchemaEngine;
  })();
  return loading;
}

/** Runs work with the engine on one database. Afterwards its connections are closed, and with them its lock. */
export async function withEngine(url, work) {
  const SchemaEngine = await loadEngine();
  const { bindMigrationAwareSqlAdapterFactory } = require('@prisma/driver-adapter-utils');
  const { Pool } = require('pg');
  const pool = new Pool({ connectionString: url, max: 4 });
  pool.on('error', () => undefined);
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(wholeScripts(pool));
    const datamodels = [['schema.prisma', readFileSync(SCHEMA_FILE, 'utf8')]];
    return await work(await SchemaEngine.new({ datamodels }, () => {}, adapter));
  } finally {
    await pool.end();
  }
}

/**
 * The driver cuts a script at every semicolon, even within a function's body, and spreads the parts over connections.
 * Sent whole, PostgreSQL itself tells the statements apart, and a script that fails leaves nothing behind.
 */
function wholeScripts(pool) {
  const { PrismaPg } = require('@prisma/adapter-pg');
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script) => {
      await pool.query(script).catch((error) => adapter.onError(error));
    };
    return adapter;
  };
  return factory;
}
