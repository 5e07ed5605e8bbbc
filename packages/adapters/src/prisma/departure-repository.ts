import { parseSettings } from '@snout/application/organization/settings-schema';
import type { BusinessNumber, Contact, ThreadRow } from '@snout/application/ports/conversations';
import type { DepartureFacts, DepartureRepository } from '@snout/application/ports/departures';
import type { OrgScope } from '@snout/application/ports/scope';
import { DEFAULT_SETTINGS } from '@snout/domain/shared/org-settings';
import type { Actor } from '@snout/domain/shared/vocabulary';
import type { TxClient } from './connect';
import { Prisma } from './generated/client';
import { threadContact } from './thread-contact';
import { toPreview } from './thread-repository';

interface FactsRow {
  organization: Omit<DepartureFacts['organization'], 'settings'> & { settings: unknown };
  thread: ThreadRow;
  contact: Omit<Contact, 'optedOutAt'> & { optedOutAt: string | null };
  number: BusinessNumber | null;
  front_desk: BusinessNumber | null;
  is_bound: boolean;
  recent: string[] | null;
  own_numbers: string[] | null;
}

/** Written by hand: an outbound text would else take more than twenty round trips. */
export const departureRepository = (tx: TxClient, { orgId }: OrgScope): DepartureRepository => ({
  async lockThread(threadId) {
    const locked = await tx.$executeRaw`
      SELECT 1 FROM message_thread WHERE org_id = ${orgId}::uuid AND id = ${threadId}::uuid FOR KEY SHARE`;
    return locked === 1;
  },
  async load({ threadId, actor, at }) {
    const [row] = await tx.$queryRaw<FactsRow[]>(factsQuery({ orgId, threadId, actor, at }));
    if (!row) return null;
    const { organization, contact } = row;
    return {
      organization: { ...organization, settings: parseSettings(organization.settings) },
      thread: row.thread,
      contact: { ...contact, optedOutAt: contact.optedOutAt === null ? null : new Date(contact.optedOutAt) },
      number: row.number,
      frontDesk: row.front_desk,
      isBound: row.is_bound,
      recentBodies: row.recent ?? [],
      ownNumbers: row.own_numbers ?? [],
    };
  },
  async store({ message, delivery }) {
    await tx.$executeRaw(storeStatement(orgId, message, delivery));
  },
});

const numberJson = Prisma.sql`json_build_object('id', n.id, 'e164', n.e164, 'type', n.type, 'status', n.status,
  'assignedSitterId', n.assigned_sitter_id)`;

