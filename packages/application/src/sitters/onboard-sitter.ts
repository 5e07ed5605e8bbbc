import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { handOutInvitation } from '../users/steps/hand-out-invitation';

export type OnboardOutcome =
  | { kind: 'invited'; sitterId: string; numberId: string | null; invitationUrl: string }
  | { kind: 'emailTaken' };

/**
 * One call makes a sitter: the user is invited, the place in the team is made, and a number of their own is given to them.
 * Without a free number the sitter stays `onboarding`, and the owner is told to buy one.
 */
export function onboardSitter(
  ports: Pick<Ports, 'inTransaction' | 'clock' | 'ids' | 'digest' | 'tokens' | 'deployment' | 'secrets'>,
  scope: OrgScope,
  command: { name: string; email: string; userId: string },
): Promise<OnboardOutcome> {
  return ports.inTransaction(scope, async (tx) => {
    const at = ports.clock.now();
    const [newUserId, sitterId] = [ports.ids.next(), ports.ids.next()];
    const { name, email } = command;
    if ((await tx.users.invite({ id: newUserId, name, email, role: 'sitter' })) === 'taken')
      return { kind: 'emailTaken' };
    const numberId = await tx.inventory.findFreeForSitter(at);
    await tx.sitters.insert({ id: sitterId, userId: newUserId, name, status: numberId ? 'active' : 'onboarding' });
    if (numberId) await tx.inventory.reassign({ id: ports.ids.next(), numberId, sitterId, at });
    else {
      await tx.alerts.raise({
        type: 'sitter.without_number',
        severity: 'high',
        subject: sitterId,
        dedupeKey: `sitterNumber.${sitterId}`,
      });
      tx.notify({ type: 'alert.raised' });
    }
    await tx.audit.record({
      type: 'sitter.onboarded',
      actor: { type: 'owner', userId: command.userId },
      subject: { type: 'sitter', id: sitterId },
      data: { name, numberId },
    });
    tx.notify({ type: 'number.updated' });
    const invitationUrl = await handOutInvitation(ports, tx, { scope, userId: newUserId });
    return { kind: 'invited', sitterId, numberId, invitationUrl };
  });
}
