import type { AuditEntry, AuditTrail } from '@snout/application/ports/audit';
import type { Clock, Ids } from '@snout/application/ports/clock';
import type { ActorRef, OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';
import type { Prisma } from './generated/client';

const actorId = (actor: ActorRef): string | null => {
  if (actor.type === 'system') return actor.name;
  return actor.type === 'client' ? actor.contactPointId : actor.userId;
};

/** All entries of one call in one statement. */
export const auditTrail = (tx: TxClient, scope: OrgScope, { clock, ids }: { clock: Clock; ids: Ids }): AuditTrail => ({
  async record(...entries: AuditEntry[]) {
    if (entries.length === 0) return;
    const at = clock.now();
    await tx.auditEvent.createMany({
      data: entries.map((entry) => ({
        id: ids.next(),
        orgId: scope.orgId,
        at,
        actorType: entry.actor.type,
        actorId: actorId(entry.actor),
        type: entry.type,
        subjectType: entry.subject.type,
        subjectId: entry.subject.id,
        threadId: entry.threadId ?? null,
        data: JSON.parse(JSON.stringify(entry.data ?? {})) as Prisma.InputJsonValue,
      })),
    });
  },
});
