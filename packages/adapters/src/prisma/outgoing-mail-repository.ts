import type { OutgoingMail, OutgoingMailRepository } from '@snout/application/ports/outgoing-mail';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';

export const outgoingMailRepository = (tx: TxClient, { orgId }: OrgScope): OutgoingMailRepository => ({
  async insert({ at, ...mail }) {
    const { userId, kind } = mail;
    await tx.outgoingMail.updateMany({
      where: { orgId, userId, kind, state: { in: ['pending', 'sending'] } },
      data: { state: 'dropped', sealedLink: null },
    });
    await tx.outgoingMail.create({ data: { ...mail, orgId, dueAt: at } });
  },
  async claim(id, leaseMs) {
    const [row] = await tx.$queryRaw<OutgoingMail[]>`
      UPDATE outgoing_mail SET state = 'sending', attempts = attempts + 1, updated_at = now(),
        due_at = now() + make_interval(secs => ${leaseMs / 1_000})
      WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid AND state IN ('pending', 'sending') AND due_at <= now()
      RETURNING id, user_id AS "userId", kind, sealed_link AS "sealedLink", expires_at AS "expiresAt", attempts`;
    return row ?? null;
  },
  async end(id, state) {
    await tx.outgoingMail.updateMany({
      where: { orgId, id, state: 'sending' },
      data: { state, sealedLink: null },
    });
  },
  async putOff(id, dueAt) {
    await tx.outgoingMail.updateMany({ where: { orgId, id, state: 'sending' }, data: { state: 'pending', dueAt } });
  },
});
