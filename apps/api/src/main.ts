import { createServer, type Server } from 'node:http';
import { createPorts } from '@snout/adapters/create-ports/create-ports';
import { safeLogOptions } from '@snout/application/logging/log-options';
import pino from 'pino';
import { createApp } from './create-app';
import { type ApiEnv, readEnv } from './platform/env';
import { registry } from './platform/metrics/counters';
import { nestLogger } from './platform/nest-logger';

const DRAIN_MS = 28_000;

async function main(): Promise<void> {
  const env = readEnv(process.env);
  const log = pino({ ...safeLogOptions, level: env.LOG_LEVEL, base: { app: 'api' } });
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
  const app = await createApp({ ports: handle.ports, probes: handle.probes, env }, nestLogger(log));
  await app.listen(env.PORT, env.HOST);
  const metrics = await serveMetrics(env);
  let stopping = false;
  const stop = async (why: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping');
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    // Open event streams would keep the server from closing: browsers come back by themselves.
    app.getHttpServer().closeAllConnections?.();
    metrics?.close();
    await app.close();
    await handle.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));
  if (process.env.SNOUT_SUPERVISED === '1') process.on('disconnect', () => void stop('supervisor gone'));
  log.info({ ready: true, url: await app.getUrl() }, 'the api is ready');
  process.send?.({ ready: true });
}

/** Metrics have a port of their own, which no client reaches. */
function serveMetrics(env: ApiEnv): Promise<Server | null> {
  if (env.METRICS_PORT === undefined) return Promise.resolve(null);
  const server = createServer(async (_request, response) => {
    response.setHeader('Content-Type', registry.contentType).end(await registry.metrics());
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(env.METRICS_PORT, '127.0.0.1', () => resolve(server));
  });
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
