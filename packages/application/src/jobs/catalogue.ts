import { z } from 'zod';

const orgScoped = { orgId: z.uuid() };

/** Every job there is: its queue, what it carries, and how often it runs by itself. */
export const JOBS = {
  /** A number has something to send now. */
  'message.dispatch': {
    queue: 'dispatch',
    payload: z.object({ ...orgScoped, numberId: z.uuid() }),
    everyMs: null,
  },
  'delivery.sweep': { queue: 'sweep', payload: z.object({}), everyMs: 2_000 },
  'delivery.check': { queue: 'check', payload: z.object({}), everyMs: 10_000 },
  'inbound.backfill': { queue: 'backfill', payload: z.object({}), everyMs: 5 * 60_000 },
  'number.reconcile': { queue: 'backfill', payload: z.object({}), everyMs: 15 * 60_000 },
  'receipt.sweep': { queue: 'sweep', payload: z.object({}), everyMs: 10_000 },
  /** Seals the audit trail. */
  'audit.seal': { queue: 'upkeep', payload: z.object({}), everyMs: 5_000 },
  /** Verifies the chains and writes their heads into the log. */
  'audit.anchor': { queue: 'archive', payload: z.object({}), everyMs: 24 * 3_600_000 },
  'retention.apply': { queue: 'archive', payload: z.object({}), everyMs: 3_600_000 },
  /** Has the provider forget texts. */
  'removal.sweep': { queue: 'archive', payload: z.object({}), everyMs: 15_000 },
  'binding.expire': { queue: 'upkeep', payload: z.object({}), everyMs: 60_000 },
  /** Puts together what owners asked for. */
  'export.build': { queue: 'export', payload: z.object({}), everyMs: 5_000 },
  'export.expire': { queue: 'upkeep', payload: z.object({}), everyMs: 10 * 60_000 },
  /** Hands letters with links to the mail server. */
  'mail.send': { queue: 'mail', payload: z.object({}), everyMs: 5_000 },
  'owner.text': { queue: 'texts', payload: z.object({}), everyMs: 3_000 },
  'thread.archive': { queue: 'upkeep', payload: z.object({}), everyMs: 10 * 60_000 },
  'thread.wake': { queue: 'sweep', payload: z.object({}), everyMs: 15_000 },
  'window.announce': { queue: 'sweep', payload: z.object({}), everyMs: 10_000 },
  'plan.turn': { queue: 'sweep', payload: z.object({}), everyMs: 30_000 },
  'booking.repeat': { queue: 'upkeep', payload: z.object({}), everyMs: 60 * 60_000 },
  'window.expire': { queue: 'sweep', payload: z.object({}), everyMs: 15_000 },
} as const satisfies Record<string, { queue: string; payload: z.ZodType; everyMs: number | null }>;

export type JobName = keyof typeof JOBS;
export type JobPayload<N extends JobName> = z.infer<(typeof JOBS)[N]['payload']>;
export type JobHandlers = { [N in JobName]: (payload: JobPayload<N>) => Promise<void> };
