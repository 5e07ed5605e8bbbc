import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';

/** Ends a session; its tokens are refused from the next request on. */
export function signOut(
  ports: Pick<Ports, 'inTransaction' | 'clock'>,
  scope: OrgScope,
  command: { sessionId: string },
): Promise<void> {
  return ports.inTransaction(scope, async (tx) => {
    const found = await tx.users.findSession(command.sessionId);
    if (!found || !(await tx.users.revokeSession(command.sessionId, ports.clock.now()))) return;
    await tx.audit.record({
      type: 'auth.logout',
      actor: { type: found.user.role, userId: found.user.id },
      subject: { type: 'session', id: command.sessionId },
    });
  });
}
