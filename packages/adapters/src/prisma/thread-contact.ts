import { Prisma } from './generated/client';

/**
 * Where a text on thread `t` goes, as a subquery: an address bound to the thread before others, one that may be texted
 * before one that opted out, and of several the one that wrote last.
 */
export const threadContact = Prisma.sql`
  SELECT p.id, p.client_id, p.address, p.opted_out_at FROM contact_point p
  WHERE p.org_id = t.org_id AND p.client_id = t.client_id AND p.channel = 'sms'
  ORDER BY
    EXISTS (SELECT 1 FROM binding b WHERE b.org_id = p.org_id AND b.thread_id = t.id AND b.number_id = t.business_number_id
            AND b.party_address = p.address AND b.valid_to IS NULL) DESC,
    (p.opted_out_at IS NULL) DESC, (p.validity <> 'invalid') DESC,
    coalesce(p.address = (SELECT m.from_address FROM message_event m
      WHERE m.org_id = t.org_id AND m.thread_id = t.id AND m.direction = 'inbound'
      ORDER BY m.created_at DESC, m.id DESC LIMIT 1), false) DESC,
    p.created_at, p.id
  LIMIT 1`;
