import { Inject, Injectable } from '@nestjs/common';
import { dismissFailure } from '@snout/application/messaging/dismiss-failure';
import { retryDeadLetters } from '@snout/application/messaging/retry-dead-letters';
import { retryMessage } from '@snout/application/messaging/retry-message';
import { expectDepartures } from '@snout/application/messaging/steps/expect-departures';
import type { DeliveryFilter, DeliveryListRow } from '@snout/application/ports/delivery-reads';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import type { Tx } from '@snout/application/ports/transaction';
import { isPermanentFailure } from '@snout/domain/delivery/provider-errors';
import { decideGate } from '@snout/domain/delivery/sending-gate';
import { assertNever } from '@snout/domain/shared/assert-never';
import { keyRefused } from '../platform/key-refused';
import { readCursor, toPage } from '../platform/paging';
import { notFound, ProblemException } from '../platform/problem';
import { PORTS } from '../platform/tokens';
import { reasonOf, toDeliveryItem, toTimeline } from './delivery-serializer';

/** What an owner sees of deliveries, and does about them. */
@Injectable()
export class DeliveriesService {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  list(scope: OrgScope, query: { filter: DeliveryFilter; limit: number; cursor: string | undefined }) {
    const { filter, limit } = query;
    const before = readCursor(query.cursor);
    return this.ports.inTransaction(scope, async (tx) => {
      const rows = await tx.deliveryReads.list({ filter, limit: limit + 1, before });
      const page = toPage(rows, limit, (row) => ({ at: row.createdAt, id: row.id }));
      const maxAttempts = await maxAttemptsOf(tx);
      const departures = await expectDepartures(tx, page.items, this.ports.clock.now());
      const deliveries = page.items.map((row) =>
        toDeliveryItem({ ...row, expectedAt: departures.get(row.id) }, maxAttempts),
      );
      return { deliveries, pagination: page.pagination };
    });
  }

  get(scope: OrgScope, id: string) {
    return this.ports.inTransaction(scope, async (tx) => {
      const row = await found(tx, id);
      const receipts = await tx.deliveryReads.listReceipts(id);
      return { delivery: toDeliveryItem(row, await maxAttemptsOf(tx)), timeline: toTimeline(row, receipts) };
    });
  }

  summarize(scope: OrgScope) {
    return this.ports.inTransaction(scope, async (tx) => {
      const counts = await tx.deliveryReads.count();
      const groups = await tx.deliveryReads.countDeadByCode();
      const connection = await tx.organization.getProvider();
      return {
        ...counts,
        hold: connection && holdOf(connection.gate, this.ports.clock.now()),
        groups: groups.map(({ errorCode, count }) => ({
          errorCode,
          count,
          reason: reasonOf(errorCode),
          isPermanent: isPermanentFailure(errorCode),
        })),
      };
    });
  }

  async retry(scope: OrgScope, command: { deliveryId: string; userId: string; key: string | null }) {
    const { messageId } = await this.ports.inTransaction(scope, (tx) => found(tx, command.deliveryId));
    const outcome = await retryMessage(this.ports, scope, { messageId, userId: command.userId, key: command.key });
    switch (outcome.kind) {
      case 'queued':
        return (await this.get(scope, outcome.deliveryId)).delivery;
      case 'notFound':
        throw notFound();
      case 'outcomeUnknown':
        throw new ProblemException('outcome_unknown', 'We are still checking whether this text went out.');
      case 'notRetryable':
        throw new ProblemException('not_retryable', outcome.detail);
      case 'refused':
        throw new ProblemException(outcome.code, outcome.detail);
      case 'idempotencyConflict':
      case 'inProgress':
        throw keyRefused(outcome);
      default:
        return assertNever(outcome);
    }
  }

  retryAll(scope: OrgScope, command: { errorCode: number | null; userId: string }) {
    return retryDeadLetters(this.ports, scope, command);
  }

  async dismiss(scope: OrgScope, command: { deliveryId: string; userId: string; note: string | null }): Promise<void> {
    const { messageId } = await this.ports.inTransaction(scope, (tx) => found(tx, command.deliveryId));
    const { userId, note } = command;
    if ((await dismissFailure(this.ports, scope, { messageId, userId, note })) === 'notFound') throw notFound();
  }
}

async function found(tx: Tx, id: string): Promise<DeliveryListRow> {
  const row = await tx.deliveryReads.get(id);
  if (!row) throw notFound();
  return row;
}

const maxAttemptsOf = async (tx: Tx): Promise<number> =>
  (await tx.organization.get()).settings.retryScheduleMinutes.length + 1;

function holdOf(gate: Parameters<typeof decideGate>[0], now: Date) {
  const decision = decideGate(gate, now);
  if (decision.kind !== 'wait') return null;
  const isPaused = gate.pausedUntil !== null && gate.pausedUntil > now;
  return {
    until: decision.until.toISOString(),
    reason: isPaused ? ('providerBusy' as const) : ('credentialsRefused' as const),
  };
}
