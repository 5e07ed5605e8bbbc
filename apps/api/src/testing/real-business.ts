import type { TestOrg } from '@snout/adapters/testing/an-org';
import type { Onlooker } from '@snout/adapters/testing/test-database';
import { closeWindow } from '@snout/application/assignments/close-window';
import { createWindow } from '@snout/application/assignments/create-window';
import { endBooking } from '@snout/application/bookings/end-booking';
import { changeBooking, createBooking } from '@snout/application/bookings/save-booking';
import { createMeetAndGreet } from '@snout/application/meet-and-greets/create-meet-and-greet';
import { decideMeetAndGreet } from '@snout/application/meet-and-greets/decide-meet-and-greet';
import { setSitterAccess } from '@snout/application/meet-and-greets/set-sitter-access';
import { receiveInbound } from '@snout/application/messaging/receive-inbound';
import type { BookingFields } from '@snout/application/ports/bookings';
import type { Ports } from '@snout/application/ports/ports';
import { chooseSitter } from '@snout/application/routing/choose-sitter';
import { setSitterLock } from '@snout/application/sitters/lock-sitter';
import { offboardSitter } from '@snout/application/sitters/offboard-sitter';
import type { Business, Routed, Seen } from '@snout/domain/testing/histories/business';
import type { Act, ClientNo, Line, SitterNo } from '@snout/domain/testing/histories/history';
import { SitterMessagingService } from '../messaging/sitter-messaging.service';
import type { Principal } from '../platform/auth/current-user';
import { newMessageSid, textFrom } from './boot-api';

interface Thread {
  id: string;
  client: ClientNo;
  line: string;
}

const MINUTE = 60_000;
const PAGE = 100;
const after = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * MINUTE);
const pick = <T>(rows: readonly T[], nth: number): T | undefined => rows[nth % Math.max(1, rows.length)];

/** The whole application on its database, with a clock that the history moves. */
export class RealBusiness implements Business {
  private now = new Date(0);
  private looks = 0;
  private readonly ports: Ports;
  private readonly sitterSide: SitterMessagingService;
  private readonly clientIds: string[] = [];
  private readonly bookings: string[] = [];
  private readonly windows: string[] = [];
  private readonly meetings: string[] = [];

  private constructor(
    ports: Ports,
    private readonly onlooker: Onlooker,
    private readonly org: TestOrg,
  ) {
    this.ports = { ...ports, clock: { ...ports.clock, now: () => this.now } };
    this.sitterSide = new SitterMessagingService(this.ports);
  }

  /** Three clients who have texted the front desk once. */
  static async open(ports: Ports, onlooker: Onlooker, org: TestOrg, from: Date): Promise<RealBusiness> {
    const business = new RealBusiness(ports, onlooker, org);
    for (const client of [0, 1, 2] as const) {
      await business.text({ client, to: 'frontDesk' }, after(from, -24 * 60));
      const [row] = await business.sql<{ client_id: string }>(
        'SELECT client_id FROM contact_point WHERE address = $2',
        [business.phoneOf(client)],
      );
      business.clientIds.push(row?.client_id ?? '');
    }
    return business;
  }

  async act(act: Act, at: Date): Promise<boolean> {
    this.now = at;
    const { ports, org } = this;
    const userId = org.ownerId;
    switch (act.kind) {
      case 'book':
        return this.book(act);
      case 'moveBooking':
        return this.moveBooking(act);
      case 'giveBooking': {
        const change = { sitterId: this.sitterOf(act.sitter).sitterId, status: 'confirmed' as const };
        return this.changeBooking(act.nth, change);
      }
      case 'endBooking': {
        const bookingId = pick(this.bookings, act.nth);
        return bookingId !== undefined && isDone(await endBooking(ports, org, { bookingId, userId, status: act.how }));
      }
      case 'openWindow':
        return this.openWindow(act);
      case 'closeWindow': {
        const windowId = pick(this.windows, act.nth);
        return windowId !== undefined && isDone(await closeWindow(ports, org, { windowId, userId }));
      }
      case 'meet':
        return this.meet(act);
      case 'access': {
        const meetAndGreetId = pick(this.meetings, act.nth);
        const command = { meetAndGreetId: meetAndGreetId ?? '', userId, allowed: act.allowed };
        return meetAndGreetId !== undefined && isDone(await setSitterAccess(ports, org, command));
      }
      case 'decide': {
        const meetAndGreetId = pick(this.meetings, act.nth);
        const command = { meetAndGreetId: meetAndGreetId ?? '', userId, outcome: act.outcome };
        return meetAndGreetId !== undefined && isDone(await decideMeetAndGreet(ports, org, command));
      }
      case 'lock': {
        const { sitterId } = this.sitterOf(act.sitter);
        const lock = act.locked ? { reason: 'by the history' } : null;
        return (await setSitterLock(ports, org, { sitterId, userId, lock })) === 'done';
      }
      case 'choose': {
        const { sitterId } = this.sitterOf(act.sitter);
        const threadId = await this.relationshipOf(act.client);
        return (await chooseSitter(ports, org, { threadId, sitterId, userId })).kind === 'chosen';
      }
      case 'offboard': {
        const { sitterId } = this.sitterOf(act.sitter);
        const reassignTo = act.hasHeir ? this.sitterOf(act.sitter === 0 ? 1 : 0).sitterId : null;
        return isDone(await offboardSitter(ports, org, { sitterId, userId, reassignTo }));
      }
    }
  }

