import type { AuditAction } from '@snout/domain/audit/action-words';
import {
  decideAssignToSitter,
  decideClassChange,
  decideQuarantine,
  decideRestore,
  type NumberDecision,
} from '@snout/domain/numbers/number-lifecycle';
import type { NumberType } from '@snout/domain/shared/vocabulary';
import type { InventoryNumber } from '../ports/inventory';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import type { NumberOutcome } from './number-outcome';

type ChangePorts = Pick<Ports, 'inTransaction' | 'clock' | 'ids'>;
interface Change {
  numberId: string;
  userId: string;
}

/** One change of one number: locked, decided, done, audited; answers the number as it is then. */
function change(
  ports: ChangePorts,
  scope: OrgScope,
  { numberId, userId }: Change,
  act: (
    tx: Tx,
    number: InventoryNumber,
  ) => Promise<{ decision: NumberDecision; audit: AuditAction; data: object } | null>,
): Promise<NumberOutcome> {
  return ports.inTransaction(scope, async (tx) => {
    const number = await tx.inventory.lock(numberId);
    const done = number && (await act(tx, number));
    if (!number || !done) return { kind: 'notFound' };
    if (done.decision.kind === 'refused') return { kind: 'refused', why: done.decision.why };
    await tx.audit.record({
      type: done.audit,
      actor: { type: 'owner', userId },
      subject: { type: 'businessNumber', id: numberId },
      data: { e164: number.e164, ...done.data },
    });
    tx.notify({ type: 'number.updated' });
    const after = await tx.inventory.lock(numberId);
    return after ? { kind: 'done', number: after } : { kind: 'notFound' };
  });
}

/** Gives a sitter-class number to a sitter; the one the sitter had before is free again. */
export const assignNumber = (ports: ChangePorts, scope: OrgScope, command: Change & { sitterId: string }) =>
  change(ports, scope, command, async (tx, number) => {
    const sitter = await tx.sitters.find(command.sitterId);
    if (!sitter || sitter.status === 'offboarded') return null;
    const at = ports.clock.now();
    const decision = decideAssignToSitter(number, sitter.id, at);
    const isNew = number.assignedSitterId !== sitter.id;
    if (decision.kind === 'allowed' && isNew) {
      await tx.inventory.reassign({ id: ports.ids.next(), numberId: number.id, sitterId: sitter.id, at });
      if (sitter.status === 'onboarding') await tx.sitters.setStatus(sitter.id, 'active', null);
      await tx.alerts.resolve(`sitterNumber.${sitter.id}`);
    }
    return { decision, audit: 'number.assigned', data: { sitterId: sitter.id, sitterName: sitter.name } };
  });

/** Nothing leaves from it any more; what clients text to it goes to the owner. */
export const quarantineNumber = (ports: ChangePorts, scope: OrgScope, command: Change) =>
  change(ports, scope, command, async (tx, number) => {
    const decision = decideQuarantine(number);
    if (decision.kind === 'allowed') await tx.inventory.update(number.id, { status: 'quarantined' });
    return { decision, audit: 'number.quarantined', data: {} };
  });

/** Back from quarantine. */
export const restoreNumber = (ports: ChangePorts, scope: OrgScope, command: Change) =>
  change(ports, scope, command, async (tx, number) => {
    const hasOtherFrontDesk = await tx.inventory.hasActiveFrontDesk(number.id);
    const isBeingReleased = number.releaseAskedAt !== null;
    const decision = decideRestore({ ...number, isBeingReleased }, { at: ports.clock.now(), hasOtherFrontDesk });
    if (decision.kind === 'allowed') await tx.inventory.update(number.id, { status: 'active' });
    return { decision, audit: 'number.restored', data: {} };
  });

export const changeNumberClass = (ports: ChangePorts, scope: OrgScope, command: Change & { type: NumberType }) =>
  change(ports, scope, command, async (tx, number) => {
    const decision = decideClassChange(number, command.type, {
      at: ports.clock.now(),
      hasOtherFrontDesk: await tx.inventory.hasActiveFrontDesk(number.id),
      isInUse: await tx.inventory.isInUse(number.id, ports.clock.now()),
      wasSitterIdentity: await tx.inventory.wasSitterIdentity(number.id),
    });
    if (decision.kind === 'allowed') await tx.inventory.setClass(number.id, command.type);
    return { decision, audit: 'number.class_changed', data: { from: number.type, to: command.type } };
  });
