import type { World } from './world';

type Actor = 'client' | 'owner' | 'sitter' | 'system';

/** One entry of the audit trail, as the use-cases write it. */
export function addAudit(
  world: World,
  entry: {
    type: string;
    at: Date;
    actor: { type: Actor; id: string };
    subject: { type: string; id: string };
    threadId?: string;
    data?: Record<string, string | number | boolean | string[] | null>;
  },
): void {
  world.rows.auditEvents.push({
    id: world.tools.idAt(entry.at),
    orgId: world.plan.id,
    at: entry.at,
    actorType: entry.actor.type,
    actorId: entry.actor.id,
    type: entry.type,
    subjectType: entry.subject.type,
    subjectId: entry.subject.id,
    threadId: entry.threadId ?? null,
    data: entry.data ?? {},
    createdAt: entry.at,
  });
}

export function addAlert(
  world: World,
  alert: {
    type: string;
    severity: 'info' | 'high' | 'critical';
    subject: string;
    dedupeKey: string;
    at: Date;
    data?: Record<string, string | number>;
  },
): void {
  const { alerts } = world.rows;
  if (alerts.some((open) => open.dedupeKey === alert.dedupeKey)) return;
  const { at, data, ...fields } = alert;
  alerts.push({
    ...fields,
    id: world.tools.idAt(at),
    orgId: world.plan.id,
    openedAt: at,
    createdAt: at,
    data: data ?? {},
  });
}
