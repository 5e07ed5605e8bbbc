import fc from 'fast-check';
import { ROUTE_RULES } from '../shared/vocabulary';
import { anyFacts } from '../testing/routing-arbitraries';
import { aRoutingFacts, aSitter, aWindow, on } from '../testing/routing-builders';
import { decideRoute, RULES_VERSION } from './decide-route';
import type { RoutingFacts } from './routing-facts';
import { decideRouteWith } from './rules-registry';

type Over = Partial<RoutingFacts>;
const bobsWindow = aWindow({ id: 'window-bob', sitterId: 'bob' });
const frontDesk = { id: 'number-0', type: 'frontDesk', status: 'active' } as const;
const pool = { id: 'number-2', type: 'pool', status: 'active' } as const;
const billed = (time: string, day: string): Date => new Date(`2026-05-${day}T${time}Z`);
const chose = (sitterId: string, until: string) => ({ sitterId, validUntil: on(until) });

test.each<[string, Over, string, string]>([
  ['messaging off', { messagingEnabled: false }, 'R1', 'numberNotInUse'],
  ['a number that is not ours', { number: null }, 'R1', 'numberNotInUse'],
  ['a released number', { number: { ...pool, status: 'released' } }, 'R1', 'numberNotInUse'],
  ['a number in quarantine', { number: { ...frontDesk, status: 'quarantined' } }, 'R2', 'numberQuarantined'],
  [
    'a quarantined pool number, before the pool rule',
    { number: { ...pool, status: 'quarantined' }, hasOpenBinding: false },
    'R2',
    'numberQuarantined',
  ],
  ['a stranger on a pool number', { number: pool, hasOpenBinding: false }, 'R3', 'unmappedPoolSender'],
  [
    'a stranger on a pool number who writes STOP',
    { number: pool, hasOpenBinding: false, consentKeyword: 'optOut' },
    'R3',
    'unmappedPoolSender',
  ],
  ['a linked sender on a pool number', { number: pool }, 'R9', 'activeWindow'],
  ['a missing link elsewhere does not matter', { hasOpenBinding: false }, 'R9', 'activeWindow'],
  ['STOP during a window', { consentKeyword: 'optOut' }, 'R4', 'consentKeyword'],
  ['START during a window', { consentKeyword: 'optIn' }, 'R4', 'consentKeyword'],
  ['HELP during a window', { consentKeyword: 'help' }, 'R4', 'consentKeyword'],
  [
    'an answer to billing on the front desk',
    { number: frontDesk, lastOutboundBillingAt: billed('10:00:00.001', '01') },
    'R5',
    'billingConversation',
  ],
  ['billing at this instant', { number: frontDesk, lastOutboundBillingAt: on('10:00') }, 'R5', 'billingConversation'],
  [
    'billing exactly 72 hours ago',
    { number: frontDesk, lastOutboundBillingAt: billed('10:00:00.000', '01') },
    'R9',
    'activeWindow',
  ],
  ['billing on another number', { lastOutboundBillingAt: on('09:30') }, 'R9', 'activeWindow'],
  ['no window', { windows: [] }, 'R6', 'noActiveWindow'],
  ['one millisecond before the window', { at: on('08:59:59.999') }, 'R6', 'noActiveWindow'],
  ['the start of the window', { at: on('09:00') }, 'R9', 'activeWindow'],
  ['one millisecond before its end', { at: on('10:59:59.999') }, 'R9', 'activeWindow'],
  ['the end of the window', { at: on('11:00') }, 'R6', 'noActiveWindow'],
  ['a closed window', { windows: [aWindow({ status: 'closed' })] }, 'R6', 'noActiveWindow'],
  ['a window marked expired too early', { windows: [aWindow({ status: 'expired' })] }, 'R9', 'activeWindow'],
  ['a window not marked expired in time', { at: on('12:00') }, 'R6', 'noActiveWindow'],
  ['an open-ended window', { windows: [aWindow({ endAt: null })], at: on('23:00') }, 'R9', 'activeWindow'],
  [
    'a meet-and-greet without access',
    { windows: [aWindow({ kind: 'meetAndGreet', sitterAccess: false })] },
    'R6',
    'noActiveWindow',
  ],
  ['a meet-and-greet with access', { windows: [aWindow({ kind: 'meetAndGreet' })] }, 'R9', 'activeWindow'],
  ['two sitters and no choice', { windows: [aWindow(), bobsWindow] }, 'R7', 'overlappingWindows'],
  [
    'back-to-back windows never overlap',
    { windows: [aWindow(), aWindow({ ...bobsWindow, startAt: on('11:00'), endAt: null })], at: on('11:00') },
    'R9',
    'activeWindow',
  ],
  ['two windows of one sitter', { windows: [aWindow(), aWindow({ id: 'second' })] }, 'R9', 'activeWindow'],
  [
    'two sitters and a choice',
    { windows: [aWindow(), bobsWindow], choice: chose('bob', '10:30') },
    'R9',
    'ownerChoice',
  ],
  [
    'a choice that ends now',
    { windows: [aWindow(), bobsWindow], choice: chose('bob', '10:00') },
    'R7',
    'overlappingWindows',
  ],
  [
    'a choice of somebody not on duty',
    { windows: [aWindow(), bobsWindow], choice: chose('cyd', '10:30') },
    'R7',
    'overlappingWindows',
  ],
  ['a choice when only one is left', { choice: chose('bob', '10:30') }, 'R9', 'activeWindow'],
  ['a locked sitter', { sitters: [aSitter({ messagingLocked: true })] }, 'R8', 'sitterUnavailable'],
  ['an offboarded sitter', { sitters: [aSitter({ status: 'offboarded' })] }, 'R8', 'sitterUnavailable'],
  ['a sitter who has not started', { sitters: [aSitter({ status: 'onboarding' })] }, 'R8', 'sitterUnavailable'],
  ['a sitter not on file', { sitters: [] }, 'R8', 'sitterUnavailable'],
  [
    'a chosen sitter who is locked',
    {
      windows: [aWindow(), bobsWindow],
      choice: chose('bob', '10:30'),
      sitters: [aSitter(), aSitter({ id: 'bob', messagingLocked: true })],
    },
    'R8',
    'sitterUnavailable',
  ],
])('%s', (_rule, over, rule, reason) => {
  expect(decideRoute(aRoutingFacts(over))).toMatchObject({ rule, reason });
});

