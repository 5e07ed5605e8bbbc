import type { ReceiptRepository } from '@snout/application/ports/messages';
import type { OrgScope } from '@snout/application/ports/scope';
import { z } from 'zod';
import type { TxClient } from './connect';

const Parameters = z.record(z.string(), z.string());

export const receiptRepository = (tx: TxClient, { orgId }: OrgScope): ReceiptRepository => ({
  async insertOnce(receipt) {
    const inserted = await tx.$executeRaw`
      INSERT INTO inbound_receipt (id, org_id, provider, provider_message_id, parameters, received_at, source, status, next_attempt_at)
      VALUES (${receipt.id}::uuid, ${orgId}::uuid, ${receipt.provider}, ${receipt.providerMessageId},
              ${JSON.stringify(receipt.parameters)}::jsonb, ${receipt.receivedAt}, ${receipt.source}::receipt_source,
              ${receipt.status}::receipt_status, ${receipt.dueAt ?? null})
      ON CONFLICT (org_id, provider, provider_message_id) DO NOTHING`;
    return inserted === 1 ? 'inserted' : 'duplicate';
  },
  async insertAllOnce(receipts) {
    const rows = receipts.map(({ dueAt, ...receipt }) => ({ ...receipt, dueAt: dueAt ?? null }));
    const inserted = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO inbound_receipt (id, org_id, provider, provider_message_id, parameters, received_at, source, status, next_attempt_at)
      SELECT id, ${orgId}::uuid, provider, "providerMessageId", parameters, "receivedAt", source, status, "dueAt"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (
        id uuid, provider text, "providerMessageId" text, parameters jsonb, "receivedAt" timestamptz,
        source receipt_source, status receipt_status, "dueAt" timestamptz)
      ORDER BY id
      ON CONFLICT (org_id, provider, provider_message_id) DO NOTHING
      RETURNING id`;
    return new Set(inserted.map((row) => row.id));
  },
  async listKnown(provider, providerMessageIds) {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT provider_message_id AS id FROM inbound_receipt
      WHERE org_id = ${orgId}::uuid AND provider = ${provider} AND provider_message_id = ANY(${[...providerMessageIds]})`;
    return new Set(rows.map((row) => row.id));
  },
  async lockPending(id) {
    const locked = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM inbound_receipt WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid AND status = 'pending'
      FOR UPDATE SKIP LOCKED`;
    if (locked.length === 0) return null;
    const row = await tx.inboundReceipt.findUniqueOrThrow({ where: { orgId_id: { orgId, id } } });
    const { provider, providerMessageId, receivedAt, source, attempts } = row;
    const parameters = Parameters.parse(row.parameters);
    return { id, provider, providerMessageId, parameters, receivedAt, source, status: 'pending', attempts };
  },
  async finish(id, { outcome, messageId }) {
    await tx.inboundReceipt.update({
      where: { orgId_id: { orgId, id } },
      data: { status: 'processed', outcome, messageId, nextAttemptAt: null, lastError: null },
    });
  },
  async reschedule(id, { attempts, nextAttemptAt, error }) {
    const status = nextAttemptAt === null ? ('failed' as const) : ('pending' as const);
    await tx.inboundReceipt.update({
      where: { orgId_id: { orgId, id } },
      data: { attempts, nextAttemptAt, lastError: error, status },
    });
  },
});
