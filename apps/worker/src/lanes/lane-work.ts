import { type ClaimedText, claimNext } from '@snout/application/messaging/claim-next';
import { recordSent } from '@snout/application/messaging/record-sent';
import type { Ports } from '@snout/application/ports/ports';
import { DatabaseUnavailable } from '@snout/application/ports/transaction';
import type { Logger } from 'pino';
import type { LaneWork } from './lanes';

/** A claim that is older when its turn comes is given back: its lease may be over before the provider has answered. */
const FRESH_MS = 10_000;
const NOT_SENT = { kind: 'notSent', code: null, retryAfterSeconds: null } as const;

/** Waits before writing an outcome down again when the database is away. An older claim's outcome is not taken any more. */
const RECORD_AGAIN_MS = [250, 500, 1000, 2000, 4000, 8000] as const;

/** What a lane does, made of the use-cases: claim, hand over, write down. */
export function laneWork(ports: Ports, log: Logger): LaneWork {
  const claimedAt = new WeakMap<ClaimedText, number>();
  return {
    now: () => ports.clock.now(),
    async claim({ orgId, numberId }) {
      const started = performance.now();
      const next = await claimNext(ports, { orgId }, { numberId });
      if (next.kind === 'send') claimedAt.set(next.claimed, started);
      return next;
    },
    async send({ orgId }, claimed: ClaimedText) {
      const isFresh = performance.now() - (claimedAt.get(claimed) ?? 0) < FRESH_MS;
      const result = isFresh ? await ports.provider.send(claimed.account, claimed.sms) : NOT_SENT;
      await insist(() => recordSent(ports, { orgId }, { claimed, result }));
    },
    onError: (lane, error) => log.warn({ ...lane, error: error.name, reason: error.message }, 'a lane stopped'),
  };
}

/** An outcome that is not written down would have to be looked for: worth a few tries. */
async function insist(record: () => Promise<void>): Promise<void> {
  for (const waitMs of RECORD_AGAIN_MS) {
    try {
      return await record();
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
  await record();
}
