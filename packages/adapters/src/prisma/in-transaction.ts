import type { JobName, JobPayload } from '@snout/application/jobs/catalogue';
import type { Clock, Ids } from '@snout/application/ports/clock';
import type { EnqueueOptions, JobQueue } from '@snout/application/ports/job-queue';
import type { LiveEvent, LiveEvents } from '@snout/application/ports/live-events';
import type { OrgScope } from '@snout/application/ports/scope';
import type { InTransaction, Tx } from '@snout/application/ports/transaction';
import { alertRepository } from './alert-repository';
import { apiKeyRepository } from './api-key-repository';
import { arrivalRepository } from './arrival-repository';
import { auditChain } from './audit-chain';
import { auditReads } from './audit-reads';
import { auditTrail } from './audit-trail';
import { bindingRepository } from './binding-repository';
import { bookingRepository } from './booking-repository';
import { capacityReads } from './capacity-reads';
import { clientCardRepository } from './client-card-repository';
import { clientMergeRepository } from './client-merge-repository';
import { clientRepository } from './client-repository';
import type { Database, TxClient } from './connect';
import { consentRepository } from './consent-repository';
import { isRetryable, toDatabaseError } from './database-errors';
import { deliveryReads } from './delivery-reads';
import { deliveryRepository } from './delivery-repository';
import { departureRepository } from './departure-repository';
import { exportBuilding } from './export-building';
import { exportRepository } from './export-repository';
import { idempotencyRepository } from './idempotency-repository';
import { inboxReads } from './inbox-reads';
import { inventoryRepository } from './inventory-repository';
import { meetAndGreetRepository } from './meet-and-greet-repository';
import { messageRepository } from './message-repository';
import { numberRepository } from './number-repository';
import { organizationRepository } from './organization-repository';
import { outgoingMailRepository } from './outgoing-mail-repository';
import { ownerTextRepository } from './owner-text-repository';
import { policyReads } from './policy-reads';
import { policyRepository } from './policy-repository';
import { policyRuleRepository } from './policy-rule-repository';
import { receiptRepository } from './receipt-repository';
import { retentionRepository } from './retention-repository';
import { routingRepository } from './routing-repository';
import { sealedValues } from './sealed-values';
import { secondFactorRepository } from './second-factor-repository';
import { seriesRepository } from './series-repository';
import { sitterInboxReads } from './sitter-inbox-reads';
import { threadRepository } from './thread-repository';
import { sitterRepository, userRepository } from './user-repository';
import { weeklyPlanRepository } from './weekly-plan-repository';
import { windowRepository } from './window-repository';

export interface TransactionDependencies {
  db: Database;
  clock: Clock;
  ids: Ids;
  events: LiveEvents;
  jobs: JobQueue;
}

/** How often work runs when transactions deadlock. */
const TRIES = 3;

/** What is to happen once the transaction has committed. */
class AfterCommit {
  private readonly actions: (() => void)[] = [];

  constructor(
    private readonly scope: OrgScope,
    private readonly to: Pick<TransactionDependencies, 'events' | 'jobs'>,
  ) {}

  notify = (event: LiveEvent): void => {
    this.actions.push(() => this.to.events.publish(this.scope, event));
  };

  wake = <N extends JobName>(name: N, payload: JobPayload<N>, options: EnqueueOptions): void => {
    this.actions.push(() => this.to.jobs.enqueue(name, payload, options));
  };

  run(): void {
    for (const action of this.actions) action();
  }
}

export function inTransaction(deps: TransactionDependencies): InTransaction {
  return async <T>(scope: OrgScope, work: (tx: Tx) => Promise<T>): Promise<T> => {
    for (let tries = 1; ; tries++) {
      const afterCommit = new AfterCommit(scope, deps);
      try {
        const result = await deps.db.$transaction(async (client) => {
          await client.$executeRaw`SELECT set_config('app.org_id', ${scope.orgId}, true)`;
          return work(toTx(client, scope, deps, afterCommit));
        });
        afterCommit.run();
        return result;
      } catch (error) {
        if (tries < TRIES && isRetryable(error)) continue;
        throw toDatabaseError(error);
      }
    }
  };
}

function toTx(
  client: TxClient,
  scope: OrgScope,
  { clock, ids }: TransactionDependencies,
  afterCommit: AfterCommit,
): Tx {
  return {
    apiKeys: apiKeyRepository(client, scope),
    audit: auditTrail(client, scope, { clock, ids }),
    auditChain: auditChain(client, scope),
    auditReads: auditReads(client, scope),
    alerts: alertRepository(client, scope, { clock, ids }),
    arrivals: arrivalRepository(client, scope),
    bindings: bindingRepository(client, scope, { ids }),
    bookings: bookingRepository(client, scope),
    clientCards: clientCardRepository(client, scope),
    clientMerge: clientMergeRepository(client, scope),
    capacity: capacityReads(client, scope),
    clients: clientRepository(client, scope, { ids }),
    consent: consentRepository(client, scope, { ids }),
    departures: departureRepository(client, scope),
    deliveries: deliveryRepository(client, scope),
    deliveryReads: deliveryReads(client, scope),
    exports: exportRepository(client, scope),
    exportBuilding: exportBuilding(client, scope),
    idempotency: idempotencyRepository(client, scope, { ids }),
    inbox: inboxReads(client, scope),
    inventory: inventoryRepository(client, scope, { ids }),
    meetAndGreets: meetAndGreetRepository(client, scope),
    messages: messageRepository(client, scope),
    numbers: numberRepository(client, scope),
    organization: organizationRepository(client, scope),
    outgoingMail: outgoingMailRepository(client, scope),
    ownerTexts: ownerTextRepository(client, scope),
    policy: policyRepository(client, scope, { ids }),
    policyReads: policyReads(client, scope),
    policyRules: policyRuleRepository(client, scope, { ids }),
    receipts: receiptRepository(client, scope),
    retention: retentionRepository(client, scope),
    routing: routingRepository(client, scope),
    sealedValues: sealedValues(client, scope),
    secondFactors: secondFactorRepository(client, scope),
    series: seriesRepository(client, scope),
    sitterInbox: sitterInboxReads(client, scope),
    sitters: sitterRepository(client, scope),
    threads: threadRepository(client, scope, { ids }),
    users: userRepository(client, scope),
    weeklyPlans: weeklyPlanRepository(client, scope),
    windows: windowRepository(client, scope),
    notify: afterCommit.notify,
    wake: afterCommit.wake,
  };
}
