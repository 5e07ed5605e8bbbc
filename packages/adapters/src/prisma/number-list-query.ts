import { Prisma } from './generated/client';

/** Numbers that match, newest first, with who has them and how their texts fared. */
export const numberPage = (where: Prisma.Sql, limit: number): Prisma.Sql => Prisma.sql`
  SELECT n.id, n.e164, n.type, n.status, n.friendly_name AS "friendlyName", s.user_id AS "assignedToUserId",
    s.name AS "assignedToName", n.assigned_sitter_id AS "assignedToSitterId", b.thread_id AS "assignedToThreadId",
    n.cooldown_until AS "cooldownUntil", n.never_sitter_again AS "neverSitterAgain", n.registration,
    n.webhook_status AS "webhookStatus", n.segments_per_second AS "segmentsPerSecond", used.at AS "lastUsedAt",
    coalesce(d.delivered, 0) AS "delivered7d", coalesce(d.failed, 0) AS "failed7d", coalesce(b.clients, 0) AS "boundClients",
    n.release_asked_at IS NOT NULL AND n.status <> 'released' AS "isBeingReleased", n.created_at AS "createdAt"
  FROM (SELECT * FROM business_number n WHERE ${where} ORDER BY n.created_at DESC, n.id DESC LIMIT ${limit}) n
  LEFT JOIN sitter s ON s.org_id = n.org_id AND s.id = n.assigned_sitter_id
  LEFT JOIN LATERAL (
    SELECT count(*)::int AS clients,
      CASE WHEN n.type = 'pool' AND count(*) = 1 THEN (array_agg(b.thread_id))[1] END AS thread_id
    FROM binding b WHERE b.org_id = n.org_id AND b.number_id = n.id AND b.valid_to IS NULL) b ON true
  LEFT JOIN LATERAL (
    SELECT (count(*) FILTER (WHERE d.state = 'delivered'))::int AS delivered,
      (count(*) FILTER (WHERE d.state IN ('failed', 'dead', 'notFound')))::int AS failed
    FROM delivery d WHERE d.org_id = n.org_id AND d.number_id = n.id AND d.created_at > now() - interval '7 days') d ON true
  LEFT JOIN LATERAL (
    SELECT max(t.last_activity_at) AS at FROM message_thread t
    WHERE t.org_id = n.org_id AND t.business_number_id = n.id) used ON true
  ORDER BY n.created_at DESC, n.id DESC`;