  async text({ client, to }: { client: ClientNo; to: Line }, at: Date): Promise<Routed> {
    this.now = at;
    const sid = newMessageSid();
    const params = textFrom(this.phoneOf(client), this.numberOf(to), 'Hello there', sid);
    const outcome = await receiveInbound(this.ports, this.org, { params, source: 'webhook' });
    if (outcome.kind !== 'processed') throw new Error(`A text was ${outcome.kind}`);
    const [row] = await this.sql<{ message_id: string; sitter_id: string | null; reason: string }>(
      `SELECT d.message_id, d.sitter_id, d.reason FROM routing_decision d JOIN message_event m ON m.id = d.message_id
       WHERE d.org_id = $1::uuid AND m.provider_message_id = $2`,
      [sid],
    );
    if (!row) throw new Error('A text has no decision');
    return { messageId: row.message_id, sitter: this.noOf(row.sitter_id), reason: row.reason };
  }

  async say({ sitter, client }: { sitter: SitterNo; client: ClientNo }, at: Date): Promise<string | null> {
    this.now = at;
    for (const line of ['frontDesk', 'pool', '0', '1']) {
      const thread = (await this.threads()).find((one) => one.client === client && one.line === line);
      if (!thread) continue;
      const text = { threadId: thread.id, body: 'On my way', clientRef: null };
      const sent = await this.sitterSide.send(this.principal(sitter), text).catch(codeOf);
      if (typeof sent !== 'string') return sent.id;
      // Only the first conversation that a window stands on counts; the others would be tried in vain.
      if (sent !== 'outside_window' && sent !== 'not_found') return null;
    }
    return null;
  }

  async look(sitter: SitterNo, at: Date): Promise<Seen[]> {
    this.now = at;
    const seen = new Map<string, Seen>();
    const who = this.principal(sitter);
    const shown = await this.sitterSide.list(who, { limit: PAGE });
    this.expectNoPhone(shown);
    this.looks += 1;
    const threads = await this.threads();
    for (const [index, { id, client }] of threads.entries()) {
      const isListed = shown.threads.some((thread) => thread.id === id);
      // Of the conversations that are shut, one at a time is tried all the same.
      if (!isListed && index !== this.looks % threads.length) continue;
      const answer = await this.sitterSide.listMessages(who, { threadId: id, limit: PAGE }).catch(codeOf);
      const isOpen = typeof answer !== 'string';
      if (isOpen !== isListed) throw new Error(`The list and the conversation of sitter ${sitter} disagree`);
      if (!isOpen) continue;
      this.expectNoPhone(answer);
      for (const message of answer.messages) seen.set(message.id, { messageId: message.id, client });
    }
    return [...seen.values()];
  }

  private book(act: Act & { kind: 'book' }): Promise<boolean> {
    const startAt = after(this.now, act.inMinutes);
    return this.keep(this.bookings, 'bookingId', () =>
      createBooking(this.ports, this.org, {
        clientId: this.clientIds[act.client] ?? '',
        sitterId: this.sitterOf(act.sitter).sitterId,
        serviceType: act.service,
        startAt,
        endAt: after(startAt, act.lasts),
        status: 'confirmed',
        recurrence: act.weekly ? 'weekly' : 'none',
        externalRef: null,
        userId: this.org.ownerId,
      }),
    );
  }

