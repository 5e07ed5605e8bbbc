import { findOverlaps, type Overlap } from '@snout/domain/capacity/find-overlaps';
import { calendarDays, forecastPool, type PoolDay } from '@snout/domain/capacity/forecast-pool';
import { windowOfBooking } from '@snout/domain/windows/window';
import type { CapacityReads, PlannedVisit } from '../ports/capacity-reads';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';

const DAYS = 14;
const DAY_MS = 86_400_000;

export interface CapacityForecast {
  timezone: string;
  numbersUsed: number;
  overlaps: (Omit<Overlap, 'sitterIds'> & { clientName: string | null; sitters: { id: string; name: string }[] })[];
  sittersWithoutNumber: Awaited<ReturnType<CapacityReads['listSittersWithoutNumber']>>;
  pool: PoolDay[];
  cooldowns: Awaited<ReturnType<CapacityReads['listCooldowns']>>;
}

/** What the bookings of the coming two weeks ask of sitters and numbers. Reads only. */
export function forecastCapacity(
  ports: Pick<Ports, 'inTransaction' | 'clock'>,
  scope: OrgScope,
): Promise<CapacityForecast> {
  return ports.inTransaction(scope, async (tx) => {
    const at = ports.clock.now();
    const { timezone, settings } = await tx.organization.get();
    const days = calendarDays(at, timezone, DAYS);
    const end = days.at(-1)?.endAt ?? at;
    // A booking that ended a moment ago may still have its sitter on duty.
    const visits = await tx.capacity.listVisits(new Date(at.getTime() - DAY_MS), end);
    const duties = visits.flatMap((visit) =>
      visit.sitterId === null
        ? []
        : [
            {
              clientId: visit.clientId,
              sitterId: visit.sitterId,
              ...windowOfBooking(visit, settings.windowBufferMinutes),
            },
          ],
    );
    const overlaps = findOverlaps(duties).filter((overlap) => overlap.endAt > at);
    return {
      timezone,
      numbersUsed: (await tx.inventory.listLiving()).length,
      overlaps: overlaps.map((overlap) => withNames(overlap, visits)),
      sittersWithoutNumber: await tx.capacity.listSittersWithoutNumber(at),
      pool: forecastPool(days, {
        visits: visits.filter((visit) => visit.needsPool),
        numbers: await tx.capacity.listPool(),
      }),
      cooldowns: await tx.capacity.listCooldowns(at),
    };
  });
}

function withNames({ sitterIds, ...overlap }: Overlap, visits: readonly PlannedVisit[]) {
  const nameOf = (id: string) => visits.find((visit) => visit.sitterId === id)?.sitterName ?? '';
  return {
    ...overlap,
    clientName: visits.find((visit) => visit.clientId === overlap.clientId)?.clientName ?? null,
    sitters: sitterIds.map((id) => ({ id, name: nameOf(id) })),
  };
}
