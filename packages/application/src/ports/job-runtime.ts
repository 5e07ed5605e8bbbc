/** What the rest of the code needs of a queue, the same on both backends. */
export interface QueueBackend {
  readonly kind: 'redis' | 'postgres';
  queue(name: string): JobQueueClient;
  worker(name: string, process: (job: RunningJob) => Promise<void>, concurrency: number): JobWorker;
  close(): Promise<void>;
}

export interface JobQueueClient {
  add(name: string, data: object, options: { jobId: string; delay: number }): Promise<unknown>;
  upsertJobScheduler(id: string, repeat: { every: number }, template: { name: string; data: object }): Promise<unknown>;
  ping(): Promise<unknown>;
  close(): Promise<void>;
}

export interface RunningJob {
  name: string;
  data: unknown;
}

export interface JobWorker {
  onError(listener: (error: Error) => void): void;
  onFailed(listener: (jobName: string, error: Error) => void): void;
  /** Stops taking jobs and waits for those in hand. */
  close(): Promise<void>;
}
