import { parseSettings } from '@snout/application/organization/settings-schema';
import type { ArrivalFacts, ArrivalRepository } from '@snout/application/ports/arrivals';
import type { BusinessNumber, Contact, ThreadRow } from '@snout/application/ports/conversations';
import type { OrgScope } from '@snout/application/ports/scope';
import { DEFAULT_SETTINGS } from '@snout/domain/shared/org-settings';
import type { TxClient } from './connect';
import { Prisma } from './generated/client';
import { type InputsRow, inputsColumns, inputsTables, toRoutingInputs } from './routing-inputs';
import { toPreview } from './thread-repository';

interface NumberRow extends Omit<BusinessNumber, 'assignedSitterId'> {
  assigned_sitter_id: string | null;
  is_from_own: boolean;
}
interface FactsRow extends InputsRow {
  organization: Omit<ArrivalFacts['organization'], 'settings'> & { settings: unknown };
  contact: (Omit<Contact, 'optedOutAt'> & { optedOutAt: string | null }) | null;
  thread: ThreadRow | null;
  is_bound: boolean;
  recent: string[] | null;
  own_numbers: string[] | null;
}

/** Written by hand: an inbound text would else take more than twenty round trips. */
export const arrivalRepository = (tx: TxClient, { orgId }: OrgScope): ArrivalRepository => ({
  async lockPair({ to, from }) {
    const [row] = await tx.$queryRaw<NumberRow[]>`
      WITH n AS (
        SELECT id, e164, type, status, assigned_sitter_id FROM business_number
        WHERE org_id = ${orgId}::uuid AND e164 = ${to}
        ORDER BY (status = 'released'), created_at DESC LIMIT 1
      )
      SELECT n.*,
        EXISTS (SELECT 1 FROM business_number b
                WHERE b.org_id = ${orgId}::uuid AND b.e164 = ${from} AND b.status <> 'released') AS is_from_own,
        pg_advisory_xact_lock(hashtextextended(${`${orgId}.`} || n.id || ${`.${from}`}, 0))::text AS locked
      FROM n`;
    if (!row) return { number: null, isFromOwnNumber: false };
    const { id, e164, type, status } = row;
    const number = { id, e164, type, status, assignedSitterId: row.assigned_sitter_id };
    return { number, isFromOwnNumber: row.is_from_own };
  },
  async load({ numberId, from, at }) {
    const [row] = await tx.$queryRaw<FactsRow[]>(factsQuery({ orgId, numberId, from, at }));
    if (!row) throw new Error('The look-up of an arrival answered nothing');
    const { organization, contact } = row;
    return {
      organization: { ...organization, settings: parseSettings(organization.settings) },
      contact: contact && { ...contact, optedOutAt: contact.optedOutAt === null ? null : new Date(contact.optedOutAt) },
      thread: row.thread,
      isBound: row.is_bound,
      inputs: toRoutingInputs(row),
      recentBodies: row.recent ?? [],
      ownNumbers: row.own_numbers ?? [],
    };
  },
  async store(entry) {
    await tx.$executeRaw(storeStatement(orgId, entry));
  },
});

interface Key {
  orgId: string;
  numberId: string;
  from: string;
  at: Date;
}

