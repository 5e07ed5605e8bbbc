import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import type { UserRow } from '../ports/users';

interface ChangeUser {
  changedId: string;
  userId: string;
  name?: string | undefined;
  status?: 'active' | 'disabled' | undefined;
}

/** Renames a user, or takes their access away or gives it back. The last active owner stays: nobody could undo it. */
export function changeUser(
  ports: Pick<Ports, 'inTransaction' | 'clock'>,
  scope: OrgScope,
  command: ChangeUser,
): Promise<'changed' | 'notFound' | 'lastOwner' | 'neverCameIn'> {
  return ports.inTransaction(scope, async (tx) => {
    // Two owners who disable each other at the same instant come one after the other.
    await tx.organization.getLocked();
    const user = await tx.users.find(command.changedId);
    if (!user) return 'notFound';
    const refusal = await whyNot(tx, user, command.status);
    if (refusal) return refusal;
    const { name, status } = command;
    if (name !== undefined) await tx.users.rename(user.id, name);
    if (status !== undefined && status !== user.status) await setStatus(tx, user, { status, at: ports.clock.now() });
    await tx.audit.record({
      type: 'user.changed',
      actor: { type: 'owner', userId: command.userId },
      subject: { type: 'user', id: user.id },
      data: { before: { name: user.name, status: user.status }, after: { name, status } },
    });
    return 'changed';
  });
}

async function whyNot(
  tx: Tx,
  user: UserRow,
  status: ChangeUser['status'],
): Promise<'lastOwner' | 'neverCameIn' | null> {
  if (status === 'active' && user.passwordHash === null) return 'neverCameIn';
  if (status !== 'disabled' || user.role !== 'owner' || user.status !== 'active') return null;
  return (await tx.users.countActiveOwners()) > 1 ? null : 'lastOwner';
}

async function setStatus(tx: Tx, user: UserRow, to: { status: 'active' | 'disabled'; at: Date }): Promise<void> {
  await tx.users.setStatus(user.id, to.status);
  if (to.status === 'active') return;
  await tx.users.revokeSessionsOf(user.id, to.at);
  await tx.users.voidTokens(user.id, 'invitation', to.at);
  await tx.users.voidTokens(user.id, 'passwordReset', to.at);
}
