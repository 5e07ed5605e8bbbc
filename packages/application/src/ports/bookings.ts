import type { ClassFacts } from '@snout/domain/clients/decide-class';
import type { PoolCandidate } from '@snout/domain/numbers/choose-pool-number';
import type { BookingStatus, Recurrence, ServiceType } from '@snout/domain/shared/vocabulary';

export interface BookingRow {
  id: string;
  clientId: string;
  clientName: string | null;
  sitterId: string | null;
  sitterName: string | null;
  serviceType: ServiceType;
  startAt: Date;
  endAt: Date;
  status: BookingStatus;
  recurrence: Recurrence;
  externalRef: string | null;
  releasedAt: Date | null;
  /** What repeats, and the how-manieth visit of it this is; both or none. */
  seriesId: string | null;
  visitNo: number | null;
}

export type BookingFields = Pick<
  BookingRow,
  'clientId' | 'sitterId' | 'serviceType' | 'startAt' | 'endAt' | 'status' | 'recurrence' | 'externalRef'
>;

type Place = Pick<BookingRow, 'seriesId' | 'visitNo'>;

export interface BookingFilter {
  clientId?: string;
  sitterId?: string;
  status?: BookingStatus;
  from?: Date;
  to?: Date;
}

export interface BookingRepository {
  /** Bookings of a sitter that are not over become another's, or nobody's. Answers the client of each. */
  passOn(fromSitterId: string, toSitterId: string | null, at: Date): Promise<string[]>;
  /** Serialises what is planned for one client until the transaction ends; null when there is no such client. */
  lockClient(clientId: string): Promise<{ archivedAt: Date | null } | null>;
  find(id: string): Promise<BookingRow | null>;
  list(query: { filter: BookingFilter; limit: number; before: { at: Date; id: string } | null }): Promise<BookingRow[]>;
  /** `duplicate` when a booking of this external reference is there already, or this visit of a series. */
  insert(booking: BookingFields & Partial<Place> & { id: string }): Promise<'inserted' | 'duplicate'>;
  update(id: string, change: Partial<BookingFields & Place> & { releasedAt?: Date | null }): Promise<void>;
  /** The number of the last visit of a series that was ever made; 0 when none was. */
  lastVisitNo(seriesId: string): Promise<number>;
  /** Visits of a series after one that are neither over by word nor called off. */
  listLaterVisits(seriesId: string, visitNo: number): Promise<BookingRow[]>;
  /** When the last visit of a series that is still ahead will be over; null when none is. */
  lastVisitEnd(seriesId: string, at: Date): Promise<Date | null>;
  findByExternalRef(externalRef: string): Promise<BookingRow | null>;
  /** Confirmed bookings of this pair whose end, with some slack for buffers, lies ahead. */
  listConfirmed(pair: { clientId: string; sitterId: string }, since: Date): Promise<BookingRow[]>;
  /** Who has a confirmed booking with whom that is not over. */
  listRunningPairs(at: Date): Promise<{ clientId: string; sitterId: string }[]>;
  /** Whether any confirmed booking of the client lies ahead. */
  hasAhead(clientId: string, at: Date): Promise<boolean>;
  /** What decides whether the client is recurring; null when there is no such client. */
  loadClassFacts(clientId: string): Promise<ClassFacts | null>;
  /** Sitters with a confirmed booking of the client, or a window made from one, that ends after an instant. */
  listSittersSince(clientId: string, since: Date): Promise<string[]>;
  setOneTime(clientId: string, isOneTime: boolean): Promise<void>;
  /** The pool number a client is bound to now. */
  findPoolNumberOf(clientId: string): Promise<string | null>;
  listPoolCandidates(clientId: string): Promise<PoolCandidate[]>;
  /** Ends the client's bindings on pool numbers: their next text there finds nobody. */
  closePoolBindings(clientId: string, at: Date, reason: string): Promise<number>;
}
