import type { Ids } from '@snout/application/ports/clock';
import type { ConsentRepository } from '@snout/application/ports/consent';
import type { OrgScope } from '@snout/application/ports/scope';
import { applyConsent, type ConsentState } from '@snout/domain/consent/consent-state';
import type { ConsentKind } from '@snout/domain/shared/vocabulary';
import type { TxClient } from './connect';

interface StateRow {
  optedOutAt: Date | null;
  optOutKind: ConsentKind | null;
}

const toState = ({ optedOutAt, optOutKind }: StateRow): ConsentState => {
  if (optedOutAt === null) return 'open';
  return optOutKind === 'suspectedOptOut' ? 'suspectedOptOut' : 'optedOut';
};

export const consentRepository = (tx: TxClient, { orgId }: OrgScope, { ids }: { ids: Ids }): ConsentRepository => {
  const lock: ConsentRepository['lock'] = async (contactPointId) => {
    const [row] = await tx.$queryRaw<StateRow[]>`
      SELECT opted_out_at AS "optedOutAt", opt_out_kind AS "optOutKind" FROM contact_point
      WHERE org_id = ${orgId}::uuid AND id = ${contactPointId}::uuid FOR UPDATE`;
    if (!row) throw new Error(`There is no contact point ${contactPointId}`);
    return { state: toState(row), since: row.optedOutAt };
  };
  return {
    lock,
    async record({ at, ...entry }) {
      const before = await lock(entry.contactPointId);
      const state = applyConsent(before.state, entry.kind);
      await tx.consentEvent.create({ data: { ...entry, id: ids.next(), orgId, createdAt: at } });
      if (state === before.state) return state;
      await tx.contactPoint.update({
        where: { orgId_id: { orgId, id: entry.contactPointId } },
        data:
          state === 'open'
            ? { optedOutAt: null, optOutKind: null }
            : { optedOutAt: before.since ?? at, optOutKind: state === 'optedOut' ? 'optOut' : 'suspectedOptOut' },
      });
      return state;
    },
    async listStates(contactPointIds) {
      const rows = await tx.$queryRaw<({ contactPointId: string; lastKind: ConsentKind | null } & StateRow)[]>`
        SELECT p.id AS "contactPointId", p.opted_out_at AS "optedOutAt", p.opt_out_kind AS "optOutKind",
          (SELECT e.kind FROM consent_event e WHERE e.org_id = p.org_id AND e.contact_point_id = p.id
           ORDER BY e.created_at DESC, e.id DESC LIMIT 1) AS "lastKind"
        FROM contact_point p WHERE p.org_id = ${orgId}::uuid AND p.id = ANY(${[...contactPointIds]}::uuid[])
        ORDER BY p.created_at, p.id`;
      return rows.map((row) => {
        const { contactPointId, lastKind, optedOutAt } = row;
        return { contactPointId, state: toState(row), since: optedOutAt, lastKind };
      });
    },
    async listEvents({ contactPointIds, limit, before }) {
      const earlier = before && [{ createdAt: { lt: before.at } }, { createdAt: before.at, id: { lt: before.id } }];
      const rows = await tx.consentEvent.findMany({
        where: { orgId, contactPointId: { in: [...contactPointIds] }, ...(earlier ? { OR: earlier } : {}) },
        include: { actorUser: { select: { name: true } } },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: limit,
      });
      return rows.map(({ orgId: _org, actorUser, createdAt, ...row }) => ({
        ...row,
        at: createdAt,
        actorName: actorUser?.name ?? null,
      }));
    },
    async findLastWord({ clientId, address, since }) {
      const row = await tx.messageEvent.findFirst({
        where: { orgId, clientId, from: address, direction: 'inbound', createdAt: { gt: since } },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        select: { body: true },
      });
      return row?.body ?? null;
    },
  };
};
