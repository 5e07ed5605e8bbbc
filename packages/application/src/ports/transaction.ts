import type { JobName, JobPayload } from '../jobs/catalogue';
import type { ApiKeyRepository, SecondFactorRepository } from './access';
import type { AlertRepository } from './alerts';
import type { ArrivalRepository } from './arrivals';
import type { AuditTrail } from './audit';
import type { AuditChain } from './audit-chain';
import type { AuditReads } from './audit-reads';
import type { BookingRepository } from './bookings';
import type { CapacityReads } from './capacity-reads';
import type { ClientMergeRepository } from './client-merge';
import type { ClientCardRepository } from './clients';
import type { ConsentRepository } from './consent';
import type { BindingRepository, ClientRepository, NumberRepository, ThreadRepository } from './conversations';
import type { DeliveryRepository } from './deliveries';
import type { DeliveryReads } from './delivery-reads';
import type { DepartureRepository } from './departures';
import type { ExportBuilding, ExportRepository } from './exports';
import type { IdempotencyRepository } from './idempotency';
import type { InventoryRepository } from './inventory';
import type { EnqueueOptions } from './job-queue';
import type { LiveEvent } from './live-events';
import type { MeetAndGreetRepository } from './meet-and-greets';
import type { MessageRepository, ReceiptRepository } from './messages';
import type { OrganizationRepository } from './organization';
import type { OutgoingMailRepository } from './outgoing-mail';
import type { OwnerTextRepository } from './owner-texts';
import type { PolicyRepository, PolicyRuleRepository } from './policy';
import type { PolicyReads } from './policy-reads';
import type { InboxReads, SitterInboxReads } from './reads';
import type { RetentionRepository } from './retention';
import type { RoutingRepository } from './routing';
import type { OrgScope } from './scope';
import type { SealedValues } from './sealed-values';
import type { SeriesRepository } from './series';
import type { SitterRepository, UserRepository } from './users';
import type { WeeklyPlanRepository } from './weekly-plans';
import type { WindowRepository } from './windows';

/** One database transaction of one organisation. Provider and network are never called inside. */
export interface Tx {
  readonly apiKeys: ApiKeyRepository;
  readonly audit: AuditTrail;
  readonly auditChain: AuditChain;
  readonly auditReads: AuditReads;
  readonly alerts: AlertRepository;
  readonly arrivals: ArrivalRepository;
  readonly departures: DepartureRepository;
  readonly bindings: BindingRepository;
  readonly bookings: BookingRepository;
  readonly clientCards: ClientCardRepository;
  readonly clientMerge: ClientMergeRepository;
  readonly capacity: CapacityReads;
  readonly clients: ClientRepository;
  readonly consent: ConsentRepository;
  readonly deliveries: DeliveryRepository;
  readonly deliveryReads: DeliveryReads;
  readonly exports: ExportRepository;
  readonly exportBuilding: ExportBuilding;
  readonly idempotency: IdempotencyRepository;
  readonly inbox: InboxReads;
  readonly inventory: InventoryRepository;
  readonly meetAndGreets: MeetAndGreetRepository;
  readonly messages: MessageRepository;
  readonly numbers: NumberRepository;
  readonly organization: OrganizationRepository;
  readonly outgoingMail: OutgoingMailRepository;
  readonly ownerTexts: OwnerTextRepository;
  readonly policy: PolicyRepository;
  readonly policyReads: PolicyReads;
  readonly policyRules: PolicyRuleRepository;
  readonly receipts: ReceiptRepository;
  readonly retention: RetentionRepository;
  readonly routing: RoutingRepository;
  readonly sealedValues: SealedValues;
  readonly secondFactors: SecondFactorRepository;
  readonly series: SeriesRepository;
  readonly sitterInbox: SitterInboxReads;
  readonly sitters: SitterRepository;
  readonly threads: ThreadRepository;
  readonly users: UserRepository;
  readonly weeklyPlans: WeeklyPlanRepository;
  readonly windows: WindowRepository;
  /** Told to open browsers once the transaction has committed; dropped when it does not. */
  notify(event: LiveEvent): void;
  /** Wakes the worker once the transaction has committed. The due row must already say the same. */
  wake<N extends JobName>(name: N, payload: JobPayload<N>, options: EnqueueOptions): void;
}

/**
 * Runs `work` in one transaction with row-level security set to the scope's organisation.
 * Throws what `work` throws, after rolling back; DatabaseUnavailable when the database cannot be reached.
 */
export type InTransaction = <T>(scope: OrgScope, work: (tx: Tx) => Promise<T>) => Promise<T>;

/** The database cannot be reached or refuses connections: nothing was done, asking again later is right. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}
