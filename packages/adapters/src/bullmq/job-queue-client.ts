import type { JobQueueClient } from '@snout/application/ports/job-runtime';
import { within } from './within';

const CLOSE_MS = 2_000;

/** What we use of BullMQ's queue, which is of another type on each backend. */
export interface OpenQueue {
  waitUntilReady(): Promise<unknown>;
  add(name: string, data: object, options: { jobId: string; delay: number }): Promise<unknown>;
  upsertJobScheduler(id: string, repeat: { every: number }, template: { name: string; data: object }): Promise<unknown>;
  getWaitingCount(): Promise<number>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

/** A queue that recovers: BullMQ remembers a failed start for ever, so such a queue is thrown away and opened anew. */
export function jobQueueClient(open: () => OpenQueue): JobQueueClient {
  let current: OpenQueue | null = null;
  let isClosed = false;
  const ready = async (): Promise<OpenQueue> => {
    if (isClosed) throw new Error('The queue is closed');
    const queue = current ?? opened(open());
    current = queue;
    try {
      await queue.waitUntilReady();
      return queue;
    } catch (error) {
      if (current === queue) current = null;
      queue.close().catch(() => undefined);
      throw error;
    }
  };
  return {
    add: async (name, data, options) => (await ready()).add(name, data, options),
    upsertJobScheduler: async (id, repeat, template) => (await ready()).upsertJobScheduler(id, repeat, template),
    ping: async () => (await ready()).getWaitingCount(),
    async close() {
      isClosed = true;
      if (current) await within(CLOSE_MS, current.close()).catch(() => undefined);
    },
  };
}

function opened(queue: OpenQueue): OpenQueue {
  // A lost queue is seen by the health probe; an unheard error event would end the process.
  queue.on('error', () => undefined);
  return queue;
}
