import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { handOutInvitation } from './steps/hand-out-invitation';

type InvitePorts = Pick<Ports, 'inTransaction' | 'clock' | 'ids' | 'digest' | 'tokens' | 'deployment' | 'secrets'>;

/** Another owner, or somebody of the office: both see everything. */
export function inviteOwner(
  ports: InvitePorts,
  scope: OrgScope,
  command: { name: string; email: string; userId: string },
): Promise<{ kind: 'invited'; id: string; invitationUrl: string } | { kind: 'emailTaken' }> {
  return ports.inTransaction(scope, async (tx) => {
    const id = ports.ids.next();
    const { name, email } = command;
    if ((await tx.users.invite({ id, name, email, role: 'owner' })) === 'taken') return { kind: 'emailTaken' };
    await tx.audit.record({
      type: 'user.invited',
      actor: { type: 'owner', userId: command.userId },
      subject: { type: 'user', id },
      data: { name, role: 'owner' },
    });
    return { kind: 'invited', id, invitationUrl: await handOutInvitation(ports, tx, { scope, userId: id }) };
  });
}

/** The invitation again, of whoever has not come in yet, also after it was withdrawn: the former link works no more. */
export function renewInvitation(
  ports: InvitePorts,
  scope: OrgScope,
  command: { invitedId: string; userId: string },
): Promise<{ kind: 'renewed'; invitationUrl: string } | { kind: 'notFound' | 'notInvited' }> {
  return ports.inTransaction(scope, async (tx) => {
    const user = await tx.users.find(command.invitedId);
    if (!user) return { kind: 'notFound' };
    const isWithdrawn = user.status === 'disabled' && user.passwordHash === null;
    if (user.status !== 'invited' && !isWithdrawn) return { kind: 'notInvited' };
    if (isWithdrawn) await tx.users.setStatus(user.id, 'invited');
    await tx.audit.record({
      type: 'user.invitation_renewed',
      actor: { type: 'owner', userId: command.userId },
      subject: { type: 'user', id: user.id },
    });
    return { kind: 'renewed', invitationUrl: await handOutInvitation(ports, tx, { scope, userId: user.id }) };
  });
}
