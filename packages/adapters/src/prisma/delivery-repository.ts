import { CONSENT_REF } from '@snout/application/messaging/consent-ref';
import type { DeliveryRepository, DeliveryRow } from '@snout/application/ports/deliveries';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';
import type { Delivery } from './generated/client';

const PROVIDER = 'twilio';

function toRow(row: Delivery): DeliveryRow {
  const { orgId: _org, channel: _channel, provider: _provider, updatedAt: _updated, ...delivery } = row;
  return delivery;
}

export const deliveryRepository = (tx: TxClient, { orgId }: OrgScope): DeliveryRepository => {
  const key = (id: string) => ({ orgId_id: { orgId, id } });
  const find = async (id: string) => {
    const row = await tx.delivery.findUnique({ where: key(id) });
    return row && toRow(row);
  };
  return {
    find,
    async insert({ id, messageId, threadId, numberId, attemptNo, dueAt }) {
      const inserted = await tx.$executeRaw`
        INSERT INTO delivery (id, org_id, message_id, thread_id, number_id, attempt_no, state, next_attempt_at)
        VALUES (${id}::uuid, ${orgId}::uuid, ${messageId}::uuid, ${threadId}::uuid, ${numberId}::uuid, ${attemptNo}, 'pending',
                -- Clocks differ a little: what is due this very second is due now.
                CASE WHEN ${dueAt} <= clock_timestamp() + interval '1 second' THEN LEAST(${dueAt}, now()) ELSE ${dueAt} END)
        ON CONFLICT (org_id, message_id, attempt_no) DO NOTHING`;
      return inserted === 1 ? 'inserted' : 'exists';
    },
    async latestOfMessage(messageId) {
      const row = await tx.delivery.findFirst({ where: { orgId, messageId }, orderBy: { attemptNo: 'desc' } });
      return row && toRow(row);
    },
    async lock(id, options = {}) {
      const rows = options.wait
        ? await tx.$queryRaw<LockRow[]>`
            SELECT coalesce(state = 'dispatching' AND lease_until <= now(), false) AS lease_ran_out, true AS is_due
            FROM delivery WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid FOR UPDATE`
        : await tx.$queryRaw<LockRow[]>`
            SELECT coalesce(state = 'dispatching' AND lease_until <= now(), false) AS lease_ran_out,
                   coalesce((state IN ('held', 'unknown') AND next_attempt_at <= now())
                         OR (state = 'dispatching' AND lease_until <= now()), false) AS is_due
            FROM delivery WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid FOR UPDATE SKIP LOCKED`;
      const [locked] = rows;
      if (!locked || (options.dueOnly && !locked.is_due)) return null;
      const delivery = await find(id);
      return delivery && { ...delivery, leaseRanOut: locked.lease_ran_out };
    },
    async lockNextOfNumber(numberId) {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        SELECT d.id FROM delivery d
        WHERE d.org_id = ${orgId}::uuid AND d.number_id = ${numberId}::uuid AND d.state = 'pending' AND d.next_attempt_at <= now()
          AND NOT EXISTS (SELECT 1 FROM delivery o WHERE o.org_id = d.org_id AND o.thread_id = d.thread_id AND o.state = 'dispatching')
        ORDER BY d.message_id LIMIT 1 FOR UPDATE OF d SKIP LOCKED`;
      return rows[0] ? find(rows[0].id) : null;
    },
    async hasTwinUnderWay({ id, threadId, messageId }) {
      const rows = await tx.$queryRaw<{ has: boolean }[]>`
        SELECT EXISTS (
          SELECT 1 FROM delivery d JOIN message_event m ON m.org_id = d.org_id AND m.id = d.message_id
          JOIN message_event mine ON mine.org_id = d.org_id AND mine.id = ${messageId}::uuid
          WHERE d.org_id = ${orgId}::uuid AND d.thread_id = ${threadId}::uuid AND d.state = 'dispatching'
            AND d.id <> ${id}::uuid AND m.body = mine.body) AS has`;
      return rows[0]?.has ?? false;
    },
    async findByProviderMessageId(providerMessageId) {
      const row = await tx.delivery.findFirst({ where: { orgId, provider: PROVIDER, providerMessageId } });
      return row && toRow(row);
    },
    async lease(id, { seconds, accountSid }) {
      // Whatever was tried before certainly did not leave: the story of this text begins now.
      const [row] = await tx.$queryRaw<{ sends: number }[]>`
        UPDATE delivery SET state = 'dispatching', lease_until = now() + make_interval(secs => ${seconds}),
          started_at = now(), sends = sends + 1, account_sid = ${accountSid}, updated_at = now()
        WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid RETURNING sends`;
      return row?.sends ?? 0;
    },
    async update(id, change) {
      await tx.delivery.update({ where: key(id), data: change });
    },
    async appendCallback({ id, deliveryId, providerMessageId, rawStatus, errorCode, payload }) {
      const inserted = await tx.$executeRaw`
        INSERT INTO delivery_callback (id, org_id, delivery_id, provider_message_id, raw_status, error_code, payload)
        VALUES (${id}::uuid, ${orgId}::uuid, ${deliveryId}::uuid, ${providerMessageId}, ${rawStatus}, ${errorCode ?? 0},
                ${JSON.stringify(payload)}::jsonb)
        ON CONFLICT (org_id, provider_message_id, raw_status, error_code) DO NOTHING`;
      return inserted === 1 ? 'inserted' : 'duplicate';
    },
    async bindParkedCallbacks(deliveryId, providerMessageId) {
      const rows = await tx.$queryRaw<{ id: string; raw_status: string; error_code: number }[]>`
        UPDATE delivery_callback SET delivery_id = ${deliveryId}::uuid
        WHERE org_id = ${orgId}::uuid AND provider_message_id = ${providerMessageId} AND delivery_id IS NULL
        RETURNING id, raw_status, error_code`;
      // Ids are UUIDv7: their order is the order of arrival.
      rows.sort((a, b) => (a.id < b.id ? -1 : 1));
      return rows.map((row) => ({
        rawStatus: row.raw_status,
        errorCode: row.error_code === 0 ? null : row.error_code,
      }));
    },
    async cancelPendingTo(address, reason, at) {
      const rows = await tx.$queryRaw<{ id: string; message_id: string; thread_id: string }[]>`
        UPDATE delivery d SET state = 'canceled', finished_at = ${at}, next_attempt_at = NULL, error_message = ${CANCELED[reason] ?? reason},
          dismissed_at = ${at}, updated_at = now()
        FROM message_event m
        WHERE d.org_id = ${orgId}::uuid AND m.org_id = d.org_id AND m.id = d.message_id AND m.to_address = ${address}
          AND d.state IN ('pending', 'held')
          -- The confirmation of the opt-out itself still goes out.
          AND NOT (m.actor = 'system' AND m.client_ref LIKE ${`${CONSENT_REF}%`})
        RETURNING d.id, d.message_id, d.thread_id`;
      return rows.map((row) => ({ id: row.id, messageId: row.message_id, threadId: row.thread_id }));
    },
    async threadHasFailure(threadId) {
      // Only the last attempt of a message says whether it got through.
      const rows = await tx.$queryRaw<{ failing: boolean }[]>`
        SELECT EXISTS (
          SELECT 1 FROM delivery d
          WHERE d.org_id = ${orgId}::uuid AND d.thread_id = ${threadId}::uuid AND d.dismissed_at IS NULL
            AND (d.state IN ('failed', 'dead', 'notFound', 'canceled') OR (d.attempt_no > 1 AND d.state <> 'delivered'))
            AND NOT EXISTS (SELECT 1 FROM delivery later WHERE later.org_id = d.org_id AND later.message_id = d.message_id
                            AND later.attempt_no > d.attempt_no)
        ) AS failing`;
      return rows[0]?.failing ?? false;
    },
    async dismissOfMessage(messageId, at) {
      return (
        await tx.delivery.updateMany({ where: { orgId, messageId, dismissedAt: null }, data: { dismissedAt: at } })
      ).count;
    },
  };
};

interface LockRow {
  lease_ran_out: boolean;
  is_due: boolean;
}

const CANCELED: Readonly<Record<string, string>> = {
  optedOut: 'The client asked for no more texts, so this one wasn’t sent.',
};
