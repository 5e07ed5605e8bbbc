import { decideDueVisits, ruleFrom } from '../../bookings/series';
import type { RoutingWindow } from '../../routing/routing-facts';
import { DEFAULT_SETTINGS } from '../../shared/org-settings';
import type { ServiceType } from '../../shared/vocabulary';
import { planWindows } from '../../windows/plan-windows';
import type { Act, ClientNo, Line, SitterNo } from './history';

export interface PureWindow extends RoutingWindow {
  client: ClientNo;
  threadId: string;
  booking: number | null;
  meeting?: object;
}
interface Booking {
  client: ClientNo;
  sitter: SitterNo | null;
  serviceType: ServiceType;
  weekly: boolean;
  startAt: Date;
  endAt: Date;
  status: 'confirmed' | 'cancelled' | 'released';
}
interface People {
  isGone(sitter: SitterNo): boolean;
  isApproved(client: ClientNo, sitter: SitterNo): boolean;
}
type BookingAct = Extract<Act, { kind: 'book' | 'moveBooking' | 'giveBooking' | 'endBooking' }>;

const MINUTE = 60_000;
const LOOK_BACK_MS = 24 * 60 * MINUTE;
const after = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE);

/** The visits that are made with the first one of a series. No clock changes in what is played. */
function laterVisits(first: Booking, at: Date): Booking[] {
  const rule = ruleFrom(first, 1, 'UTC');
  if (!rule) return [];
  const { visits } = decideDueVisits({ ...rule, until: null }, { lastNo: 1, at, zone: 'UTC' });
  return visits.map(({ startAt, endAt }) => ({ ...first, startAt, endAt }));
}

/** Bookings with the windows that follow them, and who is on the one pool number. */
export class PureBookings {
  private readonly bookings: Booking[] = [];
  /** What the office booked itself; the others are visits that repeat one of these. */
  private readonly booked: Booking[] = [];
  private readonly onPool = new Set<ClientNo>();

  constructor(
    private readonly windows: PureWindow[],
    private readonly people: People,
  ) {}

  isOnPool = (client: ClientNo): boolean => this.onPool.has(client);

  act(act: BookingAct, at: Date): boolean {
    if (act.kind === 'book') {
      if (this.people.isGone(act.sitter)) return false;
      const startAt = after(at, act.inMinutes);
      const { client, sitter, service: serviceType, weekly } = act;
      const endAt = after(startAt, act.lasts);
      const first: Booking = { client, sitter, serviceType, weekly, startAt, endAt, status: 'confirmed' };
      this.booked.push(first);
      this.bookings.push(first, ...(weekly ? laterVisits(first, at) : []));
      this.replan(client, sitter, at);
      return true;
    }
    const booking = this.booked[act.nth % Math.max(1, this.booked.length)];
    if (!booking) return false;
    if (act.kind === 'endBooking') return this.end(booking, act.how, at);
    if (booking.status !== 'confirmed') return false;
    const before = booking.sitter;
    const sitter = act.kind === 'giveBooking' ? act.sitter : before;
    if (sitter !== null && this.people.isGone(sitter)) return false;
    booking.sitter = sitter;
    if (act.kind === 'moveBooking') {
      booking.startAt = after(booking.startAt, act.byMinutes);
      booking.endAt = after(booking.endAt, act.byMinutes);
    }
    for (const one of new Set([before, sitter])) if (one !== null) this.replan(booking.client, one, at);
    return true;
  }

  passOn(from: SitterNo, to: SitterNo | null, at: Date): void {
    const theirs = this.bookings.filter((b) => b.sitter === from && b.status === 'confirmed' && b.endAt > at);
    for (const booking of theirs) booking.sitter = to;
    if (to !== null) for (const client of new Set(theirs.map((b) => b.client))) this.replan(client, to, at);
  }

  toWindow(at: {
    client: ClientNo;
    sitter: SitterNo;
    line: Line;
    startAt: Date;
    endAt: Date | null;
    kind: RoutingWindow['kind'];
    booking: number | null;
  }): PureWindow {
    const { client, sitter, line, startAt, endAt, kind, booking } = at;
    const id = `window-${this.windows.length}`;
    const who = { id, client, sitterId: String(sitter), threadId: String(line) };
    const window: PureWindow = { ...who, startAt, endAt, kind, booking, sitterAccess: true, status: 'active' };
    this.windows.push(window);
    return window;
  }

  /** What `released` may be said of twice, and `cancelled`, but not the one after the other. */
  private end(booking: Booking, how: 'cancelled' | 'released', at: Date): boolean {
    if (booking.status !== 'confirmed') return booking.status === how;
    booking.status = how;
    if (booking.sitter !== null) this.replan(booking.client, booking.sitter, at);
    const isAhead = (b: Booking) => b.client === booking.client && b.status === 'confirmed' && b.endAt > at;
    const isOpenThere = (w: PureWindow) =>
      w.client === booking.client &&
      w.threadId === 'pool' &&
      w.status !== 'closed' &&
      (w.endAt === null || w.endAt > at);
    if (!this.bookings.some(isAhead) && !this.windows.some(isOpenThere)) this.onPool.delete(booking.client);
    return true;
  }

  private lineOf(client: ClientNo, sitter: SitterNo): Line {
    // A series goes on, whatever becomes of one of its visits.
    const isWeekly = this.bookings.some((b) => b.client === client && b.weekly);
    if (isWeekly || this.people.isApproved(client, sitter)) return this.people.isGone(sitter) ? 'frontDesk' : sitter;
    this.onPool.add(client);
    return 'pool';
  }

  private replan(client: ClientNo, sitter: SitterNo, at: Date): void {
    const isPair = (w: PureWindow) => w.client === client && w.sitterId === String(sitter);
    const open = this.windows.filter((w) => isPair(w) && w.status !== 'closed' && (w.endAt === null || w.endAt > at));
    const confirmed = this.bookings.flatMap((b, id) =>
      b.client === client &&
      b.sitter === sitter &&
      b.status === 'confirmed' &&
      b.endAt.getTime() > at.getTime() - LOOK_BACK_MS
        ? [{ ...b, id: String(id) }]
        : [],
    );
    for (const window of open) if (window.booking !== null) window.status = 'closed';
    if (confirmed.length === 0) return;
    const line = this.lineOf(client, sitter);
    const facts = {
      bufferMinutes: DEFAULT_SETTINGS.windowBufferMinutes,
      taken: open.filter((window) => window.booking === null),
    };
    for (const plan of planWindows(
      confirmed.map((b) => ({ ...b, threadId: String(line) })),
      facts,
    )) {
      if (plan.endAt <= at) continue;
      this.toWindow({
        client,
        sitter,
        line,
        startAt: plan.startAt,
        endAt: plan.endAt,
        kind: 'job',
        booking: Number(plan.bookingId),
      });
    }
  }
}
