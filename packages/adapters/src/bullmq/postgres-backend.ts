import type { QueueBackend } from '@snout/application/ports/job-runtime';
import { createPostgresBackend, withBackend } from 'bullmq';
import { APP_ROLE_OPTION } from '../prisma/connect';
import { jobQueueClient } from './job-queue-client';
import { jobWorker } from './job-worker';
import { JOB_OPTIONS, PREFIX, workerOptions } from './queue-options';

const SCHEMA = 'bullmq';

/** The queue in a schema of the same PostgreSQL, for installations without Redis. Every wait has an end. */
export function postgresBackend(databaseUrl: string): QueueBackend {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = {
    connectionString: databaseUrl,
    options: APP_ROLE_OPTION,
    schema: SCHEMA,
    connectionTimeoutMillis: 3_000,
    query_timeout: 10_000,
    keepAlive: true,
  };
  return {
    kind: 'postgres',
    queue: (name) =>
      jobQueueClient(
        () =>
          new Queue(name, { connection: { ...connection, max: 2 }, prefix: PREFIX, defaultJobOptions: JOB_OPTIONS }),
      ),
    worker: (name, process, concurrency) =>
      jobWorker(
        process,
        (counted) =>
          new Worker(name, counted, {
            connection: { ...connection, max: 4 },
            prefix: PREFIX,
            ...workerOptions(concurrency),
          }),
      ),
    close: async () => undefined,
  };
}
