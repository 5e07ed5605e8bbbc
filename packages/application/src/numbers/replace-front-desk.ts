import { decideFrontDeskTakeover } from '@snout/domain/numbers/number-lifecycle';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import type { NumberOutcome } from './number-outcome';

/**
 * Another number becomes the front desk, in one transaction: every conversation, window and waiting text goes over to it. The
 * old number keeps its bindings and goes into quarantine: nothing leaves from it, and what clients text to it still arrives
 * in the same conversation, for the owner.
 */
export function replaceFrontDesk(
  ports: Pick<Ports, 'inTransaction' | 'clock'>,
  scope: OrgScope,
  { numberId, userId }: { numberId: string; userId: string },
): Promise<NumberOutcome> {
  return ports.inTransaction(scope, async (tx) => {
    const at = ports.clock.now();
    const { number, old } = await lockBoth(tx, numberId);
    if (!number) return { kind: 'notFound' };
    const isBeingReleased = number.releaseAskedAt !== null;
    const isInUse = await tx.inventory.isInUse(numberId, at);
    const decision = decideFrontDeskTakeover({ ...number, isBeingReleased }, { isInUse, at });
    if (decision.kind === 'refused') return { kind: 'refused', why: decision.why };
    if (number.type === 'frontDesk') return { kind: 'done', number };
    if (old) await tx.inventory.update(old.id, { status: 'quarantined' });
    await tx.inventory.setClass(numberId, 'frontDesk');
    const moved = old ? await tx.inventory.moveThreads({ from: old, to: number, at }) : [];
    const actor = { type: 'owner' as const, userId };
    await tx.audit.record(
      {
        type: 'number.front_desk_taken_over',
        actor,
        subject: { type: 'businessNumber', id: numberId },
        data: { e164: number.e164, from: old?.e164 ?? null, threads: moved.length },
      },
      ...(old
        ? [
            {
              type: 'number.front_desk_replaced' as const,
              actor,
              subject: { type: 'businessNumber', id: old.id },
              data: { e164: old.e164, by: number.e164 },
            },
          ]
        : []),
    );
    tx.wake(
      'message.dispatch',
      { orgId: scope.orgId, numberId },
      { id: `${numberId}.takeover-${at.getTime()}`, runAt: at },
    );
    tx.notify({ type: 'resync' });
    const after = await tx.inventory.lock(numberId);
    return after ? { kind: 'done', number: after } : { kind: 'notFound' };
  });
}

/** Both in a fixed order: two who replace at once take turns instead of waiting for each other. */
async function lockBoth(tx: Tx, numberId: string) {
  const frontDesk = await tx.numbers.findFrontDesk();
  const others = frontDesk && frontDesk.id !== numberId ? [frontDesk.id] : [];
  for (const id of [numberId, ...others].sort()) await tx.inventory.lock(id);
  const old = others[0] ? await tx.inventory.lock(others[0]) : null;
  return {
    number: await tx.inventory.lock(numberId),
    // Somebody may have replaced it while we waited for our turn.
    old: old?.type === 'frontDesk' && old.status === 'active' ? old : null,
  };
}
