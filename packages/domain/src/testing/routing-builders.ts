import type { RoutingFacts, RoutingSitter, RoutingWindow } from '../routing/routing-facts';

/** An instant of the sample day, given as a time in UTC. */
export const on = (time: string): Date => new Date(`2026-05-04T${time.length === 5 ? `${time}:00.000` : time}Z`);

/** Ann's job from nine to eleven, unless said otherwise. */
export const aWindow = (over: Partial<RoutingWindow> = {}): RoutingWindow => ({
  id: 'window-ann',
  sitterId: 'ann',
  kind: 'job',
  sitterAccess: true,
  status: 'active',
  startAt: on('09:00'),
  endAt: on('11:00'),
  ...over,
});

export const aSitter = (over: Partial<RoutingSitter> = {}): RoutingSitter => ({
  id: 'ann',
  name: 'Ann Lee',
  status: 'active',
  messagingLocked: false,
  ...over,
});

/** A text at ten on Ann's number, while Ann is on duty. */
export const aRoutingFacts = (over: Partial<RoutingFacts> = {}): RoutingFacts => ({
  at: on('10:00'),
  messagingEnabled: true,
  number: { id: 'number-1', type: 'sitter', status: 'active' },
  hasOpenBinding: true,
  consentKeyword: null,
  lastOutboundBillingAt: null,
  billingHoldHours: 72,
  windows: [aWindow()],
  choice: null,
  sitters: [aSitter(), aSitter({ id: 'bob', name: 'Bob Ray' })],
  bookingReleasedAt: null,
  ...over,
});
