import { reclassify } from '../clients/steps/reclassify';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { replan } from './steps/replan';
import { makeVisits } from './steps/visits';

type SeriesPorts = Pick<Ports, 'inTransaction' | 'directory' | 'ids' | 'clock'>;

/** Series whose next visits are due get them, and those whose last visit is over end. Answers how many were due. */
export async function extendSeries(ports: SeriesPorts, { limit }: { limit: number }): Promise<number> {
  const due = await ports.directory.listDueSeries(limit);
  const failures: unknown[] = [];
  for (const { orgId, seriesId } of due) {
    // One series that cannot be worked out must not keep the others; the job still fails, so that somebody sees it.
    await extendOne(ports, { orgId }, seriesId).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
  return due.length;
}

function extendOne(ports: SeriesPorts, scope: OrgScope, seriesId: string): Promise<void> {
  return ports.inTransaction(scope, async (tx) => {
    const seen = await tx.series.find(seriesId);
    if (!seen || !(await tx.bookings.lockClient(seen.clientId))) return;
    const series = await tx.series.lock(seriesId);
    // Somebody else was here first, or the client went up in another one meanwhile: then it is still due.
    const isDue = series?.dueAt && series.dueAt <= ports.clock.now();
    if (!series || !isDue || series.clientId !== seen.clientId) return;
    const { made, hasEnded } = await makeVisits(ports, tx, series);
    const contact = await tx.clients.findContactOfClient(series.clientId);
    if (made.length > 0 && series.sitterId && contact) {
      await replan(ports, tx, { contact, sitterId: series.sitterId });
    }
    // With the last visit over, the client may be recurring no more.
    if (hasEnded) await reclassify(ports, tx, series.clientId);
    if (made.length === 0 && !hasEnded) return;
    await tx.audit.record({
      type: hasEnded ? 'booking_series.ended' : 'booking_series.extended',
      actor: { type: 'system', name: 'booking-series' },
      subject: { type: 'bookingSeries', id: seriesId },
      data: { clientId: series.clientId, bookingIds: made },
    });
  });
}
