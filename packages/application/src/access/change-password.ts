import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';

/** A person changes their own password. Every other session of theirs ends. */
export async function changePassword(
  ports: Pick<Ports, 'inTransaction' | 'passwords' | 'clock'>,
  scope: OrgScope,
  command: { userId: string; sessionId: string; current: string; next: string },
): Promise<'changed' | 'wrongPassword'> {
  const user = await ports.inTransaction(scope, (tx) => tx.users.find(command.userId));
  if (!(await ports.passwords.verify(user?.passwordHash ?? null, command.current)) || !user) return 'wrongPassword';
  const passwordHash = await ports.passwords.hash(command.next);
  return ports.inTransaction<'changed'>(scope, async (tx) => {
    const at = ports.clock.now();
    await tx.users.setPassword(user.id, passwordHash);
    await tx.users.voidTokens(user.id, 'passwordReset', at);
    const ended = await tx.users.revokeSessionsOf(user.id, at, command.sessionId);
    await tx.audit.record({
      type: 'auth.password_changed',
      actor: { type: user.role, userId: user.id },
      subject: { type: 'user', id: user.id },
      data: { sessionsEnded: ended },
    });
    return 'changed';
  });
}
