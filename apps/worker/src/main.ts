import { setPriority } from 'node:os';
import { createPorts } from '@snout/adapters/create-ports/create-ports';
import { logMailer } from '@snout/adapters/system/log-mailer';
import { smtpMailer } from '@snout/adapters/system/smtp-mailer';
import { safeLogOptions } from '@snout/application/logging/log-options';
import type { Mailer } from '@snout/application/ports/mailer';
import pino, { type Logger } from 'pino';
import { readEnv, type WorkerEnv } from './env';
import { startProcessors } from './start-processors';

/** In flight work gets this long after SIGTERM. */
const DRAIN_MS = 28_000;
/** Behind whoever answers people and the provider on the same machine; at 10 it gets a tenth of what they get, and all of what they leave. */
const NICENESS = 10;

/** By SMTP where there is a mail server. Otherwise links are followed from the log in development, which its safe form would cut out. */
function toMailer(env: WorkerEnv, log: Logger): Mailer {
  const isProduction = env.NODE_ENV === 'production';
  if (env.SMTP_URL && env.MAIL_FROM)
    return smtpMailer({ url: env.SMTP_URL, from: env.MAIL_FROM, needsTls: isProduction });
  const letters = isProduction ? log : pino({ level: env.LOG_LEVEL, base: { app: 'letters' } });
  return logMailer({ log: letters, showsText: !isProduction });
}

function main(): void {
  const env = readEnv(process.env);
  const log = pino({ ...safeLogOptions, level: env.LOG_LEVEL, base: { app: 'worker' } });
  const handle = createPorts({
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL ?? null,
    poolSize: env.DATABASE_POOL,
    publicBaseUrl: env.PUBLIC_BASE_URL,
    messagingEnabled: env.ENABLE_MESSAGING,
    twilioBaseUrl: env.TWILIO_BASE_URL ?? null,
    jwtSecret: env.JWT_SECRET,
    encryptionKeys: env.ENCRYPTION_KEYS,
    mailer: toMailer(env, log),
  });
  const processors = startProcessors({
    ports: handle.ports,
    backend: handle.queueBackend,
    concurrency: env.WORKER_CONCURRENCY,
    log,
  });
  let stopping = false;
  const stop = async (why: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping');
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    await processors.stop();
    await handle.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));
  // Started by a supervisor: without it nobody would ever stop this process.
  if (process.env.SNOUT_SUPERVISED === '1') process.on('disconnect', () => void stop('supervisor gone'));
  setPriority(NICENESS);
  log.info({ ready: true, queue: handle.queueBackend.kind }, 'the worker is ready');
  process.send?.({ ready: true });
}

main();
