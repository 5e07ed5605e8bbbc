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

/** Opens the pool (lazily). A pool that is used up fails within 3 s instead of queueing requests without end. */
export function connectDatabase({ url, poolSize }: DatabaseOptions): Database {
  const adapter = new PrismaPg({
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
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 3_000, timeout: 15_000 } });
}
