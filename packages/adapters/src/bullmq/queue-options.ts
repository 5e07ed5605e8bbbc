import type { QueueOptions, WorkerOptions } from 'bullmq';

export const PREFIX = 'snout';

/** The row in the database is the memory, so nothing is kept here: a job that is over, well or badly, frees its id. */
export const JOB_OPTIONS: QueueOptions['defaultJobOptions'] = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 1000 },
  removeOnComplete: true,
  removeOnFail: true,
};

export const workerOptions = (
  concurrency: number,
): Pick<WorkerOptions, 'concurrency' | 'lockDuration' | 'stalledInterval'> => ({
  concurrency,
  lockDuration: 30_000,
  stalledInterval: 15_000,
});
