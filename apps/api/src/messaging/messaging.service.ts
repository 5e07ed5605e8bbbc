import { Inject, Injectable } from '@nestjs/common';
import { dismissFailure } from '@snout/application/messaging/dismiss-failure';
import { type ForceSend, forceSend } from '@snout/application/messaging/force-send';
import { type RetryMessage, retryMessage } from '@snout/application/messaging/retry-message';
import { type OwnerText, sendAsOwner } from '@snout/application/messaging/send-as-owner';
import { expectDepartures } from '@snout/application/messaging/steps/expect-departures';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import type { Delivery, Message } from '@snout/contracts/messages';
import { assertNever } from '@snout/domain/shared/assert-never';
import { alreadyResolved } from '../platform/already-resolved';
import { keyRefused } from '../platform/key-refused';
import { notFound, ProblemException } from '../platform/problem';
import { PORTS } from '../platform/tokens';
import { toMessage } from './owner-serializer';
import { refused, sentMessageId } from './refusals';

/** What an owner does with messages: command in, outcome to HTTP. */
@Injectable()
export class MessagingService {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  async send(scope: OrgScope, text: OwnerText): Promise<Message> {
    return this.read(scope, sentMessageId(await sendAsOwner(this.ports, scope, text)));
  }

  async retry(scope: OrgScope, command: RetryMessage): Promise<Delivery> {
    const outcome = await retryMessage(this.ports, scope, command);
    switch (outcome.kind) {
      case 'queued': {
        const message = await this.read(scope, command.messageId);
        const delivery = message.deliveries.find(({ id }) => id === outcome.deliveryId);
        if (!delivery) throw notFound();
        return delivery;
      }
      case 'notFound':
        throw notFound();
      case 'outcomeUnknown':
        throw new ProblemException('outcome_unknown', 'We are still checking whether this text went out.');
      case 'notRetryable':
        throw new ProblemException('not_retryable', outcome.detail);
      case 'refused':
        throw refused(outcome.code, outcome.detail);
      case 'idempotencyConflict':
      case 'inProgress':
        throw keyRefused(outcome);
      default:
        return assertNever(outcome);
    }
  }

  async forceSend(scope: OrgScope, command: ForceSend): Promise<Message> {
    const outcome = await forceSend(this.ports, scope, command);
    switch (outcome.kind) {
      case 'sent':
        return this.read(scope, outcome.messageId);
      case 'notFound':
        throw notFound();
      case 'alreadyResolved':
        throw alreadyResolved(outcome);
      case 'notHeld':
        throw new ProblemException('conflict', 'This text is not held any more.');
      case 'refused':
        throw refused(outcome.code, outcome.detail);
      case 'idempotencyConflict':
      case 'inProgress':
        throw keyRefused(outcome);
      default:
        return assertNever(outcome);
    }
  }

  async dismissFailure(scope: OrgScope, command: { messageId: string; userId: string }): Promise<void> {
    if ((await dismissFailure(this.ports, scope, { ...command, note: null })) === 'notFound') throw notFound();
  }

  private read(scope: OrgScope, messageId: string): Promise<Message> {
    return this.ports.inTransaction(scope, async (tx) => {
      const row = await tx.inbox.getMessage(messageId);
      if (!row) throw notFound();
      const { settings } = await tx.organization.get();
      const departures = await expectDepartures(tx, row.deliveries, this.ports.clock.now());
      return toMessage(row, { maxAttempts: settings.retryScheduleMinutes.length + 1, departures });
    });
  }
}
