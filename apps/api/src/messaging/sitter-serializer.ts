import type { SitterMessageRow, SitterThreadRow } from '@snout/application/ports/reads';
import type { SitterMessage, SitterThreadSummary } from '@snout/contracts/sitter';
import { toStatus } from '@snout/domain/delivery/delivery-state';
import { countsAt } from '@snout/domain/windows/window-counts';

/** A sitter knows clients by their first name. */
export const firstName = (name: string | null): string => name?.trim().split(/\s+/)[0] || 'Client';

/** Built from an allow-list: nothing a sitter may not see is ever copied from a row. Null outside every window. */
export function toSitterThread(
  row: SitterThreadRow,
  view: { now: Date; last: SitterMessage | null },
): SitterThreadSummary | null {
  const window = row.windows.find((candidate) => countsAt(candidate, view.now));
  if (!window) return null;
  return {
    id: row.id,
    clientName: firstName(row.clientName),
    petNames: row.petNames,
    businessNumber: row.messageNumber,
    windowStartAt: window.startAt.toISOString(),
    windowEndAt: window.endAt?.toISOString() ?? null,
    unreadCount: row.sitterUnreadCount,
    lastActivityAt: view.last?.createdAt ?? null,
    lastMessagePreview: view.last?.body.slice(0, 140) ?? null,
    lastMessageDirection: view.last?.direction ?? null,
  };
}

/** The redacted text stands in for the original wherever there is one. */
export function toSitterMessage(row: SitterMessageRow, reader: { userId: string; threadId: string }): SitterMessage {
  const isOwn = row.authorUserId === reader.userId;
  const latest = row.deliveries.at(-1);
  return {
    id: row.id,
    // What came in on another number of the business reads as part of this conversation.
    threadId: reader.threadId,
    direction: row.direction,
    body: isOwn ? row.body : (row.redactedBody ?? row.body),
    isRedacted: !isOwn && row.redactedBody !== null,
    createdAt: row.createdAt.toISOString(),
    actor: isOwn ? 'you' : row.actor === 'client' ? 'client' : 'office',
    wasBlocked: row.wasBlocked,
    status: isOwn && latest ? toStatus(latest.state) : null,
    clientRef: isOwn ? row.clientRef : null,
  };
}
