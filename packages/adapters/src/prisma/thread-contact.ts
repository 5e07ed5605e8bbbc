import { Prisma } from './generated/client';

const isBound = Prisma.sql`EXISTS (SELECT 1 FROM binding b WHERE b.org_id = p.org_id AND b.thread_id = t.id AND b.number_id = t.business_number_id
    AND b.party_address = p.address AND b.valid_to IS NULL)`;

/**
 * Where a text on thread `t` goes, as a subquery. One that is bound to the thread, works and may be texted comes first. Else
 * a bound one that opted out stays the one: what was asked there counts for this talk (law 6). Then one that works before one marked as invalid, a bound one before others,
 * one that may be texted before one that opted out, and of several the one that wrote last.
 */
export const threadContact = Prisma.sql`
  SELECT p.id, p.client_id, p.address, p.opted_out_at, p.opt_out_kind FROM contact_point p
  WHERE p.org_id = t.org_id AND p.client_id = t.client_id AND p.channel = 'sms'
  ORDER BY
    (p.opted_out_at IS NULL AND p.validity <> 'invalid' AND ${isBound}) DESC,
    (p.opted_out_at IS NOT NULL AND ${isBound}) DESC, (p.validity <> 'invalid') DESC, ${isBound} DESC,
    (p.opted_out_at IS NULL) DESC,
    coalesce(p.address = (SELECT m.from_address FROM message_event m
      WHERE m.org_id = t.org_id AND m.thread_id = t.id AND m.direction = 'inbound'
      ORDER BY m.created_at DESC, m.id DESC LIMIT 1), false) DESC,
    p.created_at, p.id
  LIMIT 1`;
