import { Inject, Injectable } from '@nestjs/common';
import { endBooking } from '@snout/application/bookings/end-booking';
import { type ChangeBooking, changeBooking, createBooking } from '@snout/application/bookings/save-booking';
import type { BookingOutcome } from '@snout/application/bookings/steps/check-booking';
import type { VisitScope } from '@snout/application/bookings/steps/visits';
import type { BookingFields, BookingFilter, BookingRow } from '@snout/application/ports/bookings';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import type { Booking } from '@snout/contracts/bookings';
import { assertNever } from '@snout/domain/shared/assert-never';
import { readCursor, toPage } from '../platform/paging';
import { notFound, ProblemException } from '../platform/problem';
import { PORTS } from '../platform/tokens';

const toBooking = ({ startAt, endAt, releasedAt, ...row }: BookingRow): Booking => ({
  ...row,
  startAt: startAt.toISOString(),
  endAt: endAt.toISOString(),
  releasedAt: releasedAt?.toISOString() ?? null,
});

/** Bookings: command in, outcome to HTTP. */
@Injectable()
export class BookingsService {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  list(scope: OrgScope, query: { filter: BookingFilter; limit: number; cursor: string | undefined }) {
    const { filter, limit } = query;
    const before = readCursor(query.cursor);
    return this.ports.inTransaction(scope, async (tx) => {
      const rows = await tx.bookings.list({ filter, limit: limit + 1, before });
      const page = toPage(rows, limit, (row) => ({ at: row.startAt, id: row.id }));
      return { bookings: page.items.map(toBooking), pagination: page.pagination };
    });
  }

  async get(scope: OrgScope, id: string): Promise<Booking> {
    const row = await this.ports.inTransaction(scope, (tx) => tx.bookings.find(id));
    if (!row) throw notFound();
    return toBooking(row);
  }

  async create(scope: OrgScope, command: BookingFields & { userId: string }): Promise<Booking> {
    return this.answer(scope, await createBooking(this.ports, scope, command));
  }

  async change(scope: OrgScope, command: ChangeBooking & { scope: VisitScope }): Promise<Booking> {
    return this.answer(scope, await changeBooking(this.ports, scope, command));
  }

  async end(
    scope: OrgScope,
    command: { bookingId: string; userId: string; status: 'released' | 'cancelled'; scope: VisitScope },
  ): Promise<Booking> {
    return this.answer(scope, await endBooking(this.ports, scope, command));
  }

  private answer(scope: OrgScope, outcome: BookingOutcome): Promise<Booking> {
    switch (outcome.kind) {
      case 'done':
        return this.get(scope, outcome.bookingId);
      case 'notFound':
        throw notFound();
      case 'conflict':
        throw new ProblemException('conflict', outcome.detail);
      case 'invalid':
        throw new ProblemException('validation_failed', outcome.message, {
          errors: [{ path: outcome.path, message: outcome.message }],
        });
      default:
        return assertNever(outcome);
    }
  }
}
