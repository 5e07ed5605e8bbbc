import type { AuditEntry, AuditTrail } from '@snout/application/ports/audit';
import type { Clock, Ids } from '@snout/application/ports/clock';
import type { ActorRef, OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';

const actorId = (actor: ActorRef): string | null => {
  if (actor.type === 'system') return actor.name;
  return actor.type === 'client' ? actor.contactPointId : actor.userId;
};

/** All entries of one call in one statement. */
export const auditTrail = (tx: TxClient, scope: OrgScope, { clock, ids }: { clock: Clock; ids: Ids }): AuditTrail => ({
  async record(...entries: AuditEntry[]) {
    if (entries.length === 0) return;
    const at = clock.now();
    const rows = entries.map((entry, line) => ({
      line,
      id: ids.next(),
      actor_type: entry.actor.type,
      actor_id: actorId(entry.actor),
      type: entry.type,
      subject_type: entry.subject.type,
      subject_id: entry.subject.id,
      thread_id: entry.threadId ?? null,
      data: scope.apiKeyId ? { ...entry.data, apiKeyId: scope.apiKeyId } : (entry.data ?? {}),
    }));
    await tx.$executeRaw`
      INSERT INTO audit_event (id, org_id, at, actor_type, actor_id, type, subject_type, subject_id, thread_id, data)
      SELECT e.id, ${scope.orgId}::uuid, ${at}, e.actor_type, e.actor_id, e.type, e.subject_type, e.subject_id, e.thread_id, e.data
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS e(line int, id uuid, actor_type text, actor_id text,
        type text, subject_type text, subject_id text, thread_id text, data jsonb)
      ORDER BY e.line`;
  },
});
