import type { PoolNumber } from '@snout/domain/capacity/forecast-pool';
import type { ServiceType } from '@snout/domain/shared/vocabulary';

export interface PlannedVisit {
  clientId: string;
  clientName: string | null;
  sitterId: string | null;
  sitterName: string | null;
  serviceType: ServiceType;
  startAt: Date;
  endAt: Date;
  /** It is talked about on a pool number. */
  needsPool: boolean;
}

/** What the forecast is made of. */
export interface CapacityReads {
  /** Confirmed bookings that touch the time asked for. */
  listVisits(from: Date, to: Date): Promise<PlannedVisit[]>;
  listPool(): Promise<PoolNumber[]>;
  /** Sitters who work here and have no number of their own, with their next booking. */
  listSittersWithoutNumber(at: Date): Promise<{ id: string; name: string; nextBookingAt: Date | null }[]>;
  /** Numbers that rest, the first to be free again first. */
  listCooldowns(at: Date): Promise<{ numberId: string; e164: string; endsAt: Date }[]>;
}
