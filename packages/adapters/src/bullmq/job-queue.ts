import { JOBS, type JobName, type JobPayload } from '@snout/application/jobs/catalogue';
import type { Clock } from '@snout/application/ports/clock';
import type { EnqueueOptions, JobQueue } from '@snout/application/ports/job-queue';
import type { JobQueueClient, QueueBackend } from '@snout/application/ports/job-runtime';

/** Alarms under way at once; beyond it they are dropped, since the sweeper finds the rows anyway. */
const MAX_IN_FLIGHT = 500;

export interface JobQueueHandle extends JobQueue {
  /** Whether the queue answers within a second. */
  probe(): Promise<boolean>;
  close(): Promise<void>;
}

/** The alarm clock: fire and forget, so that no request ever waits for it. */
export function jobQueue(backend: QueueBackend, clock: Clock): JobQueueHandle {
  const clients = new Map<string, JobQueueClient>();
  const clientOf = (queue: string): JobQueueClient => {
    const known = clients.get(queue);
    if (known) return known;
    const client = backend.queue(queue);
    clients.set(queue, client);
    return client;
  };
  let inFlight = 0;
  return {
    enqueue<N extends JobName>(name: N, payload: JobPayload<N>, options: EnqueueOptions) {
      if (inFlight >= MAX_IN_FLIGHT) return;
      inFlight++;
      const delay = Math.max(0, (options.runAt?.getTime() ?? 0) - clock.now().getTime());
      Promise.resolve()
        .then(() => within(1000, clientOf(JOBS[name].queue).add(name, payload, { jobId: options.id, delay })))
        // Lost alarms are found by the sweeper; the health probe tells that the queue is away.
        .catch(() => undefined)
        .finally(() => {
          inFlight--;
        });
    },
    probe: () =>
      within(1000, clientOf('sweep').ping()).then(
        () => true,
        () => false,
      ),
    async close() {
      const closing = [...clients.values()].map((client) => within(2000, client.close()).catch(() => undefined));
      await Promise.all(closing);
    },
  };
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms`)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
