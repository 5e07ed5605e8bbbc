import type { ClientRow, ContactPointRow } from '@snout/application/ports/clients';
import { Prisma } from './generated/client';

type RawContact = Omit<ContactPointRow, 'optedOutAt' | 'createdAt'> & { optedOutAt: string | null; createdAt: string };
export type RawClient = Omit<ClientRow, 'contactPoints' | 'classFacts'> & {
  contactPoints: RawContact[] | null;
  plans: { activeFrom: string; activeTo: string | null }[] | null;
  hasRecurringBooking: boolean;
};

const toDate = (text: string | null): Date | null => (text === null ? null : new Date(text));

export const toClientRow = ({ contactPoints, plans, hasRecurringBooking, ...row }: RawClient): ClientRow => ({
  ...row,
  contactPoints: (contactPoints ?? []).map((point) => ({
    ...point,
    optedOutAt: toDate(point.optedOutAt),
    createdAt: new Date(point.createdAt),
  })),
  classFacts: {
    recurringOverride: row.recurringOverride,
    plans: (plans ?? []).map((plan) => ({
      activeFrom: new Date(plan.activeFrom),
      activeTo: toDate(plan.activeTo),
    })),
    hasRecurringBooking,
  },
});

/** Clients that match, newest first; the page is cut first and only its rows are dressed. */
export const clientPage = (where: Prisma.Sql, limit: number): Prisma.Sql => Prisma.sql`
  SELECT c.id, c.name, c.timezone, c.notes, coalesce(c.pet_names, ARRAY[]::text[]) AS "petNames",
    c.is_one_time_client AS "isOneTimeClient", c.recurring_override AS "recurringOverride", c.archived_at AS "archivedAt",
    c.merged_into_id AS "mergedIntoId", c.created_at AS "createdAt",
    (SELECT max(t.last_activity_at) FROM message_thread t WHERE t.org_id = c.org_id AND t.client_id = c.id) AS "lastActivityAt",
    (SELECT json_agg(json_build_object('id', p.id, 'clientId', p.client_id, 'channel', p.channel, 'address', p.address,
       'validity', p.validity, 'optedOutAt', p.opted_out_at, 'createdAt', p.created_at) ORDER BY p.created_at, p.id)
     FROM contact_point p WHERE p.org_id = c.org_id AND p.client_id = c.id) AS "contactPoints",
    (SELECT json_agg(json_build_object('activeFrom', w.active_from, 'activeTo', w.active_to) ORDER BY w.active_from)
     FROM weekly_plan w WHERE w.org_id = c.org_id AND w.client_id = c.id) AS plans,
    (EXISTS (SELECT 1 FROM booking_series s WHERE s.org_id = c.org_id AND s.client_id = c.id AND s.ended_at IS NULL)
     OR EXISTS (SELECT 1 FROM booking b WHERE b.org_id = c.org_id AND b.client_id = c.id AND b.recurrence <> 'none'
                AND b.series_id IS NULL AND b.status IN ('requested', 'confirmed', 'completed'))) AS "hasRecurringBooking"
  FROM (SELECT * FROM client c WHERE ${where} ORDER BY c.created_at DESC, c.id DESC LIMIT ${limit}) c
  ORDER BY c.created_at DESC, c.id DESC`;

/** Names, pets, notes, and addresses by what is written or by their digits. */
export function matchesClient(q: string): Prisma.Sql {
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const digits = q.replace(/\D/g, '');
  const byDigits =
    digits.length >= 3 && /^[\d\s().+-]+$/.test(q) ? Prisma.sql`OR p.address LIKE ${`%${digits}%`}` : Prisma.empty;
  return Prisma.sql`(c.name ILIKE ${like} OR c.notes ILIKE ${like}
    OR EXISTS (SELECT 1 FROM unnest(c.pet_names) pet WHERE pet ILIKE ${like})
    OR EXISTS (SELECT 1 FROM contact_point p WHERE p.org_id = c.org_id AND p.client_id = c.id
               AND (p.address ILIKE ${like} ${byDigits})))`;
}
