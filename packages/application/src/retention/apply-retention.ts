import { retentionEnd } from '@snout/domain/retention/retention-end';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';

const PAGE = 200;

type RetentionPorts = Pick<Ports, 'inTransaction' | 'directory' | 'clock'>;

/** Takes the words out of texts that are older than their business keeps them. Nobody under a legal hold is touched. */
export async function applyRetention(ports: RetentionPorts): Promise<void> {
  for (const scope of await ports.directory.listOrgs()) while ((await applySome(ports, scope)) === PAGE);
}

function applySome(ports: RetentionPorts, scope: OrgScope): Promise<number> {
  return ports.inTransaction(scope, async (tx) => {
    const { settings } = await tx.organization.get();
    if (settings.retentionMonths === null) return 0;
    const at = ports.clock.now();
    const before = retentionEnd(at, settings.retentionMonths);
    const ids = await tx.retention.listExpired(before, PAGE);
    if (ids.length === 0) return 0;
    await tx.retention.removeWords(ids, at);
    await tx.audit.record({
      type: 'retention.applied',
      actor: { type: 'system', name: 'retention' },
      subject: { type: 'organization', id: scope.orgId },
      data: { messages: ids.length, before, months: settings.retentionMonths },
    });
    return ids.length;
  });
}
