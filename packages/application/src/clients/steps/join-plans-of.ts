import { findNextTurn } from '@snout/domain/clients/decide-class';
import { joinPlans } from '@snout/domain/clients/join-plans';
import type { Tx } from '../../ports/transaction';

/** After a merge: plans that overlap become one, else neither could be changed any more. Says what became of which. */
export async function joinPlansOf(tx: Pick<Tx, 'weeklyPlans'>, clientId: string, at: Date) {
  const { changed, gone } = joinPlans(await tx.weeklyPlans.listOfClient(clientId));
  for (const { id } of gone) await tx.weeklyPlans.remove(id);
  for (const { id, activeFrom, activeTo } of changed) {
    await tx.weeklyPlans.update(id, { activeTo, turnsAt: findNextTurn({ activeFrom, activeTo }, at) });
  }
  const spanOf = ({ id, activeFrom, activeTo }: (typeof gone)[number]) => ({ id, activeFrom, activeTo });
  return { changed: changed.map(spanOf), gone: gone.map(spanOf) };
}