test.each<[string, Over, string[]]>([
  ['R1 raises an alert', { number: null }, ['alert']],
  [
    'R3 answers, alerts and audits',
    { number: pool, hasOpenBinding: false },
    ['autoRespondUnmapped', 'alert', 'auditUnmappedPool'],
  ],
  ['R4 hands over to consent', { consentKeyword: 'help' }, ['handleConsent']],
  ['R6 says nothing before a release', { windows: [], bookingReleasedAt: on('10:00:00.001') }, []],
  ['R6 answers after a release', { windows: [], bookingReleasedAt: on('10:00') }, ['autoRespondPostRelease']],
  ['R7 asks the owner', { windows: [aWindow(), bobsWindow] }, ['promptOverlap']],
  ['R9 needs nothing else', {}, []],
])('%s', (_rule, over, actions) => {
  expect(decideRoute(aRoutingFacts(over)).actions).toEqual(actions);
});

test('the choice in force is told in the trace of later messages', () => {
  const facts = aRoutingFacts({ windows: [aWindow(), bobsWindow], choice: chose('bob', '10:30') });
  const step = decideRoute(facts).trace.find(({ rule }) => rule === 'R7');
  expect(step).toEqual({
    rule: 'R7',
    matched: false,
    saw: 'Ann Lee and Bob Ray are on duty and the office chose Bob Ray',
  });
});

test('a sitter gets a message only inside an open window of their own, active and not locked', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { target, sitterId } = decideRoute(facts);
      expect(target === 'sitter').toBe(sitterId !== null);
      if (sitterId === null) return;
      const own = facts.windows.filter((window) => window.sitterId === sitterId && window.status !== 'closed');
      expect(own.some(({ startAt, endAt }) => startAt <= facts.at && (endAt === null || facts.at < endAt))).toBe(true);
      expect(facts.sitters).toContainEqual(
        expect.objectContaining({ id: sitterId, status: 'active', messagingLocked: false }),
      );
      expect(facts.messagingEnabled && facts.number?.status === 'active' && facts.consentKeyword === null).toBe(true);
    }),
  );
});

test('the trace lists every rule up to the one that matched, and only that one matched', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { trace, rule } = decideRoute(facts);
      expect(trace.map((step) => step.rule)).toEqual(ROUTE_RULES.slice(0, ROUTE_RULES.indexOf(rule) + 1));
      expect(trace.filter((step) => step.matched).map((step) => step.rule)).toEqual([rule]);
      expect(trace.every((step) => step.saw.length > 0)).toBe(true);
    }),
  );
});

test('the order in which facts are listed changes nothing', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const turned = { ...facts, windows: facts.windows.toReversed(), sitters: facts.sitters.toReversed() };
      expect(decideRoute(turned)).toEqual(decideRoute(facts));
    }),
  );
});

test('old versions stay callable, and one that never was is refused', () => {
  expect(decideRouteWith(1, aRoutingFacts())).toMatchObject({ target: 'sitter', sitterId: 'ann' });
  expect(decideRouteWith(RULES_VERSION, aRoutingFacts())).toEqual(decideRoute(aRoutingFacts()));
  expect(() => decideRouteWith(99, aRoutingFacts())).toThrow('version 99');
});