function factsQuery(by: { orgId: string; threadId: string; actor: Actor; at: Date }): Prisma.Sql {
  const { orgId, threadId, actor, at } = by;
  const { minutes, messages } = DEFAULT_SETTINGS.splitScan;
  return Prisma.sql`
    WITH recent AS (
      SELECT m.body, m.created_at, m.id FROM message_event m, organization o
      WHERE o.id = ${orgId}::uuid AND m.org_id = ${orgId}::uuid AND m.thread_id = ${threadId}::uuid
        AND m.direction = 'outbound' AND m.actor = ${actor}::actor AND (NOT m.was_blocked OR m.released_at IS NOT NULL)
        AND m.created_at >= ${at}::timestamptz - make_interval(mins =>
          coalesce((o.settings->'splitScan'->>'minutes')::int, ${minutes}::int))
      ORDER BY m.created_at DESC, m.id DESC
      LIMIT coalesce((SELECT (settings->'splitScan'->>'messages')::int FROM organization WHERE id = ${orgId}::uuid),
        ${messages}::int)
    )
    SELECT
      json_build_object('id', o.id, 'name', o.name, 'slug', o.slug, 'timezone', o.timezone, 'country', o.country,
        'settings', o.settings) AS organization,
      json_build_object('id', t.id, 'clientId', t.client_id, 'businessNumberId', t.business_number_id, 'messageNumber',
        t.message_number, 'numberClass', t.number_class, 'scope', t.scope, 'sitterId', t.sitter_id) AS thread,
      json_build_object('contactPointId', cp.id, 'clientId', cp.client_id, 'clientName', c.name, 'address', cp.address,
        'optedOutAt', cp.opted_out_at) AS contact,
      (SELECT ${numberJson} FROM business_number n
       WHERE n.org_id = t.org_id AND n.id = t.business_number_id) AS number,
      (SELECT ${numberJson} FROM business_number n
       WHERE n.org_id = t.org_id AND n.type = 'frontDesk' AND n.status = 'active' LIMIT 1) AS front_desk,
      EXISTS (SELECT 1 FROM binding b WHERE b.org_id = t.org_id AND b.thread_id = t.id
              AND b.number_id = t.business_number_id AND b.valid_to IS NULL) AS is_bound,
      (SELECT json_agg(body ORDER BY created_at, id) FROM recent) AS recent,
      (SELECT json_agg(e164) FROM business_number n WHERE n.org_id = t.org_id AND n.status <> 'released') AS own_numbers
    FROM message_thread t
    JOIN organization o ON o.id = t.org_id
    JOIN client c ON c.org_id = t.org_id AND c.id = t.client_id,
    LATERAL (${threadContact}) cp
    WHERE t.org_id = ${orgId}::uuid AND t.id = ${threadId}::uuid`;
}

type Entry = Parameters<DepartureRepository['store']>[0];

function storeStatement(orgId: string, m: Entry['message'], d: Entry['delivery']): Prisma.Sql {
  return Prisma.sql`
    WITH stored AS (
      INSERT INTO message_event (id, org_id, thread_id, client_id, direction, from_address, to_address, body, redacted_body,
        hidden_from_sitters, actor, author_user_id, responsible_sitter_id, is_billing, was_blocked, anti_poaching_flagged,
        anti_poaching_reason, num_segments, media, client_ref, provider_message_id, recovered, keeps_quiet_hours, created_at)
      VALUES (${m.id}::uuid, ${orgId}::uuid, ${m.threadId}::uuid, ${m.clientId}::uuid, ${m.direction}::direction, ${m.from},
        ${m.to}, ${m.body}, ${m.redactedBody}, ${m.hiddenFromSitters}, ${m.actor}::actor, ${m.authorUserId}::uuid,
        ${m.responsibleSitterId}::uuid, ${m.isBilling}, ${m.wasBlocked}, ${m.antiPoachingFlagged}, ${m.antiPoachingReason},
        ${m.numSegments}, ${JSON.stringify(m.media)}::jsonb, ${m.clientRef}, ${m.providerMessageId}, ${m.recovered},
        ${m.keepsQuietHours}, ${m.createdAt})
    ), queued AS (
      INSERT INTO delivery (id, org_id, message_id, thread_id, number_id, attempt_no, state, next_attempt_at)
      VALUES (${d.id}::uuid, ${orgId}::uuid, ${m.id}::uuid, ${m.threadId}::uuid, ${d.numberId}::uuid, 1, 'pending',
        -- Clocks differ a little: what is due this very second is due now.
        CASE WHEN ${d.dueAt} <= clock_timestamp() + interval '1 second' THEN LEAST(${d.dueAt}, now()) ELSE ${d.dueAt} END)
    )
    UPDATE message_thread SET
      last_message_preview = CASE WHEN ${m.createdAt} >= last_activity_at THEN ${toPreview(m.body)} ELSE last_message_preview END,
      last_message_direction = CASE WHEN ${m.createdAt} >= last_activity_at THEN ${m.direction}::direction ELSE last_message_direction END,
      last_activity_at = greatest(last_activity_at, ${m.createdAt}),
      archived_at = NULL, done_at = NULL, updated_at = now()
    WHERE org_id = ${orgId}::uuid AND id = ${m.threadId}::uuid`;
}
