import type { AuditChain } from '@snout/application/ports/audit-chain';
import type { OrgScope } from '@snout/application/ports/scope';
import type { Seal, SealedRow } from '@snout/domain/audit/seal';
import type { TxClient } from './connect';
import { Prisma } from './generated/client';

/** Instants as text of the one form, whatever zone and style the connection has. */
const instant = (column: string) =>
  Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

const ROW = Prisma.sql`
  seq::text AS seq, xact::text AS xact, id::text AS id, ${instant('at')} AS at, actor_type AS "actorType",
  actor_id AS "actorId", type, subject_type AS "subjectType", subject_id AS "subjectId", thread_id AS "threadId",
  data::text AS data, ${instant('created_at')} AS "createdAt"`;
const SEAL = Prisma.sql`
  no, from_seq::text AS "fromSeq", to_seq::text AS "toSeq", to_xact::text AS "toXact", row_count AS "rowCount", rows,
  prev_hash AS "prevHash", hash`;
const START = { xact: '-1', seq: '-1' };

export const auditChain = (tx: TxClient, { orgId }: OrgScope): AuditChain => ({
  async last() {
    const [seal] = await tx.$queryRaw<Seal[]>`
      SELECT ${SEAL} FROM audit_seal WHERE org_id = ${orgId}::uuid ORDER BY no DESC LIMIT 1`;
    return seal ?? null;
  },
  listSealable(after, limit) {
    const { xact, seq } = after ?? START;
    return tx.$queryRaw<SealedRow[]>`
      SELECT ${ROW} FROM audit_event e
      WHERE e.org_id = ${orgId}::uuid AND (e.xact, e.seq) > (${xact}::bigint, ${seq}::bigint) AND e.xact < audit_horizon()
      ORDER BY e.xact, e.seq LIMIT ${limit}`;
  },
  async append({ no, fromSeq, toSeq, toXact, rowCount, rows, prevHash, hash }) {
    const inserted = await tx.$executeRaw`
      INSERT INTO audit_seal (org_id, no, from_seq, to_seq, to_xact, row_count, rows, prev_hash, hash)
      VALUES (${orgId}::uuid, ${no}, ${fromSeq}::bigint, ${toSeq}::bigint, ${toXact}::bigint, ${rowCount}, ${rows},
        ${prevHash}, ${hash}) ON CONFLICT (org_id, no) DO NOTHING`;
    return inserted === 1;
  },
  listSeals: (afterNo, limit) =>
    tx.$queryRaw<Seal[]>`
      SELECT ${SEAL} FROM audit_seal WHERE org_id = ${orgId}::uuid AND no > ${afterNo} ORDER BY no LIMIT ${limit}`,
  listRows(after, upTo) {
    const { xact, seq } = after ?? START;
    return tx.$queryRaw<SealedRow[]>`
      SELECT ${ROW} FROM audit_event e
      WHERE e.org_id = ${orgId}::uuid AND (e.xact, e.seq) > (${xact}::bigint, ${seq}::bigint)
        AND (e.xact, e.seq) <= (${upTo.xact}::bigint, ${upTo.seq}::bigint)
      ORDER BY e.xact, e.seq`;
  },
});
