import type { Ids } from '@snout/application/ports/clock';
import type { ClientRepository, Contact } from '@snout/application/ports/conversations';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';
import { rememberOptOut } from './remember-opt-out';
import { threadContact } from './thread-contact';

const withClient = { client: { select: { name: true } } } as const;
interface ContactRow {
  id: string;
  clientId: string;
  address: string;
  optedOutAt: Date | null;
  client: { name: string | null };
}

const toContact = (row: ContactRow): Contact => ({
  contactPointId: row.id,
  clientId: row.clientId,
  clientName: row.client.name,
  address: row.address,
  optedOutAt: row.optedOutAt,
});

export const clientRepository = (tx: TxClient, { orgId }: OrgScope, { ids }: { ids: Ids }): ClientRepository => {
  const findBySms = (address: string) =>
    tx.contactPoint.findUnique({
      where: { orgId_channel_address: { orgId, channel: 'sms', address } },
      include: withClient,
    });
  return {
    async findBySms(address) {
      const row = await findBySms(address);
      return row && toContact(row);
    },
    async findOrCreateBySms(address, now) {
      const known = await findBySms(address);
      if (known) return { ...toContact(known), isNew: false };
      const clientId = ids.next();
      const contactPointId = ids.next();
      await tx.client.create({ data: { id: clientId, orgId, createdAt: now } });
      const inserted = await tx.$executeRaw`
        INSERT INTO contact_point (id, org_id, client_id, channel, address, created_at)
        VALUES (${contactPointId}::uuid, ${orgId}::uuid, ${clientId}::uuid, 'sms', ${address}, ${now})
        ON CONFLICT (org_id, channel, address) DO NOTHING`;
      if (inserted === 1) await rememberOptOut(tx, { orgId, contactPointIds: [contactPointId] });
      if (inserted === 0) {
        // Somebody texted another of our numbers at the same instant: theirs is the client.
        await tx.client.delete({ where: { orgId_id: { orgId, id: clientId } } });
        const theirs = await findBySms(address);
        if (!theirs) throw new Error('A contact point clashed with one that cannot be seen');
        return { ...toContact(theirs), isNew: false };
      }
      const implied = {
        id: ids.next(),
        orgId,
        contactPointId,
        kind: 'implied' as const,
        source: 'inbound',
        actor: 'client',
      };
      await tx.consentEvent.create({ data: { ...implied, createdAt: now } });
      const added = await findBySms(address);
      const optedOutAt = added?.optedOutAt ?? null;
      return { contactPointId, clientId, clientName: null, address, optedOutAt, isNew: true };
    },
    async findContactOfClient(clientId) {
      const rows = await tx.contactPoint.findMany({
        where: { orgId, clientId, channel: 'sms' },
        include: withClient,
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
      const usable = rows.filter((row) => row.optedOutAt === null);
      const row = usable.find(({ validity }) => validity !== 'invalid') ?? usable[0] ?? rows[0];
      return row ? toContact(row) : null;
    },
    async findContactOfThread(threadId) {
      const [row] = await tx.$queryRaw<Contact[]>`
        SELECT cp.id AS "contactPointId", cp.client_id AS "clientId", c.name AS "clientName", cp.address,
          cp.opted_out_at AS "optedOutAt"
        FROM message_thread t JOIN client c ON c.org_id = t.org_id AND c.id = t.client_id,
          LATERAL (${threadContact}) cp
        WHERE t.org_id = ${orgId}::uuid AND t.id = ${threadId}::uuid`;
      return row ?? null;
    },
  };
};
