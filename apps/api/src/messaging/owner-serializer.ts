import type { MessageListRow, ThreadListRow } from '@snout/application/ports/reads';
import type { Delivery, Message } from '@snout/contracts/messages';
import type { Thread, ThreadSummary } from '@snout/contracts/threads';
import { isSentForGood, toStatus } from '@snout/domain/delivery/delivery-state';
import { isPermanentFailure } from '@snout/domain/delivery/provider-errors';
import type { DeliveryState } from '@snout/domain/shared/vocabulary';
import { toAssignmentStatus } from '@snout/domain/windows/assignment-status';
import { countsAt } from '@snout/domain/windows/window-counts';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export function toThreadSummary(row: ThreadListRow, now: Date): ThreadSummary {
  const active = row.windows.filter((window) => countsAt(window, now));
  return {
    id: row.id,
    clientId: row.clientId,
    clientName: row.clientName,
    clientAddress: row.clientAddress,
    petNames: row.petNames,
    ownerUnreadCount: row.ownerUnreadCount,
    hasPolicyViolation: row.hasPolicyViolation,
    hasDeliveryFailure: row.hasDeliveryFailure,
    businessNumberId: row.businessNumberId,
    messageNumber: row.messageNumber,
    numberClass: row.numberClass,
    scope: row.scope,
    sitterAssigned: active.length > 0 || row.sitterId !== null,
    assignmentStatus: toAssignmentStatus(row.windows, now),
    activeWindows: active.map((window) => ({
      windowId: window.id,
      sitterId: window.sitterId,
      sitterName: window.sitterName,
      startAt: window.startAt.toISOString(),
      endAt: iso(window.endAt),
    })),
    lastActivityAt: row.lastActivityAt.toISOString(),
    lastMessagePreview: row.lastMessagePreview,
    lastMessageDirection: row.lastMessageDirection,
    lastMessageBy: row.lastMessageBy,
    archivedAt: iso(row.archivedAt),
    snoozedUntil: iso(row.snoozedUntil),
    doneAt: iso(row.doneAt),
    sitterId: row.sitterId,
    sitterName: row.sitterName,
    isMeetAndGreet: row.isMeetAndGreet,
    optedOut: row.optedOut,
    optOutSuspected: row.optOutSuspected,
  };
}

export function toThread(row: ThreadListRow, now: Date, frontDeskE164: string | null): Thread {
  // A pool number nobody is bound to any more, and one that was the front desk once, are answered from the front desk.
  const isLeft =
    row.numberClass === 'pool' ? !row.hasOpenBinding : row.numberClass === 'frontDesk' && row.numberStatus !== 'active';
  const answersElsewhere = isLeft && frontDeskE164 !== null;
  const canSend = answersElsewhere || (row.numberStatus === 'active' && row.hasOpenBinding);
  const blockedByNumber = canSend ? null : ('number_unavailable' as const);
  return {
    ...toThreadSummary(row, now),
    numberStatus: row.numberStatus,
    sendBlockedBy: row.optedOut ? 'opted_out' : blockedByNumber,
    answersFrom: answersElsewhere && frontDeskE164 ? frontDeskE164 : row.messageNumber,
  };
}

const UNDELIVERED: ReadonlySet<DeliveryState> = new Set(['failed', 'dead', 'notFound', 'canceled']);

/** What a message's attempts are told by, besides themselves. */
export interface AttemptContext {
  /** The first attempt and those the org's schedule allows. */
  maxAttempts: number;
  departures: ReadonlyMap<string, Date | null>;
}

function toDelivery(
  row: MessageListRow['deliveries'][number],
  context: AttemptContext & { isLatest: boolean },
): Delivery {
  const waitsForRetry = (row.state === 'pending' || row.state === 'held') && row.attemptNo > 1;
  return {
    id: row.id,
    providerMessageId: row.providerMessageId,
    status: toStatus(row.state),
    state: row.state,
    channel: row.channel,
    attemptNo: row.attemptNo,
    errorCode: row.errorCode,
    errorMessage: row.errorMessage,
    nextAttemptAt: iso(row.nextAttemptAt),
    canRetry: context.isLatest && (waitsForRetry || (UNDELIVERED.has(row.state) && !isPermanentFailure(row.errorCode))),
    maxAttempts: context.maxAttempts,
    noReceipt: isSentForGood(row),
    expectedAt: iso(context.departures.get(row.id) ?? null),
  };
}

export function toMessage(row: MessageListRow, context: AttemptContext): Message {
  const { violations, attempt, deliveries, createdAt, ...rest } = row;
  const latest = deliveries.at(-1);
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    deliveries: deliveries.map((delivery) => toDelivery(delivery, { ...context, isLatest: delivery === latest })),
    policyViolations: violations,
    policyAttempt: attempt,
  };
}
