import { z } from 'zod';
import { defineEndpoint } from './shared/endpoint';
import { Id, IdParams, Instant, PageQuery, Pagination } from './shared/fields';

export const WeeklyPlan = z.object({
  id: z.string(),
  clientId: z.string(),
  clientName: z.string().nullable(),
  /** From here (inclusive) the client is recurring … */
  activeFrom: z.string(),
  /** … until here (exclusive); null is without end. */
  activeTo: z.string().nullable(),
  status: z.enum(['upcoming', 'active', 'over']),
  createdAt: z.string(),
});
export type WeeklyPlan = z.infer<typeof WeeklyPlan>;

const fields = { activeFrom: Instant, activeTo: Instant.nullable() };

export const listWeeklyPlans = defineEndpoint({
  method: 'GET',
  path: '/weekly-plans',
  access: 'owner',
  scope: 'bookings:read',
  summary: 'Weekly plans, latest start first.',
  query: PageQuery.extend({ clientId: Id.optional(), activeAt: Instant.optional() }),
  response: z.object({ weeklyPlans: z.array(WeeklyPlan), pagination: Pagination }),
});

export const getWeeklyPlan = defineEndpoint({
  method: 'GET',
  path: '/weekly-plans/:id',
  access: 'owner',
  scope: 'bookings:read',
  summary: 'One weekly plan.',
  params: IdParams,
  response: WeeklyPlan,
});

export const createWeeklyPlan = defineEndpoint({
  method: 'POST',
  path: '/weekly-plans',
  access: 'owner',
  scope: 'bookings:write',
  summary: 'A weekly plan: while it is active the client is recurring, and windows move when it starts and ends.',
  body: z.strictObject({ clientId: Id, ...fields, activeTo: fields.activeTo.default(null) }),
  response: WeeklyPlan,
  status: 201,
  errors: ['validation_failed', 'conflict'],
});

const change = {
  access: 'owner',
  scope: 'bookings:write',
  summary: 'Move the start or the end of a plan; what is left out stays.',
  params: IdParams,
  body: z.strictObject(fields).partial(),
  response: WeeklyPlan,
  errors: ['validation_failed', 'conflict'],
} as const;
export const updateWeeklyPlan = defineEndpoint({ method: 'PATCH', path: '/weekly-plans/:id', ...change });
export const replaceWeeklyPlan = defineEndpoint({ method: 'PUT', path: '/weekly-plans/:id', ...change });

export const deleteWeeklyPlan = defineEndpoint({
  method: 'DELETE',
  path: '/weekly-plans/:id',
  access: 'owner',
  scope: 'bookings:write',
  summary: 'Call a plan off. To end it at a time, set its end instead.',
  params: IdParams,
  status: 204,
});
