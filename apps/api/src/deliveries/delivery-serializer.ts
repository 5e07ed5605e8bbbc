import type { DeliveryListRow } from '@snout/application/ports/delivery-reads';
import type { DeliveryListItem, TimelineEntry } from '@snout/contracts/deliveries';
import { isSentForGood, toStatus } from '@snout/domain/delivery/delivery-state';
import { classifyProviderError, isPermanentFailure } from '@snout/domain/delivery/provider-errors';
import type { DeliveryState } from '@snout/domain/shared/vocabulary';

const PREVIEW_LENGTH = 140;
const UNDELIVERED: ReadonlySet<DeliveryState> = new Set(['failed', 'dead', 'notFound', 'canceled']);

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export const reasonOf = (errorCode: number | null): string =>
  errorCode === null
    ? 'The phone provider refused the message without a reason.'
    : classifyProviderError(errorCode, null).plainWords;

/** `maxAttempts`: the first attempt and those the org's schedule allows. */
export function toDeliveryItem(
  row: DeliveryListRow & { expectedAt?: Date | null | undefined },
  maxAttempts: number,
): DeliveryListItem {
  const waitsForRetry = (row.state === 'pending' || row.state === 'held') && row.attemptNo > 1;
  return {
    id: row.id,
    messageId: row.messageId,
    threadId: row.threadId,
    clientId: row.clientId,
    clientName: row.clientName,
    clientAddress: row.clientAddress,
    messageNumber: row.messageNumber,
    bodyPreview: row.body.length > PREVIEW_LENGTH ? `${row.body.slice(0, PREVIEW_LENGTH - 1)}…` : row.body,
    providerMessageId: row.providerMessageId,
    status: toStatus(row.state),
    state: row.state,
    channel: row.channel,
    attemptNo: row.attemptNo,
    errorCode: row.errorCode,
    errorMessage: row.errorMessage,
    nextAttemptAt: iso(row.nextAttemptAt),
    canRetry: row.isLatest && (waitsForRetry || (UNDELIVERED.has(row.state) && !isPermanentFailure(row.errorCode))),
    maxAttempts,
    noReceipt: isSentForGood(row),
    expectedAt: iso(row.expectedAt ?? null),
    createdAt: row.createdAt.toISOString(),
    startedAt: iso(row.startedAt),
    finishedAt: iso(row.finishedAt),
    dismissedAt: iso(row.dismissedAt),
    isLatest: row.isLatest,
    isPermanent: isPermanentFailure(row.errorCode),
  };
}

const RECEIPT_WORDS: Readonly<Record<string, string>> = {
  accepted: 'The provider took it',
  queued: 'The provider put it in its queue',
  sending: 'The provider is sending it',
  sent: 'It left the provider',
  delivered: 'It arrived on the phone',
  read: 'It was read',
  undelivered: 'It did not arrive',
  failed: 'It failed',
  canceled: 'The provider canceled it',
};

/** What happened to one attempt, in order. Ours and the provider's, told in the same voice. */
export function toTimeline(
  row: DeliveryListRow,
  receipts: readonly { at: Date; rawStatus: string; errorCode: number | null }[],
): TimelineEntry[] {
  const ours = (at: Date | null, kind: TimelineEntry['kind'], text: string): TimelineEntry[] =>
    at ? [{ at: at.toISOString(), kind, text, rawStatus: null, errorCode: null }] : [];
  const told = receipts.map(({ at, rawStatus, errorCode }) => ({
    at: at.toISOString(),
    kind: 'receipt' as const,
    text: RECEIPT_WORDS[rawStatus] ?? 'The provider told us its status',
    rawStatus,
    errorCode,
  }));
  const past = [
    ...ours(row.createdAt, 'written', row.attemptNo === 1 ? 'The text was written' : 'The next attempt was planned'),
    ...ours(row.startedAt, 'handedOver', 'We handed it to the provider'),
    ...ours(row.lastListedAt, 'looked', 'We looked for it at the provider and did not find it'),
    ...told,
    ...ours(row.finishedAt, 'settled', settledWords(row)),
    ...ours(row.dismissedAt, 'settled', 'It was set aside'),
  ];
  // Sorting is stable: what has the same time stays in the order of the story.
  past.sort((a, b) => a.at.localeCompare(b.at));
  const next = row.state === 'unknown' ? 'We look for it again' : 'The next try is due';
  return [...past, ...ours(row.nextAttemptAt, 'nextTry', next)];
}

function settledWords({ state, errorMessage }: DeliveryListRow): string {
  if (state === 'delivered') return 'Done: delivered';
  if (state === 'sent' || state === 'accepted') return 'Done: sent, without a receipt';
  return errorMessage ?? 'It ended without arriving';
}
