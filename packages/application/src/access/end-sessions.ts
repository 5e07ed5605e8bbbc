import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Person } from '../ports/users';

/** Ends one of a person's own sessions, or all but the one they are in. */
export function endSessions(
  ports: Pick<Ports, 'inTransaction' | 'clock'>,
  scope: OrgScope,
  command: { user: Person; end: { id: string } | { allBut: string } },
): Promise<'ended' | 'notFound'> {
  const { user, end } = command;
  return ports.inTransaction(scope, async (tx) => {
    const at = ports.clock.now();
    if ('id' in end) {
      const found = await tx.users.findSession(end.id);
      if (found?.session.userId !== user.id || !(await tx.users.revokeSession(end.id, at))) return 'notFound';
    } else if ((await tx.users.revokeSessionsOf(user.id, at, end.allBut)) === 0) return 'ended';
    await tx.audit.record({
      type: 'auth.sessions_ended',
      actor: { type: user.role, userId: user.id },
      subject: 'id' in end ? { type: 'session', id: end.id } : { type: 'user', id: user.id },
    });
    return 'ended';
  });
}
