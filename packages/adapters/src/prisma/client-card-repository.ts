import type { AddressOwner, ClientCardRepository } from '@snout/application/ports/clients';
import type { OrgScope } from '@snout/application/ports/scope';
import { clientPage, matchesClient, type RawClient, toClientRow } from './client-list-query';
import type { TxClient } from './connect';
import { isUniqueViolation } from './database-errors';
import { Prisma } from './generated/client';
import { rememberOptOut } from './remember-opt-out';

export const clientCardRepository = (tx: TxClient, { orgId }: OrgScope): ClientCardRepository => {
  const key = (id: string) => ({ orgId_id: { orgId, id } });
  const page = async (conditions: Prisma.Sql[], limit: number) => {
    const where = Prisma.join([Prisma.sql`c.org_id = ${orgId}::uuid`, ...conditions], ' AND ');
    return (await tx.$queryRaw<RawClient[]>(clientPage(where, limit))).map(toClientRow);
  };
  return {
    list({ q, archived, limit, before }) {
      const conditions = [archived ? Prisma.sql`c.archived_at IS NOT NULL` : Prisma.sql`c.archived_at IS NULL`];
      if (q) conditions.push(matchesClient(q));
      if (before) conditions.push(Prisma.sql`(c.created_at, c.id) < (${before.at}::timestamptz, ${before.id}::uuid)`);
      return page(conditions, limit);
    },
    find: async (id) => (await page([Prisma.sql`c.id = ${id}::uuid`], 1))[0] ?? null,
    findMany: (ids) => page([Prisma.sql`c.id = ANY(${[...ids]}::uuid[])`], ids.length),
    async lock(ids) {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM client WHERE org_id = ${orgId}::uuid AND id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
      return rows.map((row) => row.id);
    },
    async insert(client) {
      await tx.client.create({ data: { ...client, orgId } });
    },
    async update(id, change) {
      await tx.client.update({ where: key(id), data: change });
    },
    async insertMany(clients) {
      await tx.client.createMany({ data: clients.map((client) => ({ ...client, orgId })) });
    },
    async addContacts(contacts) {
      const data = contacts.map((contact) => ({ ...contact, orgId }));
      const added = await tx.contactPoint.createMany({ data, skipDuplicates: true });
      await rememberOptOut(tx, { orgId, contactPointIds: contacts.map(({ id }) => id) });
      return added.count === contacts.length ? 'added' : 'taken';
    },
    async updateContact(id, change) {
      // Somebody may take the address while this waits for them: that undoes this step only.
      await tx.$executeRaw`SAVEPOINT contact_change`;
      try {
        const updated = await tx.$executeRaw`
          UPDATE contact_point p SET address = coalesce(${change.address ?? null}, address),
            validity = coalesce(${change.validity ?? null}::address_validity, validity), updated_at = now()
          WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid AND NOT EXISTS (SELECT 1 FROM contact_point o
            WHERE o.org_id = p.org_id AND o.channel = p.channel AND o.address = ${change.address ?? null} AND o.id <> p.id)`;
        return updated === 1 ? 'updated' : 'taken';
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
        await tx.$executeRaw`ROLLBACK TO SAVEPOINT contact_change`;
        return 'taken';
      }
    },
    async removeContact(id) {
      await tx.contactPoint.delete({ where: key(id) });
    },
    async isContactUsed({ id, address }) {
      const [row] = await tx.$queryRaw<{ used: boolean }[]>`
        SELECT EXISTS (SELECT 1 FROM consent_event e WHERE e.org_id = ${orgId}::uuid AND e.contact_point_id = ${id}::uuid)
          OR EXISTS (SELECT 1 FROM binding b WHERE b.org_id = ${orgId}::uuid AND b.party_address = ${address})
          OR EXISTS (SELECT 1 FROM contact_point p JOIN message_event m ON m.org_id = p.org_id AND m.client_id = p.client_id
               AND (m.from_address = p.address OR m.to_address = p.address)
             WHERE p.org_id = ${orgId}::uuid AND p.id = ${id}::uuid) AS used`;
      return row?.used ?? true;
    },
    async findOwners(addresses) {
      if (addresses.length === 0) return [];
      const channels = addresses.map(({ channel }) => channel);
      const texts = addresses.map(({ address }) => address);
      return tx.$queryRaw<AddressOwner[]>`
        SELECT p.channel, p.address, p.id AS "contactPointId", p.client_id AS "clientId", c.name AS "clientName"
        FROM unnest(${channels}::channel[], ${texts}::text[]) AS wanted(channel, address)
        JOIN contact_point p ON p.org_id = ${orgId}::uuid AND p.channel = wanted.channel AND p.address = wanted.address
        JOIN client c ON c.org_id = p.org_id AND c.id = p.client_id`;
    },
    listThreads: (clientId) =>
      tx.messageThread.findMany({
        where: { orgId, clientId },
        select: { id: true, messageNumber: true, numberClass: true },
        orderBy: { id: 'asc' },
      }),
    async hasWindowAhead(clientId, at) {
      const ahead = { OR: [{ endAt: null }, { endAt: { gt: at } }] };
      const where = { orgId, clientId, status: { not: 'closed' as const }, ...ahead };
      return (await tx.assignmentWindow.count({ where })) > 0;
    },
    async lockImport() {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${orgId}.clientImport`}, 0))`;
    },
  };
};
