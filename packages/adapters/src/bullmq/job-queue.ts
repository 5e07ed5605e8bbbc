import { JOBS, type JobName, type JobPayload } from '@snout/application/jobs/catalogue';
import type { Clock } from '@snout/application/ports/clock';
import type { EnqueueOptions, JobQueue } from '@snout/application/ports/job-queue';
import type { JobQueueClient, QueueBackend } from '@snout/application/ports/job-runtime';
import { within } from './within';

/**
 * Alarms under way at once; beyond it they are dropped, since the sweeper finds the rows anyway. An alarm counts until the
 * queue has answered, however long it is away: this bounds what an outage can pile up in memory.
 */
const MAX_IN_FLIGHT = 500;
const PROBE_MS = 1_000;
/** A queue that refused an alarm so lately is not healthy, whatever it answers: a full one still answers questions. */
const REFUSED_MS = 10_000;

export interface JobQueueHandle extends JobQueue {
  /** Whether the queue answers within a second and takes what it is given. */
  probe(): Promise<boolean>;
  close(): Promise<void>;
}

/** BullMQ takes neither a colon nor a whole number for an id. */
export function toJobId(id: string): string {
  const plain = id.replaceAll(':', '.');
  return /^\d+$/.test(plain) ? `job-${plain}` : plain;
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
  let refusedAt: number | null = null;
  let probing: Promise<unknown> | null = null;
  return {
    enqueue<N extends JobName>(name: N, payload: JobPayload<N>, { id, runAt }: EnqueueOptions) {
      if (inFlight >= MAX_IN_FLIGHT) return;
      inFlight++;
      const add = async (): Promise<void> => {
        const delay = runAt ? Math.max(0, runAt.getTime() - clock.now().getTime()) : 0;
        await clientOf(JOBS[name].queue).add(name, payload, { jobId: toJobId(id), delay });
      };
      // Lost alarms are found by the sweeper; the health probe tells that the queue is away.
      add()
        .then(
          () => {
            refusedAt = null;
          },
          () => {
            refusedAt = clock.now().getTime();
          },
        )
        .finally(() => {
          inFlight--;
        });
    },
    probe() {
      // One question at a time: those to a queue that is away may never be answered.
      probing ??= clientOf('sweep')
        .ping()
        .finally(() => {
          probing = null;
        });
      return within(PROBE_MS, probing).then(
        () => refusedAt === null || clock.now().getTime() - refusedAt > REFUSED_MS,
        () => false,
      );
    },
    async close() {
      await Promise.all([...clients.values()].map((client) => client.close()));
    },
  };
}
