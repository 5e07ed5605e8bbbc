import { makeSeal } from '@snout/domain/audit/seal';
import { perOrg } from '../messaging/steps/per-org';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';

/** Rows in one link of the chain, at most. */
const ROWS_PER_SEAL = 2_000;

type SealPorts = Pick<Ports, 'inTransaction' | 'directory' | 'digest'>;

/** Seals what is certain not to get company any more, for every organisation that has any. Writers are never waited for. */
export async function sealAudit(ports: SealPorts, { limit }: { limit: number }): Promise<number> {
  const scopes = await ports.directory.listUnsealedOrgs(limit);
  await perOrg(scopes, async (scope) => {
    while ((await sealNext(ports, scope)) === ROWS_PER_SEAL);
    return 'goOn';
  });
  return scopes.length;
}

/** One link; answers how many rows are in it. Two workers at once: the second one's link is dropped. */
function sealNext(ports: SealPorts, scope: OrgScope): Promise<number> {
  return ports.inTransaction(scope, async (tx) => {
    const previous = await tx.auditChain.last();
    const after = previous && { xact: previous.toXact, seq: previous.toSeq };
    const rows = await tx.auditChain.listSealable(after, ROWS_PER_SEAL);
    if (rows.length === 0) return 0;
    const seal = makeSeal({ orgId: scope.orgId, previous, rows }, ports.digest.sha256);
    return (await tx.auditChain.append(seal)) ? rows.length : 0;
  });
}
