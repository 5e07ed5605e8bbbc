import type { Actor } from '@snout/domain/shared/vocabulary';
import type { DepartureFacts } from '../../ports/departures';
import type { Ports } from '../../ports/ports';
import type { Tx } from '../../ports/transaction';

/** Everything a text in a thread is decided by; null without the thread, or a client to reach. Merging clients waits for us. */
export async function loadDeparture(
  ports: Pick<Ports, 'clock'>,
  tx: Pick<Tx, 'departures'>,
  { threadId, actor }: { threadId: string; actor: Actor },
): Promise<DepartureFacts | null> {
  if (!(await tx.departures.lockThread(threadId))) return null;
  return tx.departures.load({ threadId, actor, at: ports.clock.now() });
}
