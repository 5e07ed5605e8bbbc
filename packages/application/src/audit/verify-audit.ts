import { type Break, findBreak, type Seal, type SealedRow } from '@snout/domain/audit/seal';
import type { ChainPlace } from '../ports/audit-chain';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';

/** Seals read at a time, and the rows in them. */
const SEALS_AT_ONCE = 500;
const ROWS_AT_ONCE = 20_000;

export interface ChainReport {
  rows: number;
  /** The newest link: what an anchor names. */
  head: { no: number; hash: string } | null;
  firstBreak: Break | null;
}

/** Head of the chain that somebody wrote down outside the database. */
export interface Anchor {
  no: number;
  hash: string;
}

const placeOf = (seal: Seal): ChainPlace => ({ xact: seal.toXact, seq: seal.toSeq });
const isUpTo = (row: SealedRow, place: ChainPlace): boolean => {
  const [xact, end] = [BigInt(row.xact), BigInt(place.xact)];
  return xact < end || (xact === end && BigInt(row.seq) <= BigInt(place.seq));
};

/**
 * Walks the chain from its first link and stops at the first row or link that is not as it was sealed. With an anchor it
 * must also pass through that head, which a chain made anew cannot.
 */
export async function verifyAudit(
  ports: Pick<Ports, 'inTransaction' | 'digest'>,
  scope: OrgScope,
  { anchor = null }: { anchor?: Anchor | null } = {},
): Promise<ChainReport> {
  let previous: Seal | null = null;
  let rows = 0;
  for (;;) {
    const batch = await readBatch(ports, scope, previous);
    for (const { seal, rows: found } of batch) {
      const firstBreak = findBreak({ orgId: scope.orgId, previous, seal, rows: found }, ports.digest.sha256);
      if (firstBreak) return { rows, head: headOf(previous), firstBreak };
      if (anchor?.no === seal.no && anchor.hash !== seal.hash) {
        return { rows, head: headOf(previous), firstBreak: { kind: 'sealChanged', no: seal.no } };
      }
      rows += seal.rowCount;
      previous = seal;
    }
    if (batch.length === 0) break;
  }
  const isShort = anchor !== null && anchor.no > (previous?.no ?? 0);
  const firstBreak = isShort ? ({ kind: 'sealMissing', no: (previous?.no ?? 0) + 1 } as const) : null;
  return { rows, head: headOf(previous), firstBreak };
}

const headOf = (seal: Seal | null): ChainReport['head'] => seal && { no: seal.no, hash: seal.hash };

/** The next links with the rows that lie in each one's stretch now. */
function readBatch(ports: Pick<Ports, 'inTransaction'>, scope: OrgScope, previous: Seal | null) {
  return ports.inTransaction(scope, async (tx) => {
    const seals = fitting(await tx.auditChain.listSeals(previous?.no ?? 0, SEALS_AT_ONCE));
    const last = seals.at(-1);
    if (!last) return [];
    const rows = await tx.auditChain.listRows(previous && placeOf(previous), placeOf(last));
    let at = 0;
    return seals.map((seal) => {
      const from = at;
      while (at < rows.length && isUpTo(rows[at] as SealedRow, placeOf(seal))) at++;
      return { seal, rows: rows.slice(from, at) };
    });
  });
}

/** The first seals whose rows fit into memory together; at least one. */
function fitting(seals: readonly Seal[]): Seal[] {
  let rows = 0;
  return seals.filter((seal, index) => {
    rows += seal.rowCount;
    return index === 0 || rows <= ROWS_AT_ONCE;
  });
}
