import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';

const Overlap = z.object({
  clientId: z.string(),
  clientName: z.string().nullable(),
  /** When several sitters of this client are on duty at once: the owner will be asked who gets the replies. */
  startAt: z.string(),
  endAt: z.string(),
  sitters: z.array(z.object({ id: z.string(), name: z.string() })),
});

const PoolDay = z.object({
  /** A calendar day in the organisation's zone, like 2026-05-04. */
  date: z.string(),
  /** One-time clients with a booking on that day. */
  needed: z.number().int(),
  /** Pool numbers that can send then. */
  available: z.number().int(),
  /** How many clients will have to share a number. */
  shortfall: z.number().int(),
});

export const Capacity = z.object({
  timezone: z.string(),
  numbers: z.object({ used: z.number().int(), allowed: z.number().int(), left: z.number().int() }),
  overlaps: z.array(Overlap),
  sittersWithoutNumber: z.array(z.object({ id: z.string(), name: z.string(), nextBookingAt: z.string().nullable() })),
  /** Today and the days after it, fourteen in all. */
  pool: z.array(PoolDay),
  /** Numbers that rest, the first to be free again first. */
  cooldowns: z.array(z.object({ numberId: z.string(), e164: z.string(), endsAt: z.string() })),
});
export type Capacity = z.infer<typeof Capacity>;

export const getCapacity = defineEndpoint({
  method: 'GET',
  path: '/capacity',
  access: 'owner',
  summary: 'What the bookings of the next 14 days ask of sitters and numbers.',
  response: Capacity,
});
