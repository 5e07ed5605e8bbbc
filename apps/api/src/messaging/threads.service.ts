import { Inject, Injectable } from '@nestjs/common';
import { expectDepartures } from '@snout/application/messaging/steps/expect-departures';
import type { Ports } from '@snout/application/ports/ports';
import type { ThreadListFilter } from '@snout/application/ports/reads';
import type { OrgScope } from '@snout/application/ports/scope';
import { reassignThread } from '@snout/application/threads/reassign-thread';
import { setThreadAside } from '@snout/application/threads/set-thread-aside';
import { assertNever } from '@snout/domain/shared/assert-never';
import { readCursor, toPage } from '../platform/paging';
import { notFound, ProblemException } from '../platform/problem';
import { PORTS } from '../platform/tokens';
import { toMessage, toThread, toThreadSummary } from './owner-serializer';

interface Page {
  limit: number;
  cursor?: string | undefined;
}

/** The owner's lists and the small changes to a thread. */
@Injectable()
export class ThreadsService {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  list(scope: OrgScope, query: Page & { filter: ThreadListFilter }) {
    const now = this.ports.clock.now();
    const before = readCursor(query.cursor);
    return this.ports.inTransaction(scope, async (tx) => {
      const rows = await tx.inbox.listThreads({ filter: query.filter, limit: query.limit + 1, before, now });
      const counts = await tx.inbox.countThreads(now);
      const page = toPage(rows, query.limit, (row) => ({ at: row.lastActivityAt, id: row.id }));
      return { threads: page.items.map((row) => toThreadSummary(row, now)), counts, pagination: page.pagination };
    });
  }

  get(scope: OrgScope, threadId: string) {
    const now = this.ports.clock.now();
    return this.ports.inTransaction(scope, async (tx) => {
      const row = await tx.inbox.getThread(threadId, now);
      if (!row) throw notFound();
      const frontDesk = await tx.numbers.findFrontDesk();
      return toThread(row, now, frontDesk?.e164 ?? null);
    });
  }

  listMessages(scope: OrgScope, query: Page & { threadId: string }) {
    const { threadId, limit } = query;
    const before = readCursor(query.cursor);
    return this.ports.inTransaction(scope, async (tx) => {
      if (!(await tx.threads.find(threadId))) throw notFound();
      const { settings } = await tx.organization.get();
      const rows = await tx.inbox.listMessages({ threadId, limit: limit + 1, before });
      const page = toPage(rows, limit, (row) => ({ at: row.createdAt, id: row.id }));
      const attempts = page.items.flatMap((row) => row.deliveries);
      const context = {
        maxAttempts: settings.retryScheduleMinutes.length + 1,
        departures: await expectDepartures(tx, attempts, this.ports.clock.now()),
      };
      return { messages: page.items.map((row) => toMessage(row, context)).reverse(), pagination: page.pagination };
    });
  }

  async mark(scope: OrgScope, command: { threadId: string; isRead: boolean }): Promise<void> {
    const { threadId, isRead } = command;
    const found = await this.ports.inTransaction(scope, async (tx) => {
      const marked = await tx.threads.setRead(threadId, 'owner', isRead ? 0 : 1);
      if (marked) tx.notify({ type: 'thread.updated', threadId });
      return marked;
    });
    if (!found) throw notFound();
  }

  async setAside(scope: OrgScope, command: Parameters<typeof setThreadAside>[2]): Promise<void> {
    const { kind } = await setThreadAside(this.ports, scope, command);
    if (kind === 'notFound') throw notFound();
    if (kind === 'notAhead') {
      throw new ProblemException('validation_failed', 'A thread can only be snoozed until a time that lies ahead.', {
        errors: [{ path: 'until', message: 'must lie ahead' }],
      });
    }
  }

  async reassign(scope: OrgScope, command: Parameters<typeof reassignThread>[2]) {
    const outcome = await reassignThread(this.ports, scope, command);
    switch (outcome.kind) {
      case 'done':
        return this.get(scope, command.threadId);
      case 'notFound':
        throw notFound();
      case 'invalid':
        throw new ProblemException('validation_failed', outcome.message, {
          errors: [{ path: outcome.path, message: outcome.message }],
        });
      case 'planned':
        throw new ProblemException(
          'conflict',
          `A booking or a meet-and-greet gives ${outcome.sitterName} this time. Please change it there.`,
        );
      case 'overlap':
        throw new ProblemException('window_overlap', 'This sitter has a window on this thread at that time already.', {
          errors: [{ path: 'sitterId', message: 'overlaps another window', windowId: outcome.windowId }],
        });
      default:
        return assertNever(outcome);
    }
  }
}
