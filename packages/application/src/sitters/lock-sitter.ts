import { offenceAlert } from '../policy/steps/settle-attempt';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';

/** Takes a sitter's voice away, or gives it back. Obeyed by the very next request and by every text still waiting. */
export function setSitterLock(
  ports: Pick<Ports, 'inTransaction' | 'clock'>,
  scope: OrgScope,
  command: { sitterId: string; userId: string; lock: { reason: string } | null },
): Promise<'done' | 'notFound'> {
  return ports.inTransaction(scope, async (tx) => {
    const sitter = await tx.sitters.find(command.sitterId);
    if (!sitter || sitter.status === 'offboarded') return 'notFound';
    const { lock } = command;
    await tx.sitters.setLock(sitter.id, lock && { at: ports.clock.now(), reason: lock.reason });
    // Whoever gives the voice back has dealt with what the alerts tell of.
    if (!lock) await tx.alerts.resolve(offenceAlert('lock', sitter.id), offenceAlert('alertHigh', sitter.id));
    await tx.audit.record({
      type: lock ? 'sitter.locked' : 'sitter.unlocked',
      actor: { type: 'owner', userId: command.userId },
      subject: { type: 'sitter', id: sitter.id },
      data: lock ? { reason: lock.reason } : {},
    });
    tx.notify({ type: 'access.changed' });
    return 'done';
  });
}