function factsQuery({ orgId, numberId, from, at }: Key): Prisma.Sql {
  const { minutes, messages } = DEFAULT_SETTINGS.splitScan;
  const clientId = Prisma.sql`(SELECT client_id FROM c)`;
  const threadId = Prisma.sql`(SELECT id FROM t)`;
  return Prisma.sql`
    WITH o AS (SELECT * FROM organization WHERE id = ${orgId}::uuid),
    c AS (
      SELECT p.id, p.client_id, p.address, p.opted_out_at, k.name FROM contact_point p
      JOIN client k ON k.org_id = p.org_id AND k.id = p.client_id
      WHERE p.org_id = ${orgId}::uuid AND p.channel = 'sms' AND p.address = ${from}
    ), b AS (
      SELECT thread_id FROM binding
      WHERE org_id = ${orgId}::uuid AND number_id = ${numberId}::uuid AND party_address = ${from} AND valid_to IS NULL
    ), t AS (
      SELECT * FROM message_thread WHERE org_id = ${orgId}::uuid AND id = (SELECT thread_id FROM b)
      UNION ALL
      SELECT * FROM message_thread
      WHERE org_id = ${orgId}::uuid AND client_id = ${clientId} AND business_number_id = ${numberId}::uuid
        AND NOT EXISTS (SELECT 1 FROM b)
    ), ${inputsTables({ orgId, clientId, threadId, at })}, recent AS (
      SELECT body, created_at, id FROM message_event
      WHERE org_id = ${orgId}::uuid AND thread_id = ${threadId} AND direction = 'inbound' AND actor = 'client'
        AND created_at >= ${at}::timestamptz - make_interval(mins =>
          coalesce((SELECT (settings->'splitScan'->>'minutes')::int FROM o), ${minutes}::int))
      ORDER BY created_at DESC, id DESC
      LIMIT coalesce((SELECT (settings->'splitScan'->>'messages')::int FROM o), ${messages}::int)
    )
    SELECT
      (SELECT json_build_object('id', id, 'name', name, 'slug', slug, 'timezone', timezone, 'country', country,
         'settings', settings) FROM o) AS organization,
      (SELECT json_build_object('contactPointId', id, 'clientId', client_id, 'clientName', name, 'address', address,
         'optedOutAt', opted_out_at) FROM c) AS contact,
      (SELECT json_build_object('id', id, 'clientId', client_id, 'businessNumberId', business_number_id, 'messageNumber',
         message_number, 'numberClass', number_class, 'scope', scope, 'sitterId', sitter_id) FROM t) AS thread,
      EXISTS (SELECT 1 FROM b) AS is_bound,
      (SELECT json_agg(body ORDER BY created_at, id) FROM recent) AS recent,
      (SELECT json_agg(e164) FROM business_number WHERE org_id = ${orgId}::uuid AND status <> 'released') AS own_numbers,
      ${inputsColumns(orgId)}`;
}

function storeStatement(orgId: string, entry: Parameters<ArrivalRepository['store']>[0]): Prisma.Sql {
  const { message: m, decision: d, thread: t } = entry;
  const media = JSON.stringify(m.media.map(({ url, contentType }) => ({ url, contentType })));
  return Prisma.sql`
    WITH stored AS (
      INSERT INTO message_event (id, org_id, thread_id, client_id, direction, from_address, to_address, body, redacted_body,
        hidden_from_sitters, actor, author_user_id, responsible_sitter_id, is_billing, was_blocked, anti_poaching_flagged,
        anti_poaching_reason, num_segments, media, client_ref, provider_message_id, recovered, created_at)
      VALUES (${m.id}::uuid, ${orgId}::uuid, ${m.threadId}::uuid, ${m.clientId}::uuid, ${m.direction}::direction, ${m.from},
        ${m.to}, ${m.body}, ${m.redactedBody}, ${m.hiddenFromSitters}, ${m.actor}::actor, ${m.authorUserId}::uuid,
        ${m.responsibleSitterId}::uuid, ${m.isBilling}, ${m.wasBlocked}, ${m.antiPoachingFlagged}, ${m.antiPoachingReason},
        ${m.numSegments}, ${media}::jsonb, ${m.clientRef}, ${m.providerMessageId}, ${m.recovered}, ${m.createdAt})
    ), decided AS (
      INSERT INTO routing_decision (id, org_id, message_id, thread_id, rules_version, at, facts, facts_hash, target,
        sitter_id, reason, trace)
      VALUES (${d.id}::uuid, ${orgId}::uuid, ${d.messageId}::uuid, ${d.threadId}::uuid, ${d.rulesVersion}, ${d.at},
        ${JSON.stringify(d.facts)}::jsonb, ${d.factsHash}, ${d.target}::route_target, ${d.sitterId}::uuid, ${d.reason},
        ${JSON.stringify(d.trace)}::jsonb)
    ), finished AS (
      UPDATE inbound_receipt SET status = 'processed', outcome = 'stored', message_id = ${m.id}::uuid,
        next_attempt_at = NULL, last_error = NULL, updated_at = now()
      WHERE org_id = ${orgId}::uuid AND id = ${entry.receiptId}::uuid
    )
    UPDATE message_thread SET
      last_message_preview = CASE WHEN ${m.createdAt} >= last_activity_at THEN ${toPreview(m.body)} ELSE last_message_preview END,
      last_message_direction = CASE WHEN ${m.createdAt} >= last_activity_at THEN ${m.direction}::direction ELSE last_message_direction END,
      last_activity_at = greatest(last_activity_at, ${m.createdAt}),
      owner_unread_count = owner_unread_count + ${t.ownerUnread},
      sitter_unread_count = sitter_unread_count + ${t.sitterUnread},
      has_policy_violation = has_policy_violation OR ${t.hasPolicyViolation},
      archived_at = NULL, done_at = NULL, snoozed_until = NULL, updated_at = now()
    WHERE org_id = ${orgId}::uuid AND id = ${m.threadId}::uuid`;
}
