import type { AlertRepository } from '@snout/application/ports/alerts';
import type { Clock, Ids } from '@snout/application/ports/clock';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';

export const alertRepository = (
  tx: TxClient,
  scope: OrgScope,
  { clock, ids }: { clock: Clock; ids: Ids },
): AlertRepository => ({
  async raise(alert) {
    const inserted = await tx.$executeRaw`
      INSERT INTO alert (id, org_id, type, severity, subject, dedupe_key, data, opened_at)
      VALUES (${ids.next()}::uuid, ${scope.orgId}::uuid, ${alert.type}, ${alert.severity}::alert_severity, ${alert.subject},
              ${alert.dedupeKey}, ${JSON.stringify(alert.data ?? {})}::jsonb, ${clock.now()})
      ON CONFLICT (org_id, dedupe_key) WHERE resolved_at IS NULL DO NOTHING`;
    return inserted === 1;
  },
  async resolve(...dedupeKeys) {
    const where = { orgId: scope.orgId, dedupeKey: { in: dedupeKeys }, resolvedAt: null };
    return (await tx.alert.updateMany({ where, data: { resolvedAt: clock.now() } })).count > 0;
  },
});
