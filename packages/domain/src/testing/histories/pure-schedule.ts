import type { decideAccess, decideOutcome } from '../../meet-and-greets/decide-meet-and-greet';
import type { RoutingFacts } from '../../routing/routing-facts';
import { DEFAULT_SETTINGS } from '../../shared/org-settings';
import type { WindowKind } from '../../shared/vocabulary';
import { subtract } from '../../windows/plan-windows';
import { isActiveAt, overlaps } from '../../windows/window';
import { other } from './entitlements';
import type { Act, ClientNo, Line, SitterNo } from './history';
import { PureBookings, type PureWindow } from './pure-bookings';

interface Meeting {
  client: ClientNo;
  sitterId: SitterNo;
  startAt: Date;
  endAt: Date;
  sitterAccess: boolean;
  status: 'pending' | 'approved' | 'failed';
}
interface Rules {
  decideAccess: typeof decideAccess;
  decideOutcome: typeof decideOutcome;
}

const MINUTE = 60_000;
const after = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE);
const pick = <T>(rows: readonly T[], nth: number): T | undefined => rows[nth % Math.max(1, rows.length)];

/** Windows, meetings, choices and people: what the application keeps in tables. */
export class Schedule {
  private readonly windows: PureWindow[] = [];
  private readonly byHand: PureWindow[] = [];
  private readonly meetings: Meeting[] = [];
  private readonly locked = new Set<SitterNo>();
  private readonly gone = new Set<SitterNo>();
  private readonly choices: { client: ClientNo; sitter: SitterNo; validUntil: Date | null }[] = [];
  private readonly bookings = new PureBookings(this.windows, {
    isGone: (sitter) => this.gone.has(sitter),
    isApproved: (client, sitter) =>
      this.meetings.some((m) => m.client === client && m.sitterId === sitter && m.status === 'approved'),
  });

  canWrite = (sitter: SitterNo): boolean => !this.locked.has(sitter) && !this.gone.has(sitter);
  isBound = (client: ClientNo, line: Line): boolean => line !== 'pool' || this.bookings.isOnPool(client);
  windowsOf = (client: ClientNo, sitter: SitterNo, line: Line): PureWindow[] =>
    this.windows.filter((w) => w.client === client && w.sitterId === String(sitter) && w.threadId === String(line));

  factsOf(client: ClientNo, to: Line, at: Date): RoutingFacts {
    const isRetired = typeof to === 'number' && this.gone.has(to);
    const type = typeof to !== 'number' ? to : isRetired ? 'pool' : 'sitter';
    const choice = this.choices.findLast((c) => c.client === client && (c.validUntil === null || c.validUntil > at));
    return {
      at,
      messagingEnabled: true,
      number: { id: String(to), type, status: isRetired ? 'quarantined' : 'active' },
      hasOpenBinding: this.isBound(client, to),
      consentKeyword: null,
      lastOutboundBillingAt: null,
      billingHoldHours: DEFAULT_SETTINGS.billingHoldHours,
      windows: this.windows.filter((w) => w.client === client && w.status !== 'closed' && isActiveAt(w, at)),
      choice: choice ? { sitterId: String(choice.sitter), validUntil: choice.validUntil ?? new Date(8.64e15) } : null,
      sitters: ([0, 1] as const).map((no) => ({
        id: String(no),
        name: `Sitter ${no}`,
        status: this.gone.has(no) ? 'offboarded' : 'active',
        messagingLocked: this.locked.has(no),
      })),
      bookingReleasedAt: null,
    };
  }

  act(act: Act, at: Date, rules: Rules): boolean {
    switch (act.kind) {
      case 'book':
      case 'moveBooking':
      case 'giveBooking':
      case 'endBooking':
        return this.bookings.act(act, at);
      case 'openWindow': {
        const startAt = after(at, act.inMinutes);
        const endAt = act.isOpenEnded ? null : after(startAt, act.lasts);
        return this.open({ client: act.client, sitter: act.sitter, line: 'frontDesk', startAt, endAt, kind: 'job' });
      }
      case 'closeWindow': {
        const window = pick(this.byHand, act.nth);
        if (!window || window.status === 'closed') return false;
        window.status = 'closed';
        return true;
      }
      case 'meet': {
        if (this.gone.has(act.sitter)) return false;
        const startAt = after(at, act.inMinutes);
        const { client, sitter: sitterId } = act;
        const endAt = after(startAt, act.lasts);
        this.meetings.push({ client, sitterId, startAt, endAt, sitterAccess: false, status: 'pending' });
        return true;
      }
      case 'access':
        return this.setAccess(act, at, rules);
      case 'decide':
        return this.decide(act, at, rules);
      case 'lock':
        if (this.gone.has(act.sitter)) return false;
        this.locked[act.locked ? 'add' : 'delete'](act.sitter);
        return true;
      case 'choose':
        return this.choose(act, at);
      case 'offboard':
        return this.offboard(act.sitter, act.hasHeir ? other(act.sitter) : null, at);
    }
  }

