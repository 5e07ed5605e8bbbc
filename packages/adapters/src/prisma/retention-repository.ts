import type { Removal, RetentionRepository } from '@snout/application/ports/retention';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TxClient } from './connect';

export const retentionRepository = (tx: TxClient, { orgId }: OrgScope): RetentionRepository => ({
  async listExpired(before, limit) {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT m.id FROM message_event m JOIN client c ON c.org_id = m.org_id AND c.id = m.client_id
      WHERE m.org_id = ${orgId}::uuid AND m.body_removed_at IS NULL AND m.created_at < ${before}::timestamptz
        AND c.legal_hold_at IS NULL
      ORDER BY m.created_at LIMIT ${limit}`;
    return rows.map((row) => row.id);
  },
  async listOfClient(clientId, limit) {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM message_event WHERE org_id = ${orgId}::uuid AND client_id = ${clientId}::uuid
        AND body_removed_at IS NULL ORDER BY created_at LIMIT ${limit}`;
    return rows.map((row) => row.id);
  },
  removeWords: (messageIds, at) => removeWords(tx, orgId, { ids: [...messageIds], at }),
  eraseClient: (clientId, at) => eraseClient(tx, orgId, { clientId, at }),
  async getHold(clientId) {
    const row = await tx.client.findUnique({ where: { orgId_id: { orgId, id: clientId } } });
    return row?.legalHoldAt ? { at: row.legalHoldAt, reason: row.legalHoldReason ?? '' } : null;
  },
  async setHold(clientId, hold) {
    const data = { legalHoldAt: hold?.at ?? null, legalHoldReason: hold?.reason ?? null };
    await tx.client.update({ where: { orgId_id: { orgId, id: clientId } }, data });
  },
  async getErasure(clientId) {
    const [row] = await tx.$queryRaw<{ erasedAt: Date | null; leftAtProvider: number }[]>`
      SELECT c.erased_at AS "erasedAt", (
        SELECT count(*)::int FROM provider_removal p WHERE p.org_id = c.org_id AND (
          EXISTS (SELECT 1 FROM inbound_receipt r JOIN message_event m ON m.org_id = r.org_id AND m.id = r.message_id
                  WHERE r.org_id = p.org_id AND r.provider_message_id = p.provider_message_id AND m.client_id = c.id)
          OR EXISTS (SELECT 1 FROM delivery d JOIN message_event m ON m.org_id = d.org_id AND m.id = d.message_id
                     WHERE d.org_id = p.org_id AND d.provider_message_id = p.provider_message_id AND m.client_id = c.id))
      ) AS "leftAtProvider"
      FROM client c WHERE c.org_id = ${orgId}::uuid AND c.id = ${clientId}::uuid`;
    return row ?? null;
  },
  async findRemoval(id) {
    const [row] = await tx.$queryRaw<Removal[]>`
      SELECT id, provider_message_id AS "providerMessageId", account_sid AS "accountSid", attempts
      FROM provider_removal WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid`;
    return row ?? null;
  },
  async endRemoval(id) {
    await tx.$executeRaw`DELETE FROM provider_removal WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid`;
  },
  async putOffRemoval(id, dueAt) {
    await tx.$executeRaw`
      UPDATE provider_removal SET due_at = ${dueAt}, attempts = attempts + 1, updated_at = now()
      WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid`;
  },
});

/** Every place that holds a text: the message, the webhook it came with, the answer to whoever sent it, the preview. */
async function removeWords(tx: TxClient, orgId: string, { ids, at }: { ids: string[]; at: Date }): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO provider_removal (id, org_id, provider_message_id, account_sid)
    SELECT gen_random_uuid(), ${orgId}::uuid, x.sid, max(x.account) FROM (
      SELECT r.provider_message_id AS sid, r.parameters->>'AccountSid' AS account FROM inbound_receipt r
      WHERE r.org_id = ${orgId}::uuid AND r.message_id = ANY(${ids}::uuid[])
      UNION ALL SELECT d.provider_message_id, d.account_sid FROM delivery d
      WHERE d.org_id = ${orgId}::uuid AND d.message_id = ANY(${ids}::uuid[]) AND d.provider_message_id IS NOT NULL
    ) x GROUP BY x.sid ON CONFLICT (org_id, provider_message_id) DO NOTHING`;
  await tx.$executeRaw`
    UPDATE message_event SET body = '', redacted_body = left(redacted_body, 0), media = '[]', body_removed_at = ${at},
      updated_at = now() WHERE org_id = ${orgId}::uuid AND id = ANY(${ids}::uuid[])`;
  await tx.$executeRaw`
    UPDATE inbound_receipt SET updated_at = now(),
      parameters = jsonb_build_object('MessageSid', provider_message_id, 'AccountSid', parameters->>'AccountSid')
    WHERE org_id = ${orgId}::uuid AND message_id = ANY(${ids}::uuid[])`;
  await tx.$executeRaw`
    DELETE FROM idempotency_key WHERE org_id = ${orgId}::uuid AND response->>'id' = ANY(${ids}::text[])`;
  await tx.$executeRaw`
    UPDATE message_thread t SET last_message_preview = NULL, updated_at = now()
    WHERE t.org_id = ${orgId}::uuid AND t.id IN (
        SELECT m.thread_id FROM message_event m WHERE m.org_id = ${orgId}::uuid AND m.id = ANY(${ids}::uuid[]))
      AND NOT EXISTS (SELECT 1 FROM message_event m WHERE m.org_id = t.org_id AND m.thread_id = t.id AND m.body_removed_at IS NULL)`;
}

async function eraseClient(
  tx: TxClient,
  orgId: string,
  { clientId, at }: { clientId: string; at: Date },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE message_event m SET updated_at = now(),
      from_address = CASE WHEN m.direction = 'inbound' THEN 'erased' ELSE m.from_address END,
      to_address = CASE WHEN m.direction = 'outbound' THEN 'erased' ELSE m.to_address END
    WHERE m.org_id = ${orgId}::uuid AND m.client_id = ${clientId}::uuid`;
  await tx.$executeRaw`
    UPDATE delivery_callback k SET payload = k.payload - 'To' - 'From' - 'RawDlrDoneDate' FROM delivery d
    JOIN message_event m ON m.org_id = d.org_id AND m.id = d.message_id
    WHERE k.org_id = ${orgId}::uuid AND d.org_id = k.org_id AND d.id = k.delivery_id AND m.client_id = ${clientId}::uuid`;
  await tx.$executeRaw`
    UPDATE binding b SET party_address = erased_address(b.org_id, b.party_address), valid_to = coalesce(b.valid_to, ${at}),
      closed_reason = coalesce(b.closed_reason, 'clientErased'), check_at = NULL, updated_at = now()
    FROM message_thread t WHERE b.org_id = ${orgId}::uuid AND t.org_id = b.org_id AND t.id = b.thread_id
      AND t.client_id = ${clientId}::uuid`;
  // Nothing may be sent to what is left of an address. Only a real opt-out (with its kind) counts for whoever comes back.
  await tx.$executeRaw`
    UPDATE contact_point p SET address = erased_address(p.org_id, p.address), validity = 'invalid',
      opted_out_at = coalesce(p.opted_out_at, ${at}), updated_at = now()
    WHERE p.org_id = ${orgId}::uuid AND p.client_id = ${clientId}::uuid AND NOT starts_with(p.address, 'erased:')`;
  await tx.client.update({
    where: { orgId_id: { orgId, id: clientId } },
    data: { name: null, notes: null, petNames: [], timezone: null, archivedAt: at, erasedAt: at },
  });
}
