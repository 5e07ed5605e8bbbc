import { setPriority } from 'node:os';
import { createPorts } from '@snout/adapters/create-ports/create-ports';
import { safeLogOptions } from '@snout/application/logging/log-options';
import pino from 'pino';
import { readEnv } from './env';
import { startProcessors } from './start-processors';

/** In flight work gets this long after SIGTERM. */
const DRAIN_MS = 28_000;
/** Behind whoever answers people and the provider on the same machine; a step of 5 is about a third of the share. */
const NICENESS = 5;

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
