import { Inject, Injectable } from '@nestjs/common';
import { expectDepartures } from '@snout/application/messaging/steps/expect-departures';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import type { TimelineMessage } from '@snout/contracts/clients';
import { readCursor, toPage } from '../platform/paging';
import { notFound } from '../platform/problem';
import { PORTS } from '../platform/tokens';
import { toMessage } from './owner-serializer';

/** All that was said with a client, whatever number it was said on. Owners only. */
@Injectable()
export class TimelineService {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  get(scope: OrgScope, query: { clientId: string; limit: number; cursor?: string | undefined }) {
    const { clientId, limit } = query;
    const before = readCursor(query.cursor);
    return this.ports.inTransaction(scope, async (tx) => {
      if (!(await tx.clientCards.find(clientId))) throw notFound();
      const rows = await tx.inbox.listMessagesOfClient({ clientId, limit: limit + 1, before });
      const page = toPage(rows, limit, (row) => ({ at: row.createdAt, id: row.id }));
      const threads = new Map((await tx.clientCards.listThreads(clientId)).map((thread) => [thread.id, thread]));
      const { settings } = await tx.organization.get();
      const attempts = page.items.flatMap((row) => row.deliveries);
      const context = {
        maxAttempts: settings.retryScheduleMinutes.length + 1,
        departures: await expectDepartures(tx, attempts, this.ports.clock.now()),
      };
      // Without its thread only when the client was merged a moment ago: then it is the other one's.
      const messages = page.items.flatMap((row): TimelineMessage[] => {
        const thread = threads.get(row.threadId);
        if (!thread) return [];
        const { messageNumber, numberClass } = thread;
        return [{ ...toMessage(row, context), messageNumber, numberClass }];
      });
      return { messages, pagination: page.pagination };
    });
  }
}
