import type { ServiceType } from '@snout/domain/shared/vocabulary';
import { type PlannedWindow, planWindows } from '@snout/domain/windows/plan-windows';
import type { BookingRow } from '../../ports/bookings';
import type { Contact } from '../../ports/conversations';
import type { Ports } from '../../ports/ports';
import type { Tx } from '../../ports/transaction';
import type { WindowRow } from '../../ports/windows';
import { findJobThread } from './find-job-thread';

/** More than any buffer: a booking that ended less long ago may still have its window open. */
export const LOOK_BACK_MS = 24 * 3_600_000;

export interface Pair {
  contact: Contact;
  sitterId: string;
}

/**
 * Makes the windows of one sitter with one client what their confirmed bookings say: those that fit stay untouched, others
 * close, missing ones open. Running it twice changes nothing. Windows posted by hand are left alone.
 */
export async function replan(
  ports: Pick<Ports, 'ids' | 'clock'>,
  tx: Tx,
  pair: Pair,
): Promise<{ opened: number; closed: number }> {
  const at = ports.clock.now();
  const { contact, sitterId } = pair;
  const { clientId } = contact;
  const { settings } = await tx.organization.get();
  const sitter = await tx.sitters.find(sitterId);
  // Whoever is not active any more gets no time, whatever a booking still says.
  const bookings =
    sitter?.status === 'active'
      ? await tx.bookings.listConfirmed({ clientId, sitterId }, new Date(at.getTime() - LOOK_BACK_MS))
      : [];
  const since = earliest(bookings, settings.windowBufferMinutes, at);
  const windows = await tx.windows.listOpenOfPair({ clientId, sitterId }, since);
  const open = windows.filter((window) => window.endAt === null || window.endAt > at);
  const place = bookings.length > 0 ? await findJobThread(tx, { contact, sitterId, at }) : null;
  const refused = place ? await tx.windows.listRefused({ clientId, sitterId }, at) : [];
  const planned = place
    ? planWindows(toPlanned(bookings, place.threadId), {
        bufferMinutes: settings.windowBufferMinutes,
        // What was posted by hand stays, what is over is not reached back into, and what the owner ended stays ended.
        taken: [
          ...windows.filter((window) => window.bookingId === null || !open.includes(window)),
          ...refused.map((window) => ({ ...window, threadId: place.threadId })),
        ],
      }).filter((window) => window.endAt > at)
    : [];
  const existing = open.filter((window) => window.bookingId !== null && window.kind === 'job');
  const kept = new Set(planned.flatMap((plan) => existing.find((window) => isSame(window, plan)) ?? []));
  for (const window of existing) {
    if (!kept.has(window)) await tx.windows.close(window.id, 'closed', 'replanned');
  }
  const missing = planned.filter((plan) => !existing.some((window) => isSame(window, plan)));
  for (const plan of missing) {
    const inserted = await tx.windows.insert({ id: ports.ids.next(), clientId, sitterId, kind: 'job', ...plan });
    if (inserted === 'overlap') throw new Error('Planned windows overlap');
  }
  for (const threadId of new Set([...existing, ...planned].map((window) => window.threadId))) {
    tx.notify({ type: 'window.changed', threadId });
    tx.notify({ type: 'access.changed', threadId });
  }
  return { opened: missing.length, closed: existing.length - kept.size };
}

/** How far back a window of these bookings may reach. */
function earliest(
  bookings: readonly BookingRow[],
  bufferMinutes: Readonly<Record<ServiceType, number>>,
  at: Date,
): Date {
  const starts = bookings.map(({ startAt, serviceType }) => startAt.getTime() - bufferMinutes[serviceType] * 60_000);
  return new Date(Math.min(at.getTime(), ...starts));
}

const toPlanned = (bookings: readonly BookingRow[], threadId: string) =>
  bookings.map(({ id, serviceType, startAt, endAt }) => ({ id, threadId, serviceType, startAt, endAt }));

const isSame = (window: WindowRow, plan: PlannedWindow): boolean =>
  window.threadId === plan.threadId &&
  window.startAt.getTime() === plan.startAt.getTime() &&
  window.endAt?.getTime() === plan.endAt.getTime();
