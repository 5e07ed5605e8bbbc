import { JOBS, type JobHandlers, type JobName } from '@snout/application/jobs/catalogue';
import { reportQueue } from '@snout/application/jobs/report-queue';
import type { JobWorker, QueueBackend, RunningJob } from '@snout/application/ports/job-runtime';
import type { Ports } from '@snout/application/ports/ports';
import { UnrecoverableError } from 'bullmq';
import type { Logger } from 'pino';
import { Bulkhead } from './lanes/bulkhead';
import { laneWork } from './lanes/lane-work';
import { Lanes } from './lanes/lanes';
import {
  auditAnchor,
  auditSealing,
  bindingExpiry,
  bookingRepeat,
  deliveryCheck,
  deliverySweep,
  exportBuilding,
  exportExpiry,
  inboundBackfill,
  mailSending,
  numberReconcile,
  ownerTexts,
  planTurn,
  receiptSweep,
  removalSweep,
  retentionSweep,
  threadArchive,
  threadWaking,
  windowAnnouncement,
  windowExpiry,
} from './processors/sweeps';
import { keepSchedules } from './schedules';
import { startTimers } from './timers';

/** Wake-up calls taken at once; each is over in a moment. */
const WAKERS = 5;

export interface ProcessorOptions {
  ports: Ports;
  backend: QueueBackend;
  /** Texts handed to the provider at once, over all organisations; one organisation gets a quarter of it. */
  concurrency: number;
  log: Logger;
}

export interface Processors {
  /** Takes no more jobs and waits for those in hand. */
  stop(): Promise<void>;
}

export const toHandlers = (ports: Ports, lanes: Lanes, log: Logger): JobHandlers => ({
  'audit.anchor': auditAnchor(ports, log),
  'removal.sweep': removalSweep(ports),
  'retention.apply': retentionSweep(ports),
  'audit.seal': auditSealing(ports),
  'message.dispatch': async (lane) => lanes.poke(lane),
  'delivery.sweep': deliverySweep(ports, lanes),
  'delivery.check': deliveryCheck(ports),
  'inbound.backfill': inboundBackfill(ports),
  'number.reconcile': numberReconcile(ports),
  'plan.turn': planTurn(ports),
  'receipt.sweep': receiptSweep(ports),
  'binding.expire': bindingExpiry(ports),
  'owner.text': ownerTexts(ports),
  'mail.send': mailSending(ports, log),
  'export.build': exportBuilding(ports),
  'export.expire': exportExpiry(ports),
  'booking.repeat': bookingRepeat(ports),
  'thread.archive': threadArchive(ports),
  'thread.wake': threadWaking(ports),
  'window.announce': windowAnnouncement(ports),
  'window.expire': windowExpiry(ports),
});

const isJobName = (name: string): name is JobName => Object.hasOwn(JOBS, name);

/** Runs one job of the catalogue. A name or a payload nobody knows fails loudly and is not tried again. */
export async function runJob(handlers: JobHandlers, job: RunningJob): Promise<void> {
  if (!isJobName(job.name)) throw new UnrecoverableError(`No handler for job "${job.name}"`);
  const payload = JOBS[job.name].payload.safeParse(job.data);
  if (!payload.success) throw new UnrecoverableError(`Job "${job.name}" carries a payload of another form`);
  // The name picked both the schema and the handler, which the compiler cannot follow.
  await (handlers[job.name] as (payload: unknown) => Promise<void>)(payload.data);
}

/** One BullMQ worker per queue, the schedules of the catalogue, and timers that sweep even when the queue is away. */
export function startProcessors({ ports, backend, concurrency, log }: ProcessorOptions): Processors {
  const bulkhead = new Bulkhead({ total: concurrency, perOrg: Math.max(1, Math.ceil(concurrency / 4)) });
  const lanes = new Lanes(laneWork(ports, log), bulkhead);
  const handlers = toHandlers(ports, lanes, log);
  const queues = [...new Set(Object.values(JOBS).map((job) => job.queue))];
  const workers: JobWorker[] = queues.map((queue) => {
    const worker = backend.worker(queue, (job) => runJob(handlers, job), queue === 'dispatch' ? WAKERS : 1);
    worker.onError((error) => log.warn({ queue, error: error.name }, 'the queue is not reachable'));
    worker.onFailed((job, error) =>
      log.error({ queue, job, error: error.name, reason: error.message }, 'a job failed'),
    );
    return worker;
  });
  const schedules = keepSchedules(backend, { log, onState: queueWatch(ports, log) });
  const timers = startTimers(handlers, log);
  // What was texted while nobody was here comes first.
  void runJob(handlers, { name: 'inbound.backfill', data: {} }).catch((error: Error) =>
    log.warn({ error: error.name }, 'the first backfill failed'),
  );
  return {
    async stop() {
      timers.stop();
      await lanes.stop();
      await Promise.all(workers.map((worker) => worker.close().catch(() => undefined)));
      await timers.idle();
      await schedules.stop();
    },
  };
}

/** Tells the owners once when the queue goes away, and once when it is back. What failed to be told is told at the next look. */
function queueWatch(ports: Ports, log: Logger): (state: 'up' | 'down') => void {
  let told: 'up' | 'down' | null = null;
  return (state) => {
    if (state === told) return;
    told = state;
    log[state === 'up' ? 'info' : 'error']({ state }, 'the queue');
    reportQueue(ports, state).catch((error: Error) => {
      told = null;
      log.warn({ error: error.name }, 'the state of the queue could not be kept');
    });
  };
}
