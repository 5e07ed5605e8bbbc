import { decidePoolBinding } from '@snout/domain/numbers/pool-binding-life';
import { perOrg } from '../messaging/steps/per-org';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';

/**
 * Ends the bindings of pool numbers that have lived out their time: the client's next text there finds nobody and goes to
 * the owner. Those that live on are looked at again when they may end at the earliest.
 */
export async function closeDueBindings(
  ports: Pick<Ports, 'inTransaction' | 'directory' | 'clock'>,
  { limit }: { limit: number },
): Promise<number> {
  const due = await ports.directory.listDueBindings(limit);
  await perOrg(due, async ({ orgId, bindingId }) => {
    await lookAt(ports, { orgId }, bindingId);
    return 'goOn';
  });
  return due.length;
}

function lookAt(ports: Pick<Ports, 'inTransaction' | 'clock'>, scope: OrgScope, bindingId: string): Promise<void> {
  return ports.inTransaction(scope, async (tx) => {
    const seen = await tx.bindings.loadLife(bindingId);
    if (!seen) return;
    // A text or a booking of this very client takes its turn with us.
    await tx.bindings.lockPair(seen.numberId, seen.partyAddress);
    const life = await tx.bindings.loadLife(bindingId);
    if (!life) return;
    if (life.numberType !== 'pool') return tx.bindings.setCheckAt(bindingId, null);
    const at = ports.clock.now();
    const { settings } = await tx.organization.get();
    const decision = decidePoolBinding(life, settings.poolBinding, at);
    if (decision.kind === 'keep') return tx.bindings.setCheckAt(bindingId, decision.until ?? tomorrow(at));
    if (!(await tx.bindings.close(bindingId, at, decision.reason))) return;
    await tx.audit.record({
      type: 'binding.closed',
      actor: { type: 'system', name: 'bindings' },
      subject: { type: 'binding', id: bindingId },
      threadId: life.threadId,
      data: { numberId: life.numberId, reason: decision.reason },
    });
    tx.notify({ type: 'number.updated' });
    tx.notify({ type: 'thread.updated', threadId: life.threadId });
  });
}

/** A window without an end may be closed by hand at any time. */
const tomorrow = (at: Date): Date => new Date(at.getTime() + 86_400_000);
