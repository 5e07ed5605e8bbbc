import { Inject, Injectable } from '@nestjs/common';
import { openConversation } from '@snout/application/messaging/open-conversation';
import { expectDepartures } from '@snout/application/messaging/steps/expect-departures';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import type { listMessages } from '@snout/contracts/integration';
import { assertNever } from '@snout/domain/shared/assert-never';
import { readCursor, toPage } from '../platform/paging';
import { notFound, ProblemException } from '../platform/problem';
import type { Input } from '../platform/route';
import { PORTS } from '../platform/tokens';
import { toMessage } from './owner-serializer';

@Injectable()
export class IntegrationService {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  list(scope: OrgScope, { limit, cursor, from, to, ...filter }: Input<typeof listMessages>['query']) {
    const before = readCursor(cursor);
    const span = { ...(from ? { from: new Date(from) } : {}), ...(to ? { to: new Date(to) } : {}) };
    return this.ports.inTransaction(scope, async (tx) => {
      const rows = await tx.inbox.listAllMessages({ ...filter, ...span, limit: limit + 1, before });
      const page = toPage(rows, limit, (row) => ({ at: row.createdAt, id: row.id }));
      const { settings } = await tx.organization.get();
      const attempts = page.items.flatMap((row) => row.deliveries);
      const departures = await expectDepartures(tx, attempts, this.ports.clock.now());
      const context = { maxAttempts: settings.retryScheduleMinutes.length + 1, departures };
      return { messages: page.items.map((row) => toMessage(row, context)), pagination: page.pagination };
    });
  }

  /** The thread a text goes on, by whichever of the three names was given. */
  async threadFor(
    scope: OrgScope,
    { threadId, clientId, to }: { threadId?: string; clientId?: string; to?: string },
  ): Promise<string> {
    if (threadId !== undefined) return threadId;
    const outcome = await openConversation(
      this.ports,
      scope,
      clientId === undefined ? { address: to ?? '' } : { clientId },
    );
    switch (outcome.kind) {
      case 'open':
        return outcome.threadId;
      case 'notFound':
        if (clientId !== undefined) throw notFound();
        throw unusable('to', 'No client has this number. Please add the client first.');
      case 'noAddress':
        throw unusable('clientId', 'This client has no number that can be texted.');
      case 'noFrontDesk':
        throw new ProblemException('number_unavailable', 'There is no front desk number to send from yet.');
      default:
        return assertNever(outcome);
    }
  }
}

const unusable = (path: string, message: string): ProblemException =>
  new ProblemException('validation_failed', message, { errors: [{ path, message }] });
