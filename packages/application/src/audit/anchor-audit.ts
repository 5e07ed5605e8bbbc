import { perOrg } from '../messaging/steps/per-org';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { type ChainReport, verifyAudit } from './verify-audit';

/** The open alert of a broken chain. */
export const CHAIN_ALERT = 'audit.chain';

/** Verifies every organisation's chain; a broken one raises an alert. The heads are for a place outside the database. */
export async function anchorAudit(
  ports: Pick<Ports, 'inTransaction' | 'directory' | 'digest'>,
  told: (scope: OrgScope, report: ChainReport) => void,
): Promise<void> {
  await perOrg(await ports.directory.listOrgs(), async (scope) => {
    const report = await verifyAudit(ports, scope);
    told(scope, report);
    const { firstBreak } = report;
    if (!firstBreak) return 'goOn';
    await ports.inTransaction(scope, async (tx) => {
      const alert = {
        type: 'audit.chain_broken',
        severity: 'critical',
        subject: 'audit',
        dedupeKey: CHAIN_ALERT,
      } as const;
      if (await tx.alerts.raise({ ...alert, data: { ...firstBreak } })) tx.notify({ type: 'alert.raised' });
    });
    return 'goOn';
  });
}
