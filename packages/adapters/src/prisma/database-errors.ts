import { DatabaseUnavailable } from '@snout/application/ports/transaction';

/** Codes that mean "not now": no connection, no room, going down, or out of disk. Prisma's own and PostgreSQL's. */
const UNAVAILABLE = new Set([
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'P2037',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  'EAI_AGAIN',
  '57P01',
  '57P02',
  '57P03',
  // Waited too long: for an answer, for a lock.
  '57014',
  '55P03',
  '53100',
  '53200',
  '53300',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  // Kinds of Prisma's driver adapter, which raw queries carry instead of a code.
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
]);
/** Two transactions were in each other's way: running the work again is right. */
const RETRYABLE = new Set(['40001', '40P01', 'P2034']);
const EXCLUSION = '23P01';
/** By the server, by Prisma, and by Prisma's driver adapter for raw queries. */
const UNIQUE = new Set(['23505', 'P2002', 'UniqueConstraintViolation']);

/** All codes of an error and of what it was made from; adapters wrap them several layers deep. */
function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const found: string[] = [];
  for (const [key, value] of Object.entries(Object.assign({}, error, pick(error)))) {
    if (['code', 'originalCode', 'errorCode', 'kind'].includes(key) && typeof value === 'string') found.push(value);
    if (['cause', 'meta', 'driverAdapterError', 'error'].includes(key)) found.push(...codesOf(value, depth + 1));
  }
  return found;
}

/** `cause` and `code` may be inherited or not enumerable. */
const pick = (error: object): Record<string, unknown> => ({
  ...('code' in error ? { code: error.code } : {}),
  ...('cause' in error ? { cause: error.cause } : {}),
});

const has = (error: unknown, codes: ReadonlySet<string>): boolean => codesOf(error).some((code) => codes.has(code));

/**
 * The driver gives no code to what it finds out by itself, so these few are known by their words; what the server says has
 * a code always. The outage tests provoke them for real.
 */
const DRIVER_WORDS = new Set([
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'Client has encountered a connection error and is not queryable',
  'timeout exceeded when trying to connect',
  'Query read timeout',
]);
const isByDriver = (error: unknown): boolean =>
  error instanceof Error && codesOf(error).length === 0 && DRIVER_WORDS.has(error.message);

export const isUnavailable = (error: unknown): boolean => has(error, UNAVAILABLE) || isByDriver(error);
export const isRetryable = (error: unknown): boolean => has(error, RETRYABLE);
export const isExclusionViolation = (error: unknown): boolean => has(error, new Set([EXCLUSION]));
export const isUniqueViolation = (error: unknown): boolean => has(error, UNIQUE);

/** Turns "the database is away" into the one error the application knows; everything else stays what it is. */
export const toDatabaseError = (error: unknown): unknown =>
  isUnavailable(error) ? new DatabaseUnavailable('The database cannot be reached', { cause: error }) : error;
