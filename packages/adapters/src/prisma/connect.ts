import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client';

export type Database = PrismaClient;
/** The client inside one transaction. */
export type TxClient = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

export interface DatabaseOptions {
  url: string;
  /** Connections this process may hold. */
  poolSize: number;
}

/** The role every query runs as. It owns nothing, so row-level security holds whoever the URL's user is. */
export const APP_ROLE_OPTION = '-c role=snout_app';

/** Statements the server may keep planned, per connection. Lists build theirs from filters, so there is no end of them. */
const MAX_NAMED = 400;
const UNNAMED = '';
const names = new Map<string, string>();

/** The name a statement is prepared under: planning a look-up over ten tables costs more than running it. */
function nameOf({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= MAX_NAMED) return UNNAMED;
  const name = `s${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`;
  names.set(sql, name);
  return name;
}

/** Opens the pool (lazily). A pool that is used up fails within 3 s instead of queueing requests without end. */
export function connectDatabase({ url, poolSize }: DatabaseOptions): Database {
  const config = {
    connectionString: url,
    options: APP_ROLE_OPTION,
    max: poolSize,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 10_000,
    // Whoever waits for a row that long answers 503 instead of filling up the pool.
    lock_timeout: 4_000,
    // A connection that went silent would otherwise be waited for without end.
    query_timeout: 12_000,
    idle_in_transaction_session_timeout: 20_000,
  };
  const adapter = new PrismaPg(config, { statementNameGenerator: nameOf });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 3_000, timeout: 15_000 } });
}
