import fc from 'fast-check';
import type { RoutingFacts } from '../routing/routing-facts';
import { on } from './routing-builders';

const anyTime = fc.integer({ min: 0, max: 240 }).map((minutes) => new Date(on('08:00').getTime() + minutes * 60_000));
const anySitterId = fc.constantFrom('ann', 'bob', 'cyd');
/** Facts with every kind of edge, all within four hours. */
export const anyFacts: fc.Arbitrary<RoutingFacts> = fc.record({
  at: anyTime,
  messagingEnabled: fc.boolean(),
  number: fc.option(
    fc.record({
      id: fc.constant('number-1'),
      type: fc.constantFrom('frontDesk', 'pool', 'sitter'),
      status: fc.constantFrom('active', 'active', 'quarantined', 'released'),
    }),
  ),
  hasOpenBinding: fc.boolean(),
  consentKeyword: fc.constantFrom(null, null, null, 'optOut', 'optIn', 'help'),
  lastOutboundBillingAt: fc.option(anyTime),
  billingHoldHours: fc.constantFrom(1, 72),
  windows: fc.array(
    fc.record({
      id: fc.uuid(),
      sitterId: anySitterId,
      kind: fc.constantFrom('job', 'meetAndGreet'),
      sitterAccess: fc.boolean(),
      status: fc.constantFrom('active', 'expired', 'closed'),
      startAt: anyTime,
      endAt: fc.option(anyTime),
    }),
    { maxLength: 4 },
  ),
  choice: fc.option(fc.record({ sitterId: anySitterId, validUntil: anyTime })),
  sitters: fc.uniqueArray(
    fc.record({
      id: anySitterId,
      name: fc.string({ minLength: 1 }),
      status: fc.constantFrom('onboarding', 'active', 'active', 'offboarded'),
      messagingLocked: fc.boolean(),
    }),
    { selector: (sitter) => sitter.id, maxLength: 3 },
  ),
  bookingReleasedAt: fc.option(anyTime),
});