  private async moveBooking({ nth, byMinutes }: Act & { kind: 'moveBooking' }): Promise<boolean> {
    const id = pick(this.bookings, nth);
    const booking = id && (await this.ports.inTransaction(this.org, (tx) => tx.bookings.find(id)));
    if (!booking) return false;
    const change = { startAt: after(booking.startAt, byMinutes), endAt: after(booking.endAt, byMinutes) };
    return this.changeBooking(nth, change);
  }

  private async changeBooking(nth: number, change: Partial<BookingFields>): Promise<boolean> {
    const bookingId = pick(this.bookings, nth);
    if (bookingId === undefined) return false;
    const command = { bookingId, userId: this.org.ownerId, change, type: 'booking.changed' } as const;
    return isDone(await changeBooking(this.ports, this.org, command));
  }

  private async openWindow(act: Act & { kind: 'openWindow' }): Promise<boolean> {
    const startAt = after(this.now, act.inMinutes);
    const threadId = await this.relationshipOf(act.client);
    return this.keep(this.windows, 'windowId', () =>
      createWindow(this.ports, this.org, {
        threadId,
        sitterId: this.sitterOf(act.sitter).sitterId,
        startAt,
        endAt: act.isOpenEnded ? null : after(startAt, act.lasts),
        userId: this.org.ownerId,
      }),
    );
  }

  private meet(act: Act & { kind: 'meet' }): Promise<boolean> {
    const startAt = after(this.now, act.inMinutes);
    return this.keep(this.meetings, 'meetAndGreetId', () =>
      createMeetAndGreet(this.ports, this.org, {
        clientId: this.clientIds[act.client] ?? '',
        sitterId: this.sitterOf(act.sitter).sitterId,
        startAt,
        endAt: after(startAt, act.lasts),
        userId: this.org.ownerId,
      }),
    );
  }

  private async keep<Key extends string>(
    ids: string[],
    key: Key,
    work: () => Promise<({ kind: 'done' } & Record<Key, string>) | { kind: string }>,
  ): Promise<boolean> {
    const outcome = await work();
    if (!isDone(outcome)) return false;
    ids.push((outcome as Record<Key, string>)[key]);
    return true;
  }

  /** Law 1: no byte a sitter gets holds a client's number, however it is written. */
  private expectNoPhone(payload: unknown): void {
    const digits = JSON.stringify(payload).replace(/\D/g, '');
    for (const client of [0, 1, 2] as const) {
      if (digits.includes(this.phoneOf(client).slice(-10))) throw new Error('A sitter was given a client’s number');
    }
  }

  private async threads(): Promise<Thread[]> {
    const rows = await this.sql<{ id: string; client_id: string; number_id: string }>(
      'SELECT id, client_id, business_number_id AS number_id FROM message_thread WHERE org_id = $1::uuid ORDER BY id',
    );
    const { frontDesk, pool, ann } = this.org;
    const lineOf = (id: string) =>
      id === frontDesk.id ? 'frontDesk' : id === pool.id ? 'pool' : id === ann.numberId ? '0' : '1';
    return rows.map((row) => ({
      id: row.id,
      client: this.clientIds.indexOf(row.client_id) as ClientNo,
      line: lineOf(row.number_id),
    }));
  }

  private async relationshipOf(client: ClientNo): Promise<string> {
    return (await this.threads()).find((thread) => thread.client === client && thread.line === 'frontDesk')?.id ?? '';
  }

  private sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.onlooker.query<Row>(text.includes('$1') ? text : `${text} AND org_id = $1::uuid`, [
      this.org.orgId,
      ...values,
    ]);
  }

  private principal(sitter: SitterNo): Principal {
    const { sitterId, userId, email } = this.sitterOf(sitter);
    const user = { id: userId, sitterId, email, name: `Sitter ${sitter}`, role: 'sitter', status: 'active' };
    return { user, scope: { orgId: this.org.orgId }, sessionId: '' } as unknown as Principal;
  }

  private sitterOf = (no: SitterNo) => (no === 0 ? this.org.ann : this.org.bob);
  private noOf = (id: string | null): SitterNo | null => (id === null ? null : id === this.org.ann.sitterId ? 0 : 1);
  private numberOf = (line: Line) => (typeof line === 'number' ? this.sitterOf(line).e164 : this.org[line].e164);
  private phoneOf = (client: ClientNo) => `+1${this.org.frontDesk.e164.slice(2, 5)}55501${90 + client}`;
}

const isDone = (outcome: { kind: string }): boolean => outcome.kind === 'done';

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') throw error;
  return code;
}
