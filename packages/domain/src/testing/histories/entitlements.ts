import { DEFAULT_SETTINGS } from '../../shared/org-settings';
import type { ServiceType } from '../../shared/vocabulary';
import type { Act, ClientNo, SitterNo } from './history';

interface Span {
  startAt: number;
  endAt: number;
}
interface Booking extends Span {
  client: ClientNo;
  sitter: SitterNo | null;
  service: ServiceType;
  isOver: boolean;
}
interface HandWindow extends Span {
  client: ClientNo;
  sitter: SitterNo;
  isOpen: boolean;
}
interface Meeting extends Span {
  client: ClientNo;
  sitter: SitterNo;
  access: boolean;
}

const MINUTE = 60_000;
const within = (span: Span, at: number): boolean => span.startAt <= at && at < span.endAt;

/**
 * Who may talk to whom at an instant, told from the orders of the office alone: no window, thread, binding or rule of the
 * router occurs here. What the product does is judged by it.
 */
export class Entitlements {
  private readonly bookings: Booking[] = [];
  private readonly windows: HandWindow[] = [];
  private readonly meetings: Meeting[] = [];
  private readonly away = new Map<SitterNo, { isLocked: boolean; hasLeft: boolean }>();

  /** Takes down an order that was not refused. */
  note(act: Act, now: Date): void {
    const at = now.getTime();
    switch (act.kind) {
      case 'book':
        this.bookings.push({
          ...toSpan(act, at),
          client: act.client,
          sitter: act.sitter,
          service: act.service,
          isOver: false,
        });
        return;
      case 'moveBooking':
        this.change(this.bookings, act.nth, (booking) => {
          booking.startAt += act.byMinutes * MINUTE;
          booking.endAt += act.byMinutes * MINUTE;
        });
        return;
      case 'giveBooking':
        this.change(this.bookings, act.nth, (booking) => {
          booking.sitter = act.sitter;
        });
        return;
      case 'endBooking':
        this.change(this.bookings, act.nth, (booking) => {
          booking.isOver = true;
        });
        return;
      case 'openWindow': {
        const span = toSpan(act, at);
        const endAt = act.isOpenEnded ? Number.POSITIVE_INFINITY : span.endAt;
        this.windows.push({ ...span, endAt, client: act.client, sitter: act.sitter, isOpen: true });
        return;
      }
      case 'closeWindow':
        this.change(this.windows, act.nth, (window) => {
          window.isOpen = false;
        });
        return;
      case 'meet':
        this.meetings.push({ ...toSpan(act, at), client: act.client, sitter: act.sitter, access: false });
        return;
      case 'access':
        this.change(this.meetings, act.nth, (meeting) => {
          meeting.access = act.allowed;
        });
        return;
      case 'decide':
        this.change(this.meetings, act.nth, (meeting) => {
          if (act.outcome === 'failed') meeting.access = false;
        });
        return;
      case 'lock':
        this.away.set(act.sitter, { isLocked: act.locked, hasLeft: false });
        return;
      case 'choose':
        return;
      case 'offboard':
        this.leave(act.sitter, act.hasHeir ? other(act.sitter) : null, at);
    }
  }

  /** Whether a sitter may read, be told and write to a client now. */
  holds(sitter: SitterNo, client: ClientNo, now: Date): boolean {
    const state = this.away.get(sitter);
    return !state?.isLocked && !state?.hasLeft && this.isOnDuty(sitter, client, now);
  }

  isOnDuty(sitter: SitterNo, client: ClientNo, now: Date): boolean {
    const at = now.getTime();
    const theirs = (row: { sitter: SitterNo | null; client: ClientNo }) =>
      row.sitter === sitter && row.client === client;
    return (
      this.bookings.some((booking) => theirs(booking) && !booking.isOver && within(withBuffer(booking), at)) ||
      this.windows.some((window) => theirs(window) && window.isOpen && within(window, at)) ||
      this.meetings.some((meeting) => theirs(meeting) && meeting.access && within(meeting, at))
    );
  }

  private leave(sitter: SitterNo, heir: SitterNo | null, at: number): void {
    this.away.set(sitter, { isLocked: false, hasLeft: true });
    for (const row of this.bookings) {
      if (row.sitter !== sitter || row.isOver) continue;
      if (row.endAt > at) row.sitter = heir;
      else row.isOver = true;
    }
    for (const window of this.windows) {
      if (window.sitter !== sitter) continue;
      if (heir === null) window.isOpen = false;
      else window.sitter = heir;
    }
    for (const meeting of this.meetings) {
      if (meeting.sitter !== sitter) continue;
      if (heir === null) meeting.access = false;
      else meeting.sitter = heir;
    }
  }

  private change<Row>(rows: Row[], nth: number, work: (row: Row) => void): void {
    const row = rows[nth % Math.max(1, rows.length)];
    if (row) work(row);
  }
}

export const other = (sitter: SitterNo): SitterNo => (sitter === 0 ? 1 : 0);

function toSpan({ inMinutes, lasts }: { inMinutes: number; lasts: number }, at: number): Span {
  const startAt = at + inMinutes * MINUTE;
  return { startAt, endAt: startAt + lasts * MINUTE };
}

function withBuffer({ startAt, endAt, service }: Booking): Span {
  const buffer = DEFAULT_SETTINGS.windowBufferMinutes[service] * MINUTE;
  return { startAt: startAt - buffer, endAt: endAt + buffer };
}
