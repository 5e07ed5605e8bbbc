import type { SeriesRule } from '@snout/domain/bookings/series';
import type { ServiceType } from '@snout/domain/shared/vocabulary';

/** What repeats every week. Its visits are bookings with its id. */
export interface SeriesRow extends SeriesRule {
  id: string;
  clientId: string;
  sitterId: string | null;
  serviceType: ServiceType;
  /** What new visits are. */
  status: 'requested' | 'confirmed';
  firstStartAt: Date;
  /** When to look at it next: there is a visit to make, or the last one may be over. Null once it has ended. */
  dueAt: Date | null;
  endedAt: Date | null;
}

export interface SeriesRepository {
  insert(series: SeriesRow): Promise<void>;
  find(id: string): Promise<SeriesRow | null>;
  /** The same, locked until the transaction ends. Lock the client first. */
  lock(id: string): Promise<SeriesRow | null>;
  update(id: string, change: Partial<Omit<SeriesRow, 'id' | 'clientId' | 'firstStartAt'>>): Promise<void>;
  /** The series of a sitter that have not ended become another's, or nobody's. */
  passOn(fromSitterId: string, toSitterId: string | null): Promise<void>;
  /** All series of a client end, and visits nobody has confirmed are called off. Answers how many ended. */
  endOfClient(clientId: string, at: Date): Promise<number>;
}
