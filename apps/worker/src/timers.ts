import { JOBS, type JobHandlers } from '@snout/application/jobs/catalogue';
import type { Logger } from 'pino';

/** The queue's schedule fires first; these find what is due when it is away, a little less eagerly. */
const SLACK = 2.5;

const SWEEPS = [
  'delivery.sweep',
  'delivery.check',
  'receipt.sweep',
  'plan.turn',
  'window.expire',
  'inbound.backfill',
  'number.reconcile',
  'window.announce',
  'owner.text',
  'thread.wake',
  'audit.seal',
  'audit.anchor',
  'retention.apply',
  'removal.sweep',
  'binding.expire',
  'thread.archive',
  'booking.repeat',
  'export.build',
  'mail.send',
  'export.expire',
] as const;

export interface Timers {
  stop(): void;
  /** Resolves when no sweep is under way. */
  idle(): Promise<void>;
}

/** Sweeps on this process's own clock, so that a lost queue costs seconds and never a message. */
export function startTimers(handlers: JobHandlers, log: Logger): Timers {
  const running = new Map<string, Promise<void>>();
  const timers = SWEEPS.map((name) =>
    setInterval(() => {
      if (running.has(name)) return;
      const run = handlers[name]({})
        .catch((error: Error) => log.warn({ job: name, error: error.name, reason: error.message }, 'a sweep failed'))
        .finally(() => running.delete(name));
      running.set(name, run);
    }, JOBS[name].everyMs * SLACK),
  );
  return {
    stop() {
      for (const timer of timers) clearInterval(timer);
    },
    idle: async () => void (await Promise.all(running.values())),
  };
}
