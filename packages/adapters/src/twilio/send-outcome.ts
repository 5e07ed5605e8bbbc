import type { SendResult } from '@snout/application/ports/messaging-provider';
import { RateLimited } from './http-client';

/** The connection never came about, so nothing was sent. Every other broken call may have been. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * Reduces whatever the SDK threw to an outcome, by status and code, never by text. The error itself goes no further:
 * its request configuration holds the account's credential in clear.
 */
export function toSendFailure(error: unknown): SendResult {
  if (error instanceof RateLimited) return { kind: 'notSent', code: 20429, retryAfterSeconds: error.retryAfterSeconds };
  const { status, code } = fieldsOf(error);
  if (typeof code === 'string' && NEVER_CONNECTED.has(code))
    return { kind: 'notSent', code: null, retryAfterSeconds: null };
  if (status !== null && status >= 300 && status < 500) {
    return { kind: 'rejected', code: typeof code === 'number' ? code : null, httpStatus: status };
  }
  return { kind: 'unknown', cause: status === null ? String(code ?? 'garbledAnswer') : `http${status}` };
}

function fieldsOf(error: unknown): { status: number | null; code: string | number | null } {
  if (typeof error !== 'object' || error === null) return { status: null, code: null };
  const status = 'status' in error && typeof error.status === 'number' ? error.status : null;
  const code =
    'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? error.code : null;
  return { status, code };
}
