import type { OrgScope } from '@snout/application/ports/scope';
import type { SeriesRepository, SeriesRow } from '@snout/application/ports/series';
import type { TxClient } from './connect';
import type { BookingSeries } from './generated/client';

const toRow = ({ orgId: _org, createdAt: _c, updatedAt: _u, status, ...row }: BookingSeries): SeriesRow => ({
  ...row,
  // The table holds no others.
  status: status === 'requested' ? 'requested' : 'confirmed',
});

export const seriesRepository = (tx: TxClient, { orgId }: OrgScope): SeriesRepository => {
  const key = (id: string) => ({ orgId_id: { orgId, id } });
  const find: SeriesRepository['find'] = async (id) => {
    const row = await tx.bookingSeries.findUnique({ where: key(id) });
    return row && toRow(row);
  };
  return {
    find,
    async insert(series) {
      await tx.bookingSeries.create({ data: { ...series, orgId } });
    },
    async lock(id) {
      await tx.$queryRaw`
        SELECT id FROM booking_series WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`;
      return find(id);
    },
    async update(id, change) {
      await tx.bookingSeries.update({ where: key(id), data: change });
    },
    async passOn(fromSitterId, toSitterId) {
      await tx.$executeRaw`
        UPDATE booking_series SET sitter_id = ${toSitterId}::uuid, updated_at = now()
        WHERE org_id = ${orgId}::uuid AND sitter_id = ${fromSitterId}::uuid AND ended_at IS NULL`;
    },
    async endOfClient(clientId, at) {
      const ended = await tx.$executeRaw`
        UPDATE booking_series SET until = least(until, ${at}), due_at = NULL, ended_at = ${at}, updated_at = now()
        WHERE org_id = ${orgId}::uuid AND client_id = ${clientId}::uuid AND ended_at IS NULL`;
      await tx.$executeRaw`
        UPDATE booking SET status = 'cancelled', updated_at = now()
        WHERE org_id = ${orgId}::uuid AND client_id = ${clientId}::uuid AND series_id IS NOT NULL
          AND status = 'requested' AND end_at > ${at}`;
      return ended;
    },
  };
};
