import type { JobQueueClient, JobWorker, QueueBackend } from '@snout/application/ports/job-runtime';
import { createPostgresBackend, Queue, type QueueOptions, Worker, type WorkerOptions, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import { APP_ROLE_OPTION } from '../prisma/connect';

/** Where the queue lives: Redis when there is one, else a schema of the same PostgreSQL. */
export interface QueueSettings {
  redisUrl: string | null;
  databaseUrl: string;
}

const PREFIX = 'snout';
const SCHEMA = 'bullmq';

/** The row in the database is the memory, so nothing is kept here: a finished job frees its id. */
const JOB_OPTIONS: QueueOptions['defaultJobOptions'] = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 1000 },
  removeOnComplete: true,
  removeOnFail: { count: 500 },
};

export function openQueueBackend(settings: QueueSettings): QueueBackend {
  return settings.redisUrl ? redisBackend(settings.redisUrl) : postgresBackend(settings.databaseUrl);
}

function redisBackend(url: string): QueueBackend {
  const connections: Redis[] = [];
  const connect = (options: { blocking: boolean }): Redis => {
    // A command that cannot be sent fails instead of waiting for ever; a worker's blocking read must not.
    const limits = options.blocking
      ? { maxRetriesPerRequest: null }
      : { maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: 1000 };
    const redis = new Redis(url, { ...limits, retryStrategy: (times) => Math.min(times * 200, 2000) });
    redis.on('error', () => undefined);
    connections.push(redis);
    return redis;
  };
  return {
    kind: 'redis',
    queue: (name) =>
      toClient(
        new Queue(name, { connection: connect({ blocking: false }), prefix: PREFIX, defaultJobOptions: JOB_OPTIONS }),
      ),
    worker: (name, process, concurrency) =>
      toWorker(
        new Worker(name, process, {
          connection: connect({ blocking: true }),
          prefix: PREFIX,
          ...workerOptions(concurrency),
        }),
      ),
    async close() {
      for (const redis of connections) redis.disconnect();
    },
  };
}

function postgresBackend(databaseUrl: string): QueueBackend {
  const { Queue: PgQueue, Worker: PgWorker } = withBackend(createPostgresBackend);
  const connection = { connectionString: databaseUrl, options: APP_ROLE_OPTION, schema: SCHEMA, max: 4 };
  return {
    kind: 'postgres',
    queue: (name) => toClient(new PgQueue(name, { connection, prefix: PREFIX, defaultJobOptions: JOB_OPTIONS })),
    worker: (name, process, concurrency) =>
      toWorker(new PgWorker(name, process, { connection, prefix: PREFIX, ...workerOptions(concurrency) })),
    close: async () => undefined,
  };
}

const workerOptions = (
  concurrency: number,
): Pick<WorkerOptions, 'concurrency' | 'lockDuration' | 'stalledInterval'> => ({
  concurrency,
  lockDuration: 30_000,
  stalledInterval: 15_000,
});

interface AnyQueue {
  add(name: string, data: object, options: { jobId: string; delay: number }): Promise<unknown>;
  upsertJobScheduler(id: string, repeat: { every: number }, template: { name: string; data: object }): Promise<unknown>;
  getWaitingCount(): Promise<number>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

function toClient(queue: AnyQueue): JobQueueClient {
  // A lost queue is seen by the health probe; an unheard error event would end the process.
  queue.on('error', () => undefined);
  return {
    add: (name, data, options) => queue.add(name, data, options),
    upsertJobScheduler: (id, repeat, template) => queue.upsertJobScheduler(id, repeat, template),
    ping: () => queue.getWaitingCount(),
    close: () => queue.close(),
  };
}

interface AnyWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: { name: string } | undefined, error: Error) => void): unknown;
  close(): Promise<void>;
}

const toWorker = (worker: AnyWorker): JobWorker => ({
  onError: (listener) => worker.on('error', listener),
  onFailed: (listener) => worker.on('failed', (job, error) => listener(job?.name ?? 'unknown', error)),
  close: () => worker.close(),
});
