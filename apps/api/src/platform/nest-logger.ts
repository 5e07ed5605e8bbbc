import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

const PHONE = /\+[1-9]\d{5,12}(?=\d{2}\b)/g;

/** Masks phone numbers down to their last two digits, wherever they turn up in a log line. */
export const maskPhones = (text: string): string => text.replace(PHONE, '+…');

/** Nest's log on pino: structured, and without private numbers. */
export function nestLogger(log: Logger): LoggerService {
  const write = (level: 'info' | 'error' | 'warn' | 'debug' | 'trace') => (message: unknown, context?: unknown) => {
    const text = typeof message === 'string' ? maskPhones(message) : undefined;
    const fields = text === undefined ? JSON.parse(maskPhones(JSON.stringify(message ?? {}))) : {};
    log[level]({ context: typeof context === 'string' ? context : undefined, ...fields }, text);
  };
  return {
    log: write('debug'),
    error: write('error'),
    warn: write('warn'),
    debug: write('debug'),
    verbose: write('trace'),
  };
}
