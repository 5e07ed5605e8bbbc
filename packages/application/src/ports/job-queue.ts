import type { JobName, JobPayload } from '../jobs/catalogue';

export interface EnqueueOptions {
  /** Predictable id: enqueuing the same id twice is one job. No `:` and not a whole number. */
  id: string;
  runAt?: Date;
}

/** The alarm clock. A lost job costs seconds (a sweeper finds the row), never a message. */
export interface JobQueue {
  /** Never throws and never waits for the queue: the request that calls it must not depend on it. */
  enqueue<N extends JobName>(name: N, payload: JobPayload<N>, options: EnqueueOptions): void;
}
