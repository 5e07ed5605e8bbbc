import { decideDueVisits, ruleFrom, visitOf } from '@snout/domain/bookings/series';
import type { BookingFields, BookingRow } from '../../ports/bookings';
import type { Ports } from '../../ports/ports';
import type { SeriesRow } from '../../ports/series';
import type { Tx } from '../../ports/transaction';

/** Of a visit that repeats: itself alone, or all later ones and those to come as well. */
export type VisitScope = 'this' | 'following';

type Means = Pick<Ports, 'ids' | 'clock'>;
/** A booking that is a visit of a series. */
export type VisitRow = BookingRow & { seriesId: string; visitNo: number };

export const isVisit = (booking: BookingRow): booking is VisitRow => booking.seriesId !== null;

const zoneOf = async (tx: Pick<Tx, 'organization'>): Promise<string> => (await tx.organization.get()).timezone;

/** Whether what is booked is over before it would begin again. */
export const canRepeat = async (tx: Pick<Tx, 'organization'>, fields: BookingFields): Promise<boolean> =>
  ruleFrom(fields, 1, await zoneOf(tx)) !== null;

/** A booking becomes the first visit of a series, and the visits up to the horizon are made. */
export async function startSeries(
  ports: Means,
  tx: Tx,
  { bookingId, fields }: { bookingId: string; fields: BookingFields },
): Promise<void> {
  const rule = ruleFrom(fields, 1, await zoneOf(tx));
  if (!rule) throw new Error('A series of visits that never end');
  const { clientId, sitterId, serviceType, startAt } = fields;
  const status = fields.status === 'requested' ? 'requested' : 'confirmed';
  const what = { clientId, sitterId, serviceType, status, firstStartAt: startAt } as const;
  const series: SeriesRow = { id: ports.ids.next(), ...what, ...rule, until: null, dueAt: null, endedAt: null };
  await tx.series.insert(series);
  await tx.bookings.update(bookingId, { seriesId: series.id, visitNo: 1 });
  await makeVisits(ports, tx, series);
}

/**
 * Makes the visits of a series that are due and says when to look again. Safe to run twice: a visit has one number for ever.
 * The client must be locked. Answers the ids of what was made, and whether the series ended.
 */
export async function makeVisits(
  ports: Means,
  tx: Tx,
  series: SeriesRow,
): Promise<{ made: string[]; hasEnded: boolean }> {
  const at = ports.clock.now();
  const lastNo = await tx.bookings.lastVisitNo(series.id);
  const { visits, dueAt } = decideDueVisits(series, { lastNo, at, zone: await zoneOf(tx) });
  const { clientId, sitterId, serviceType, status } = series;
  const made: string[] = [];
  for (const visit of visits) {
    const id = ports.ids.next();
    const fields = { clientId, sitterId, serviceType, status, recurrence: 'weekly', externalRef: null } as const;
    const result = await tx.bookings.insert({ id, ...fields, ...visit, seriesId: series.id });
    if (result === 'inserted') made.push(id);
  }
  if (dueAt === null) return { made, hasEnded: await settleEnding(tx, series.id, at) };
  await tx.series.update(series.id, { dueAt });
  return { made, hasEnded: false };
}

/** A series that makes no more visits has ended once the last one is over; until then it is looked at again. */
async function settleEnding(tx: Pick<Tx, 'series' | 'bookings'>, seriesId: string, at: Date): Promise<boolean> {
  const dueAt = await tx.bookings.lastVisitEnd(seriesId, at);
  await tx.series.update(seriesId, { dueAt, endedAt: dueAt === null ? at : null });
  return dueAt === null;
}

/** After a change of one visit: the series of which it may be the last one has ended, or goes on until then. */
export async function settleSeries(tx: Pick<Tx, 'series' | 'bookings'>, seriesId: string, at: Date): Promise<void> {
  const series = await tx.series.lock(seriesId);
  if (series?.until) await settleEnding(tx, seriesId, at);
}

/** What was said of one visit holds for all later ones and for those to come. Answers whom they were and are with. */
export async function changeFollowing(
  ports: Means,
  tx: Tx,
  { visit, fields, change }: { visit: VisitRow; fields: BookingFields; change: Partial<BookingFields> },
): Promise<(string | null)[]> {
  const series = await tx.series.lock(visit.seriesId);
  if (!series) throw new Error('A visit without its series');
  const zone = await zoneOf(tx);
  const shared = toShared(series, visit, change);
  const hasTimes = change.startAt !== undefined || change.endAt !== undefined;
  const isMoved = hasTimes && !isSame(visitOf(series, visit.visitNo, zone), fields);
  const rule = isMoved ? ruleFrom(fields, visit.visitNo, zone) : null;
  const later = await tx.bookings.listLaterVisits(series.id, visit.visitNo);
  for (const { id, visitNo } of later) {
    const place = rule && visitNo !== null ? visitOf(rule, visitNo, zone) : {};
    await tx.bookings.update(id, { ...shared, ...place });
  }
  const changed = { ...series, ...shared, ...rule };
  await tx.series.update(series.id, { ...shared, ...rule });
  await makeVisits(ports, tx, changed);
  return [...later.map(({ sitterId }) => sitterId), changed.sitterId];
}

/** The series makes no visit from this one on, and those it made later are called off. Answers whom they were with. */
export async function endFollowing(tx: Tx, { visit, at }: { visit: VisitRow; at: Date }): Promise<(string | null)[]> {
  const series = await tx.series.lock(visit.seriesId);
  if (!series) throw new Error('A visit without its series');
  const later = await tx.bookings.listLaterVisits(series.id, visit.visitNo);
  for (const { id } of later) await tx.bookings.update(id, { status: 'cancelled' });
  const { startAt } = visitOf(series, visit.visitNo, await zoneOf(tx));
  const until = series.until && series.until < startAt ? series.until : startAt;
  await tx.series.update(series.id, { until });
  await settleEnding(tx, series.id, at);
  return later.map(({ sitterId }) => sitterId);
}

/** What of a change all visits have in common, as far as it says anything new. */
function toShared(
  series: SeriesRow,
  visit: BookingRow,
  { sitterId, serviceType, status }: Partial<BookingFields>,
): Partial<Pick<SeriesRow, 'sitterId' | 'serviceType' | 'status'>> {
  const isNew = (key: 'sitterId' | 'serviceType' | 'status', value: unknown): boolean =>
    value !== undefined && (value !== visit[key] || value !== series[key]);
  const isOpen = status === 'requested' || status === 'confirmed';
  return {
    ...(sitterId !== undefined && isNew('sitterId', sitterId) ? { sitterId } : {}),
    ...(serviceType !== undefined && isNew('serviceType', serviceType) ? { serviceType } : {}),
    ...(isOpen && isNew('status', status) ? { status } : {}),
  };
}

type Span = { startAt: Date; endAt: Date };
const isSame = (a: Span, b: Span): boolean => +a.startAt === +b.startAt && +a.endAt === +b.endAt;
