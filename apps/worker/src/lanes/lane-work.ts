import { type ClaimedText, claimNext } from '@snout/application/messaging/claim-next';
import { recordSent } from '@snout/application/messaging/record-sent';
import type { Ports } from '@snout/application/ports/ports';
import { DatabaseUnavailable } from '@snout/application/ports/transaction';
import type { Logger } from 'pino';
import type { LaneWork } from './lanes';

/** Waits before writing an outcome down again when the database is away; together less than the lease. */
const RECORD_AGAIN_MS = [250, 500, 1000, 2000, 4000, 8000] as const;

/** What a lane does, made of the use-cases: claim, hand over, write down. */
export const laneWork = (ports: Ports, log: Logger): LaneWork => ({
  now: () => ports.clock.now(),
  claim: ({ orgId, numberId }) => claimNext(ports, { orgId }, { numberId }),
  async send({ orgId }, claimed: ClaimedText) {
    const result = await ports.provider.send(claimed.account, claimed.sms);
    await insist(() => recordSent(ports, { orgId }, { claimed, result }));
  },
  onError: (lane, error) => log.warn({ ...lane, error: error.name, reason: error.message }, 'a lane stopped'),
});

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
