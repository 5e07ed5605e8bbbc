import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Nest's log on pino: structured. What may be read in it is decided by the log itself. */
export function nestLogger(log: Logger): LoggerService {
  const write = (level: 'info' | 'error' | 'warn' | 'debug' | 'trace') => (message: unknown, context?: unknown) => {
    const told = { context: typeof context === 'string' ? context : undefined };
    if (typeof message === 'string') log[level](told, message);
    else log[level]({ ...told, ...(message instanceof Error ? { err: message } : (message as object)) });
  };
  return {
    log: write('debug'),
    error: write('error'),
    warn: write('warn'),
    debug: write('debug'),
    verbose: write('trace'),
  };
}
