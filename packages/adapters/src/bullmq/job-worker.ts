import type { JobWorker, RunningJob } from '@snout/application/ports/job-runtime';
import { within } from './within';

/** So many errors within so many milliseconds mean that the worker goes round in circles, with a core to itself. */
const STORM = { errors: 10, ms: 1_000 };
const RESTART_MS = 2_000;
/** At the end jobs in hand get this long … */
const DRAIN_MS = 25_000;
/** … and then this long to tell the queue so: one that is away is never told. */
const GOODBYE_MS = 1_000;

export type Process = (job: RunningJob) => Promise<void>;

/** What we use of BullMQ's worker, which is of another type on each backend. */
export interface OpenWorker {
  waitUntilReady(): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: { name: string } | undefined, error: Error) => void): unknown;
  close(): Promise<void>;
}

/**
 * A worker that recovers. BullMQ remembers a failed start for ever and repeats some errors without a pause; such a worker
 * is retired and another one opened a little later.
 */
export function jobWorker(process: Process, open: (process: Process) => OpenWorker): JobWorker {
  const inHand = new Set<Promise<void>>();
  const counted: Process = (job) => {
    const run = process(job);
    const over = run.catch(() => undefined).finally(() => inHand.delete(over));
    inHand.add(over);
    return run;
  };
  return new RestartedWorker(() => open(counted), inHand);
}

class RestartedWorker implements JobWorker {
  private readonly errorListeners: ((error: Error) => void)[] = [];
  private readonly failedListeners: ((jobName: string, error: Error) => void)[] = [];
  private readonly retiring = new Set<Promise<void>>();
  private current: OpenWorker | null = null;
  private timer: NodeJS.Timeout | null = null;
  private isClosed = false;

  constructor(
    private readonly open: () => OpenWorker,
    private readonly inHand: ReadonlySet<Promise<void>>,
  ) {
    this.start();
  }

  onError(listener: (error: Error) => void): void {
    this.errorListeners.push(listener);
  }

  onFailed(listener: (jobName: string, error: Error) => void): void {
    this.failedListeners.push(listener);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    if (this.timer) clearTimeout(this.timer);
    if (this.current) this.retire(this.current);
    await within(DRAIN_MS, Promise.all(this.inHand)).catch(() => undefined);
    await within(GOODBYE_MS, Promise.all(this.retiring)).catch(() => undefined);
  }

  private start(): void {
    const worker = this.open();
    this.current = worker;
    const storm = { since: 0, errors: 0 };
    worker.on('error', (error) => {
      const now = performance.now();
      if (storm.errors === 0 || now - storm.since > STORM.ms) Object.assign(storm, { since: now, errors: 0 });
      if (++storm.errors === 1) this.report(error);
      if (storm.errors >= STORM.errors) this.restart(worker);
    });
    worker.on('failed', (job, error) => {
      for (const listener of this.failedListeners) listener(job?.name ?? 'unknown', error);
    });
    worker.waitUntilReady().catch((error: Error) => {
      if (storm.errors === 0) this.report(error);
      this.restart(worker);
    });
  }

  private report(error: Error): void {
    if (!this.isClosed) for (const listener of this.errorListeners) listener(error);
  }

  private restart(worker: OpenWorker): void {
    if (this.isClosed || this.current !== worker) return;
    this.current = null;
    this.retire(worker);
    this.timer = setTimeout(() => this.start(), RESTART_MS);
  }

  private retire(worker: OpenWorker): void {
    const closing = worker
      .close()
      .catch(() => undefined)
      .finally(() => this.retiring.delete(closing));
    this.retiring.add(closing);
  }
}
