import { expectDeparture } from '@snout/domain/delivery/expect-departure';
import type { DeliveryState } from '@snout/domain/shared/vocabulary';
import type { Tx } from '../../ports/transaction';

/** About when each of these attempts leaves, of those that stand in a long queue. Asks only when one is waiting. */
export async function expectDepartures(
  tx: Pick<Tx, 'deliveryReads'>,
  attempts: readonly { id: string; state: DeliveryState }[],
  now: Date,
): Promise<ReadonlyMap<string, Date | null>> {
  const waiting = attempts.filter((attempt) => attempt.state === 'pending').map((attempt) => attempt.id);
  if (waiting.length === 0) return new Map();
  const places = await tx.deliveryReads.listQueuePlaces(waiting);
  return new Map(places.map((place) => [place.id, expectDeparture({ now, ...place })]));
}
