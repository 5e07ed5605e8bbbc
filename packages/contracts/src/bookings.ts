import { BOOKING_STATUSES, RECURRENCES, SERVICE_TYPES } from '@snout/domain/shared/vocabulary';
import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';
import { Id, IdParams, Instant, PageQuery, Pagination, Text } from './shared/fields';

export const Booking = z.object({
  id: z.string(),
  clientId: z.string(),
  clientName: z.string().nullable(),
  sitterId: z.string().nullable(),
  sitterName: z.string().nullable(),
  serviceType: z.enum(SERVICE_TYPES),
  startAt: z.string(),
  endAt: z.string(),
  status: z.enum(BOOKING_STATUSES),
  recurrence: z.enum(RECURRENCES),
  externalRef: z.string().nullable(),
  releasedAt: z.string().nullable(),
  /** What it is a visit of when it repeats every week, and the how-manieth; null when it does not. */
  seriesId: z.string().nullable(),
  visitNo: z.number().int().nullable(),
});
export type Booking = z.infer<typeof Booking>;

const fields = {
  clientId: Id,
  sitterId: Id.nullable(),
  serviceType: z.enum(SERVICE_TYPES),
  startAt: Instant,
  endAt: Instant,
  status: z.enum(['requested', 'confirmed', 'completed']),
  recurrence: z.enum(RECURRENCES),
  externalRef: Text.min(1).max(200).nullable(),
};

/** Of a visit that repeats: itself alone, or this and all later ones, those to come as well. */
const scope = z.enum(['this', 'following']).default('this');
export type VisitScope = z.infer<typeof scope>;

export const listBookings = defineEndpoint({
  method: 'GET',
  path: '/bookings',
  access: 'owner',
  scope: 'bookings:read',
  summary: 'Bookings, latest start first.',
  query: PageQuery.extend({
    clientId: Id.optional(),
    sitterId: Id.optional(),
    status: z.enum(BOOKING_STATUSES).optional(),
    from: Instant.optional(),
    to: Instant.optional(),
  }),
  response: z.object({ bookings: z.array(Booking), pagination: Pagination }),
});

export const getBooking = defineEndpoint({
  method: 'GET',
  path: '/bookings/:id',
  access: 'owner',
  scope: 'bookings:read',
  summary: 'One booking.',
  params: IdParams,
  response: Booking,
});

export const createBooking = defineEndpoint({
  method: 'POST',
  path: '/bookings',
  access: 'owner',
  scope: 'bookings:write',
  summary:
    'A new booking. Confirmed and with a sitter, its window, thread and binding are made with it; a weekly one repeats.',
  body: z.strictObject({
    ...fields,
    sitterId: fields.sitterId.default(null),
    status: fields.status.default('requested'),
    recurrence: fields.recurrence.default('none'),
    externalRef: fields.externalRef.default(null),
  }),
  response: Booking,
  status: 201,
  errors: ['validation_failed', 'conflict'],
});

export const updateBooking = defineEndpoint({
  method: 'PUT',
  path: '/bookings/:id',
  access: 'owner',
  scope: 'bookings:write',
  summary: 'Move, reassign or restate a booking; what is left out stays, and its window follows at once.',
  params: IdParams,
  body: z.strictObject(fields).omit({ clientId: true }).partial().extend({ scope }),
  response: Booking,
  errors: ['validation_failed', 'conflict'],
});

export const assignBooking = defineEndpoint({
  method: 'POST',
  path: '/bookings/:id/assign',
  access: 'owner',
  scope: 'bookings:write',
  summary: 'Confirm a booking and give it to a sitter.',
  params: IdParams,
  body: z.strictObject({ sitterId: Id, scope }),
  response: Booking,
  errors: ['validation_failed', 'conflict'],
});

export const releaseBooking = defineEndpoint({
  method: 'POST',
  path: '/bookings/:id/release',
  access: 'owner',
  scope: 'bookings:write',
  summary: 'The job is over: its window closes, and with the last job the pool number is free again.',
  params: IdParams,
  body: z.strictObject({ scope }),
  response: Booking,
  errors: ['conflict'],
});

export const cancelBooking = defineEndpoint({
  method: 'POST',
  path: '/bookings/:id/cancel',
  access: 'owner',
  scope: 'bookings:write',
  summary: 'The job is called off: its window closes. With all later visits, the series ends.',
  params: IdParams,
  body: z.strictObject({ scope }),
  response: Booking,
  errors: ['conflict'],
});
