import { Inject, Injectable } from '@nestjs/common';
import type { Ports } from '@snout/application/ports/ports';
import type { ThreadListFilter } from '@snout/application/ports/reads';
import type { OrgScope } from '@snout/application/ports/scope';
import { readCursor, toPage } from '../platform/paging';
import { notFound } from '../platform/problem';
import { PORTS } from '../platform/tokens';
import { toMessage, toThread, toThreadSummary } from './owner-serializer';

interface Page {
  limit: number;
  cursor?: string | undefined;
}

type ThreadChange = 'read' | 'unread' | 'archive' | 'unarchive';

/** The owner's lists and the small changes to a thread. */
@Injectable()
export class ThreadsService {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  list(scope: OrgScope, query: Page & { filter: ThreadListFilter }) {
    const now = this.ports.clock.now();
    const before = readCursor(query.cursor);
    return this.ports.inTransaction(scope, async (tx) => {
      const rows = await tx.inbox.listThreads({ filter: query.filter, limit: query.limit + 1, before, now });
      const counts = await tx.inbox.countThreads();
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
      const maxAttempts = settings.retryScheduleMinutes.length + 1;
      return { messages: page.items.map((row) => toMessage(row, maxAttempts)).reverse(), pagination: page.pagination };
    });
  }

  async change(scope: OrgScope, command: { threadId: string; userId: string; change: ThreadChange }): Promise<void> {
    const { threadId, change, userId } = command;
    const done = await this.ports.inTransaction(scope, async (tx) => {
      const isRead = change === 'read' || change === 'unread';
      const found = isRead
        ? await tx.threads.setRead(threadId, 'owner', change === 'read' ? 0 : 1)
        : await tx.threads.setArchived(threadId, change === 'archive' ? this.ports.clock.now() : null);
      if (!found) return false;
      if (!isRead) {
        const actor = { type: 'owner', userId } as const;
        await tx.audit.record({
          type: `thread.${change}d`,
          actor,
          subject: { type: 'thread', id: threadId },
          threadId,
        });
      }
      tx.notify({ type: 'thread.updated', threadId });
      return true;
    });
    if (!done) throw notFound();
  }
}
