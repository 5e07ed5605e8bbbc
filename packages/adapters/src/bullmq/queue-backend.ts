import type { QueueBackend } from '@snout/application/ports/job-runtime';
import { postgresBackend } from './postgres-backend';
import { redisBackend } from './redis-backend';

/** Where the queue lives: Redis when there is one, else a schema of the same PostgreSQL. */
export interface QueueSettings {
  redisUrl: string | null;
  databaseUrl: string;
}

/** The one place that chooses. Nothing connects before the first use. */
export function openQueueBackend({ redisUrl, databaseUrl }: QueueSettings): QueueBackend {
  return redisUrl ? redisBackend(redisUrl) : postgresBackend(databaseUrl);
}
