import type { ServiceType } from '../shared/vocabulary';
import { type Window, windowOfBooking } from './window';

/** A booking that gives its sitter a voice on a thread. */
export interface PlannedBooking {
  id: string;
  threadId: string;
  serviceType: ServiceType;
  startAt: Date;
  endAt: Date;
}

export interface PlannedWindow {
  threadId: string;
  startAt: Date;
  endAt: Date;
  /** The earliest of the bookings it stands for. */
  bookingId: string;
}

const END_OF_TIME = 8.64e15;

/** What is left of a stretch of time when others are taken out of it; pieces in order, none of them empty. */
export function subtract<End extends Date | null>(
  from: { startAt: Date; endAt: End },
  others: readonly Window[],
): { startAt: Date; endAt: Date | End }[] {
  const endOf = (window: { endAt: Date | null }): Date => window.endAt ?? new Date(END_OF_TIME);
  let pieces: { startAt: Date; endAt: Date | End }[] = [from];
  for (const { startAt, endAt } of others) {
    const end = endOf({ endAt });
    pieces = pieces.flatMap((piece) =>
      startAt >= endOf(piece) || end <= piece.startAt
        ? [piece]
        : [
            { startAt: piece.startAt, endAt: startAt },
            { startAt: end, endAt: piece.endAt },
          ].filter((left) => left.startAt < endOf(left)),
    );
  }
  return pieces;
}

/**
 * The windows of one sitter with one client: every booking with its buffers, joined where they meet, since two windows of
 * the same sitter on the same thread never overlap. Time that other windows
 * have taken already, posted by hand or over, is left to them.
 */
export function planWindows(
  bookings: readonly PlannedBooking[],
  facts: {
    bufferMinutes: Readonly<Record<ServiceType, number>>;
    taken: readonly (Window & { threadId: string })[];
  },
): PlannedWindow[] {
  const wanted = bookings
    .map(({ id, threadId, ...booking }) => ({
      ...windowOfBooking(booking, facts.bufferMinutes),
      bookingId: id,
      threadId,
    }))
    .sort(
      (a, b) =>
        compare(a.threadId, b.threadId) ||
        a.startAt.getTime() - b.startAt.getTime() ||
        compare(a.bookingId, b.bookingId),
    );
  const joined: PlannedWindow[] = [];
  for (const next of wanted) {
    const last = joined.at(-1);
    if (last?.threadId === next.threadId && next.startAt <= last.endAt) {
      if (next.endAt > last.endAt) last.endAt = next.endAt;
    } else joined.push({ ...next });
  }
  return joined.flatMap((window) => {
    const taken = facts.taken.filter((other) => other.threadId === window.threadId);
    return subtract(window, taken).map((piece) => ({ ...window, ...piece }));
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
