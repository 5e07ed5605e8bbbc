import fc from 'fast-check';
import { choosePoolNumber, type PoolCandidate } from './choose-pool-number';

const AT = new Date('2026-05-04T10:00:00Z');
const daysAgo = (days: number) => new Date(AT.getTime() - days * 86_400_000);
const aCandidate = (id: string, over: Partial<PoolCandidate> = {}): PoolCandidate => ({
  id,
  status: 'active',
  registration: 'registered',
  cooldownUntil: null,
  lastAssignedAt: daysAgo(60),
  rotationPriority: 0,
  presentClients: 0,
  isBoundToClient: false,
  releasedByOtherAt: null,
  ...over,
});

test.each([
  ['none at all', [], null],
  ['one in quarantine is skipped', [aCandidate('a', { status: 'quarantined' })], null],
  ['one not registered is skipped', [aCandidate('a', { registration: 'rejected' })], null],
  ['one that rests is skipped', [aCandidate('a', { cooldownUntil: daysAgo(-1) })], null],
  ['one already bound to the client is skipped', [aCandidate('a', { isBoundToClient: true })], null],
  ['never used comes first', [aCandidate('a'), aCandidate('b', { lastAssignedAt: null })], 'b'],
  ['then longest unused', [aCandidate('a'), aCandidate('b', { lastAssignedAt: daysAgo(61) })], 'b'],
  [
    'then the rotation priority',
    [aCandidate('a', { rotationPriority: 2 }), aCandidate('b', { rotationPriority: 1 })],
    'b',
  ],
  ['then the id, so that there is one answer', [aCandidate('b'), aCandidate('a')], 'a'],
  [
    'an empty one before one in use',
    [aCandidate('a', { presentClients: 1, lastAssignedAt: null }), aCandidate('b')],
    'b',
  ],
  [
    'one just left by another is avoided',
    [aCandidate('a', { releasedByOtherAt: daysAgo(29) }), aCandidate('b', { presentClients: 2 })],
    'b',
  ],
  [
    'one left 30 days ago is not',
    [aCandidate('a', { releasedByOtherAt: daysAgo(30), lastAssignedAt: null }), aCandidate('b')],
    'a',
  ],
])('%s', (_rule, candidates, expected) => {
  expect(choosePoolNumber(candidates, AT).numberId).toBe(expected);
});

test('it says when it could not avoid a number just left', () => {
  const { trace } = choosePoolNumber([aCandidate('a', { releasedByOtherAt: daysAgo(1) })], AT);
  expect(trace.join(' ')).toContain('within 30 days');
});

test('the order of the candidates changes nothing', () => {
  const candidates = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      presentClients: fc.nat(2),
      rotationPriority: fc.nat(2),
      lastAssignedAt: fc.option(fc.constantFrom(daysAgo(1), daysAgo(2))),
    }),
    { selector: ({ id }) => id, maxLength: 6 },
  );
  fc.assert(
    fc.property(candidates, (drawn) => {
      const list = drawn.map(({ id, ...over }) => aCandidate(id, over));
      expect(choosePoolNumber(list.toReversed(), AT)).toEqual(choosePoolNumber(list, AT));
    }),
  );
});
