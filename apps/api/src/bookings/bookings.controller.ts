import { Controller, Inject } from '@nestjs/common';
import type { BookingFields } from '@snout/application/ports/bookings';
import {
  assignBooking,
  cancelBooking,
  createBooking,
  getBooking,
  listBookings,
  releaseBooking,
  updateBooking,
} from '@snout/contracts/bookings';
import { type Principal, Who } from '../platform/auth/current-user';
import { Checked, type Input, Route } from '../platform/route';
import { BookingsService } from './bookings.service';

@Controller()
export class BookingsController {
  constructor(@Inject(BookingsService) private readonly bookings: BookingsService) {}

  @Route(listBookings)
  list(@Who() who: Principal, @Checked() { query }: Input<typeof listBookings>) {
    const { limit, cursor, from, to, clientId, sitterId, status } = query;
    const filter = {
      ...(clientId ? { clientId } : {}),
      ...(sitterId ? { sitterId } : {}),
      ...(status ? { status } : {}),
      ...(from ? { from: new Date(from) } : {}),
      ...(to ? { to: new Date(to) } : {}),
    };
    return this.bookings.list(who.scope, { filter, limit, cursor });
  }

  @Route(getBooking)
  get(@Who() who: Principal, @Checked() { params }: Input<typeof getBooking>) {
    return this.bookings.get(who.scope, params.id);
  }

  @Route(createBooking)
  create(@Who() who: Principal, @Checked() { body }: Input<typeof createBooking>) {
    const { startAt, endAt, ...rest } = body;
    const fields = { ...rest, startAt: new Date(startAt), endAt: new Date(endAt) };
    return this.bookings.create(who.scope, { ...fields, userId: who.user.id });
  }

  @Route(updateBooking)
  update(@Who() who: Principal, @Checked() { params, body }: Input<typeof updateBooking>) {
    const change = toChange(body);
    return this.bookings.change(who.scope, {
      bookingId: params.id,
      userId: who.user.id,
      change,
      type: 'booking.changed',
      scope: body.scope,
    });
  }

  @Route(assignBooking)
  assign(@Who() who: Principal, @Checked() { params, body }: Input<typeof assignBooking>) {
    const change = { sitterId: body.sitterId, status: 'confirmed' as const };
    const command = {
      bookingId: params.id,
      userId: who.user.id,
      change,
      type: 'booking.assigned' as const,
      scope: body.scope,
    };
    return this.bookings.change(who.scope, command);
  }

  @Route(releaseBooking)
  release(@Who() who: Principal, @Checked() { params, body }: Input<typeof releaseBooking>) {
    const command = { bookingId: params.id, userId: who.user.id, status: 'released' as const, scope: body.scope };
    return this.bookings.end(who.scope, command);
  }

  @Route(cancelBooking)
  cancel(@Who() who: Principal, @Checked() { params, body }: Input<typeof cancelBooking>) {
    const command = { bookingId: params.id, userId: who.user.id, status: 'cancelled' as const, scope: body.scope };
    return this.bookings.end(who.scope, command);
  }
}

function toChange(body: Input<typeof updateBooking>['body']): Partial<BookingFields> {
  const { startAt, endAt, sitterId, serviceType, status, recurrence, externalRef } = body;
  return {
    ...(startAt === undefined ? {} : { startAt: new Date(startAt) }),
    ...(endAt === undefined ? {} : { endAt: new Date(endAt) }),
    ...(sitterId === undefined ? {} : { sitterId }),
    ...(serviceType === undefined ? {} : { serviceType }),
    ...(status === undefined ? {} : { status }),
    ...(recurrence === undefined ? {} : { recurrence }),
    ...(externalRef === undefined ? {} : { externalRef }),
  };
}