  private open(at: {
    client: ClientNo;
    sitter: SitterNo;
    line: Line;
    startAt: Date;
    endAt: Date | null;
    kind: WindowKind;
    meeting?: object;
  }): boolean {
    const { client, sitter, line, meeting, ...rest } = at;
    if (this.gone.has(sitter)) return false;
    const there = this.windowsOf(client, sitter, line).filter((window) => window.status !== 'closed');
    if (there.some((window) => overlaps(window, rest))) return false;
    const window = this.bookings.toWindow({ client, sitter, line, booking: null, ...rest });
    if (meeting) window.meeting = meeting;
    else this.byHand.push(window);
    return true;
  }

  private setAccess({ nth, allowed }: Act & { kind: 'access' }, at: Date, rules: Rules): boolean {
    const meeting = pick(this.meetings, nth);
    if (!meeting) return false;
    const sitter = this.gone.has(meeting.sitterId) ? 'offboarded' : 'active';
    const move = rules.decideAccess(meeting, { allowed, at, sitter });
    if (move.kind !== 'do') return move.kind === 'nothing';
    const { client, sitterId, startAt, endAt } = meeting;
    if (!allowed) this.closeOf(meeting);
    else if (!this.open({ client, sitter: sitterId, line: 'frontDesk', startAt, endAt, kind: 'meetAndGreet', meeting }))
      return false;
    meeting.sitterAccess = allowed;
    return true;
  }

  private decide({ nth, outcome }: Act & { kind: 'decide' }, at: Date, rules: Rules): boolean {
    const meeting = pick(this.meetings, nth);
    if (!meeting) return false;
    const isGone = this.gone.has(meeting.sitterId);
    const move = rules.decideOutcome(meeting, {
      outcome,
      sitter: isGone ? 'offboarded' : 'active',
      sitterHasNumber: !isGone,
    });
    if (move.kind !== 'do') return move.kind === 'nothing';
    const wasOpen = this.closeOf(meeting);
    meeting.status = outcome;
    if (outcome === 'failed') meeting.sitterAccess = false;
    if (outcome === 'approved' && wasOpen && at < meeting.endAt) {
      const { client, sitterId, startAt, endAt } = meeting;
      this.openRest({
        client,
        sitter: sitterId,
        line: sitterId,
        startAt: startAt > at ? startAt : at,
        endAt,
        kind: 'meetAndGreet',
        meeting,
      });
    }
    return true;
  }

  private openRest({ startAt, endAt, ...rest }: Parameters<Schedule['open']>[0]): void {
    const there = this.windowsOf(rest.client, rest.sitter, rest.line).filter((window) => window.status !== 'closed');
    for (const piece of subtract({ startAt, endAt }, there)) {
      const window = this.bookings.toWindow({ ...rest, ...piece, booking: null });
      if (rest.meeting) window.meeting = rest.meeting;
    }
  }

  private closeOf(meeting: Meeting): boolean {
    const open = this.windows.filter((window) => window.meeting === meeting && window.status !== 'closed');
    for (const window of open) window.status = 'closed';
    return open.length > 0;
  }

  private choose({ client, sitter }: Act & { kind: 'choose' }, at: Date): boolean {
    const active = this.windows.filter((w) => w.client === client && w.status !== 'closed' && isActiveAt(w, at));
    const sitters = new Set(active.map((window) => window.sitterId));
    if (sitters.size < 2 || !sitters.has(String(sitter))) return false;
    const ends = active.flatMap((window) => (window.endAt ? [window.endAt.getTime()] : []));
    this.choices.push({ client, sitter, validUntil: ends.length > 0 ? new Date(Math.min(...ends)) : null });
    return true;
  }

  private offboard(sitter: SitterNo, heir: SitterNo | null, at: Date): boolean {
    if (this.gone.has(sitter) || (heir !== null && this.gone.has(heir))) return false;
    this.gone.add(sitter);
    const isOpen = (w: PureWindow) =>
      w.sitterId === String(sitter) && w.status !== 'closed' && (w.endAt === null || w.endAt > at);
    const open = this.windows.filter(isOpen);
    for (const window of open) window.status = 'closed';
    for (const meeting of this.meetings) {
      if (meeting.sitterId !== sitter || meeting.status !== 'pending') continue;
      if (heir === null) meeting.sitterAccess = false;
      else meeting.sitterId = heir;
    }
    for (const { client, threadId, startAt, endAt, kind, booking, meeting } of heir === null ? [] : open) {
      if (booking !== null) continue;
      const line: Line = threadId === 'pool' ? 'pool' : 'frontDesk';
      const from = startAt > at ? startAt : at;
      this.openRest({
        client,
        sitter: heir as SitterNo,
        line,
        startAt: from,
        endAt,
        kind,
        ...(meeting ? { meeting } : {}),
      });
    }
    this.bookings.passOn(sitter, heir, at);
    return true;
  }
}
