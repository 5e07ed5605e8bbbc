import { JOBS } from '@snout/application/jobs/catalogue';
import type { QueueBackend } from '@snout/application/ports/job-runtime';
import type { Logger } from 'pino';

/** A queue that was flushed forgets its schedules: they are written again and again. */
const WRITE_EVERY_MS = 20_000;
/** A queue that has not taken a write after so long is away, or full. */
const WRITE_TAKES_MS = 5_000;

/**
 * Keeps the schedules of the catalogue written. Each round of writes also shows whether the queue takes anything at all: one
 * that is full still answers questions.
 */
export function keepSchedules(
  backend: QueueBackend,
  { log, onState }: { log: Logger; onState: (state: 'up' | 'down') => void },
): { stop(): Promise<void> } {
  const jobs = Object.entries(JOBS).flatMap(([name, { queue, everyMs }]) =>
    everyMs === null ? [] : [{ name, everyMs, client: backend.queue(queue) }],
  );
  const writeOne = ({ name, everyMs, client }: (typeof jobs)[number]): Promise<unknown> =>
    client.upsertJobScheduler(`every.${name}`, { every: everyMs }, { name, data: {} }).catch((error: Error) => {
      log.warn({ job: name, error: error.name }, 'the schedule waits for the queue');
      throw error;
    });
  const late = new Set<NodeJS.Timeout>();
  const write = (): void => {
    const timer = setTimeout(() => onState('down'), WRITE_TAKES_MS);
    late.add(timer);
    Promise.all(jobs.map(writeOne))
      .then(
        () => onState('up'),
        () => onState('down'),
      )
      .finally(() => {
        clearTimeout(timer);
        late.delete(timer);
      });
  };
  write();
  const timer = setInterval(write, WRITE_EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      for (const waiting of late) clearTimeout(waiting);
      await Promise.all(jobs.map(({ client }) => client.close().catch(() => undefined)));
    },
  };
}
