import type { TxClient } from './connect';

/** An address that was erased and comes back is known by its hash: who asked for no more texts still gets none. */
export async function rememberOptOut(
  tx: TxClient,
  { orgId, contactPointIds }: { orgId: string; contactPointIds: readonly string[] },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE contact_point p SET opted_out_at = e.opted_out_at, opt_out_kind = e.opt_out_kind FROM contact_point e
    WHERE p.org_id = ${orgId}::uuid AND p.id = ANY(${[...contactPointIds]}::uuid[]) AND e.org_id = p.org_id
      AND e.channel = p.channel AND e.address = erased_address(p.org_id, p.address) AND e.opt_out_kind IS NOT NULL`;
}
