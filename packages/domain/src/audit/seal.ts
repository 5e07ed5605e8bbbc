/** An entry of the audit trail as it is hashed: every column, as text. */
export interface SealedRow {
  seq: string;
  xact: string;
  id: string;
  at: string;
  actorType: string;
  actorId: string | null;
  type: string;
  subjectType: string;
  subjectId: string;
  threadId: string | null;
  /** The text of the stored JSON, whose order of keys the database fixes. */
  data: string;
  createdAt: string;
}

/** One link of the chain: a stretch of rows in the order they were sealed. */
export interface Seal {
  no: number;
  fromSeq: string;
  toSeq: string;
  toXact: string;
  rowCount: number;
  /** `seq:hash` of every row, one per line. */
  rows: string;
  prevHash: string;
  hash: string;
}

export type Sha256 = (text: string) => string;

/** What stands before the first link. */
export const GENESIS = '0'.repeat(64);

/** A list, so that nothing in one field can pass for another. */
const canonicalRow = (orgId: string, row: SealedRow): string =>
  JSON.stringify([
    orgId,
    row.seq,
    row.xact,
    row.id,
    row.at,
    row.actorType,
    row.actorId,
    row.type,
    row.subjectType,
    row.subjectId,
    row.threadId,
    row.data,
    row.createdAt,
  ]);

const hashOfSeal = (orgId: string, seal: Omit<Seal, 'hash'>, sha256: Sha256): string =>
  sha256(
    JSON.stringify([
      orgId,
      seal.no,
      seal.prevHash,
      seal.fromSeq,
      seal.toSeq,
      seal.toXact,
      seal.rowCount,
      sha256(seal.rows),
    ]),
  );

/** The next link over `rows`, which are in the order of (xact, seq) and not empty. */
export function makeSeal(
  { orgId, previous, rows }: { orgId: string; previous: Pick<Seal, 'no' | 'hash'> | null; rows: readonly SealedRow[] },
  sha256: Sha256,
): Seal {
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) throw new Error('There is nothing to seal');
  const open = {
    no: (previous?.no ?? 0) + 1,
    fromSeq: first.seq,
    toSeq: last.seq,
    toXact: last.xact,
    rowCount: rows.length,
    rows: rows.map((row) => `${row.seq}:${sha256(canonicalRow(orgId, row))}`).join('\n'),
    prevHash: previous?.hash ?? GENESIS,
  };
  return { ...open, hash: hashOfSeal(orgId, open, sha256) };
}

export type Break =
  | { kind: 'changed' | 'inserted'; no: number; seq: string; id: string }
  | { kind: 'removed'; no: number; seq: string }
  | { kind: 'sealChanged' | 'sealMissing'; no: number };

/** The first thing that is not as it was sealed, or null. `rows` are those that lie in the seal's stretch now. */
export function findBreak(
  {
    orgId,
    previous,
    seal,
    rows,
  }: { orgId: string; previous: Pick<Seal, 'no' | 'hash'> | null; seal: Seal; rows: readonly SealedRow[] },
  sha256: Sha256,
): Break | null {
  const no = (previous?.no ?? 0) + 1;
  if (seal.no !== no) return { kind: 'sealMissing', no };
  if (seal.prevHash !== (previous?.hash ?? GENESIS) || hashOfSeal(orgId, seal, sha256) !== seal.hash) {
    return { kind: 'sealChanged', no };
  }
  const found = new Map(rows.map((row) => [row.seq, row]));
  const sealed = new Set<string>();
  for (const line of seal.rows.split('\n')) {
    const [seq = '', hash] = line.split(':');
    sealed.add(seq);
    const row = found.get(seq);
    if (!row) return { kind: 'removed', no, seq };
    if (sha256(canonicalRow(orgId, row)) !== hash) return { kind: 'changed', no, seq, id: row.id };
  }
  const extra = rows.find((row) => !sealed.has(row.seq));
  return extra ? { kind: 'inserted', no, seq: extra.seq, id: extra.id } : null;
}
