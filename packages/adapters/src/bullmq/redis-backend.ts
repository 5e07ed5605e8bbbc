import type { QueueBackend } from '@snout/application/ports/job-runtime';
import { Queue, Worker } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import { jobQueueClient } from './job-queue-client';
import { jobWorker } from './job-worker';
import { JOB_OPTIONS, PREFIX, workerOptions } from './queue-options';

/** The queue in Redis: one connection for all commands, one for all workers, and each worker's own blocking one. */
export function redisBackend(url: string): QueueBackend {
  const opened: Redis[] = [];
  const connect = (limits: RedisOptions): Redis => {
    const redis = new Redis(url, { ...limits, retryStrategy: (times) => Math.min(times * 200, 2000) });
    // Queues and workers report what goes wrong; an unheard error event would end the process.
    redis.on('error', () => undefined);
    opened.push(redis);
    return redis;
  };
  let commands: Redis | null = null;
  let workers: Redis | null = null;
  return {
    kind: 'redis',
    queue: (name) =>
      jobQueueClient(() => {
        // A command that cannot be sent fails instead of waiting for ever.
        commands ??= connect({ maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: 1000 });
        return new Queue(name, { connection: commands, prefix: PREFIX, defaultJobOptions: JOB_OPTIONS });
      }),
    worker: (name, process, concurrency) =>
      jobWorker(process, (counted) => {
        // A worker's blocking read must wait for ever.
        workers ??= connect({ maxRetriesPerRequest: null });
        return new Worker(name, counted, { connection: workers, prefix: PREFIX, ...workerOptions(concurrency) });
      }),
    async close() {
      for (const redis of opened) redis.disconnect();
    },
  };
}
