import { Inject, Injectable } from '@nestjs/common';
import { sendAsSitter } from '@snout/application/messaging/send-as-sitter';
import type { Ports } from '@snout/application/ports/ports';
import type { SitterMessageRow, SitterThreadRow } from '@snout/application/ports/reads';
import type { Tx } from '@snout/application/ports/transaction';
import type { SitterMessage } from '@snout/contracts/sitter';
import { sitterMaySeeMessage } from '@snout/domain/threads/visibility';
import { countsAt } from '@snout/domain/windows/window-counts';
import { type Principal, sitterIdOf } from '../platform/auth/current-user';
import { readCursor, toPage } from '../platform/paging';
import { notFound, ProblemException } from '../platform/problem';
import { PORTS } from '../platform/tokens';
import { sentMessageId } from './refusals';
import { firstName, toSitterMessage, toSitterThread } from './sitter-serializer';

const HOUR_MS = 3_600_000;
/** "Later today": as far ahead as a phone's schedule strip looks. */
const SCHEDULE_MS = 16 * HOUR_MS;

/** The sitter's side: open windows only, and what the visibility rule lets through. */
@Injectable()
export class SitterMessagingService {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  list(who: Principal, query: { limit: number; cursor?: string | undefined }) {
    const sitterId = sitterIdOf(who);
    const now = this.ports.clock.now();
    const before = readCursor(query.cursor);
    return this.ports.inTransaction(who.scope, async (tx) => {
      // A locked sitter sees nothing; the schedule tells why.
      if (await isLocked(tx, sitterId)) return { threads: [], pagination: { nextCursor: null, limit: query.limit } };
      const rows = await tx.sitterInbox.listThreads({ sitterId, now, limit: query.limit, before });
      const threads = [];
      for (const row of rows) {
        const [last] = await this.visible(tx, { who, row, now, limit: 1, before: null });
        const summary = toSitterThread(row, { now, last: last ? toSitterMessage(last, reader(who, row)) : null });
        if (summary) threads.push(summary);
      }
      return { threads, pagination: { nextCursor: null, limit: query.limit } };
    });
  }

  listMessages(who: Principal, query: { threadId: string; limit: number; cursor?: string | undefined }) {
    const before = readCursor(query.cursor);
    const now = this.ports.clock.now();
    return this.ports.inTransaction(who.scope, async (tx) => {
      const row = await this.open(tx, who, { threadId: query.threadId, now });
      const rows = await this.visible(tx, { who, row, now, limit: query.limit + 1, before });
      const page = toPage(rows, query.limit, (message) => ({ at: message.createdAt, id: message.id }));
      const messages = page.items.map((message) => toSitterMessage(message, reader(who, row))).reverse();
      const thread = toSitterThread(row, { now, last: before ? null : (messages.at(-1) ?? null) });
      return { thread, messages, pagination: page.pagination };
    });
  }

  async send(
    who: Principal,
    text: { threadId: string; body: string; clientRef: string | null },
  ): Promise<SitterMessage> {
    const sitterId = sitterIdOf(who);
    const outcome = await sendAsSitter(this.ports, who.scope, { ...text, sitterId, userId: who.user.id });
    const messageId = sentMessageId(outcome);
    const row = await this.ports.inTransaction(who.scope, (tx) => tx.inbox.getMessage(messageId));
    if (!row) throw notFound();
    return toSitterMessage(row, { userId: who.user.id, threadId: text.threadId });
  }

  markRead(who: Principal, threadId: string): Promise<void> {
    const now = this.ports.clock.now();
    return this.ports.inTransaction(who.scope, async (tx) => {
      await this.open(tx, who, { threadId, now });
      await tx.threads.setRead(threadId, 'sitter', 0);
      tx.notify({ type: 'thread.updated', threadId });
    });
  }

  schedule(who: Principal) {
    const sitterId = sitterIdOf(who);
    const from = this.ports.clock.now();
    return this.ports.inTransaction(who.scope, async (tx) => {
      const rows = await tx.sitterInbox.listUpcoming({ sitterId, from, to: new Date(from.getTime() + SCHEDULE_MS) });
      const upcoming = rows.map(({ id, clientName, startAt, endAt }) => ({
        id,
        clientName: firstName(clientName),
        startAt: startAt.toISOString(),
        endAt: endAt?.toISOString() ?? null,
      }));
      return { locked: await isLocked(tx, sitterId), upcoming };
    });
  }

  /** The conversation, if it is this sitter's to see right now; else the refusal that says why not. */
  private async open(tx: Tx, who: Principal, at: { threadId: string; now: Date }): Promise<SitterThreadRow> {
    const sitterId = sitterIdOf(who);
    const row = await tx.sitterInbox.getThread(sitterId, at.threadId);
    if (!row) throw notFound();
    if (await isLocked(tx, sitterId))
      throw new ProblemException('sitter_locked', 'Your messaging is paused. Please talk to the office.');
    if (row.windows.some((window) => countsAt(window, at.now))) return row;
    throw new ProblemException('outside_window', outsideWords(row, at.now));
  }

  private async visible(
    tx: Tx,
    look: { who: Principal; row: SitterThreadRow; now: Date; limit: number; before: { at: Date; id: string } | null },
  ): Promise<SitterMessageRow[]> {
    const { row, now, limit, before } = look;
    const sitterId = sitterIdOf(look.who);
    const rows = await tx.sitterInbox.listMessages({ sitterId, thread: row, limit, before });
    return rows.filter((message) =>
      sitterMaySeeMessage(
        {
          actor: message.actor,
          authorSitterId: message.authorSitterId,
          responsibleSitterId: message.responsibleSitterId,
          isBilling: message.isBilling,
          isHidden: message.hiddenFromSitters,
          isOwnNumber: row.isOwnNumber && message.threadId === row.id,
        },
        { sitterId, at: now, windows: row.windows },
      ),
    );
  }
}

const reader = (who: Principal, row: SitterThreadRow) => ({ userId: who.user.id, threadId: row.id });

async function isLocked(tx: Tx, sitterId: string): Promise<boolean> {
  const sitter = await tx.sitters.find(sitterId);
  return !sitter || sitter.messagingLockedAt !== null;
}

function outsideWords(row: SitterThreadRow, now: Date): string {
  const name = firstName(row.clientName);
  const isComing = row.windows.some((window) => window.status !== 'closed' && window.startAt > now);
  return isComing
    ? `Your time with ${name} has not started yet. New texts go to the office.`
    : `Your time with ${name} has ended. New texts go to the office.`;
}
