import fc from 'fast-check';
import { aWindow, on } from '../testing/routing-builders';
import { sitterMaySeeMessage, sitterMaySeeThread, type VisibleMessage } from './visibility';

const view = { sitterId: 'ann', at: on('10:00'), windows: [aWindow()] };
const aMessage = (over: Partial<VisibleMessage> = {}): VisibleMessage => ({
  actor: 'client',
  authorSitterId: null,
  responsibleSitterId: 'ann',
  isBilling: false,
  isHidden: false,
  isOwnNumber: false,
  ...over,
});

test.each([
  ['inside the window', view, false, true],
  ['at its start', { ...view, at: on('09:00') }, false, true],
  ['at its end', { ...view, at: on('11:00') }, false, false],
  ['in the window of another', { ...view, windows: [aWindow({ sitterId: 'bob' })] }, false, false],
  ['in a closed window', { ...view, windows: [aWindow({ status: 'closed' })] }, false, false],
  [
    'in a meet-and-greet without access',
    { ...view, windows: [aWindow({ kind: 'meetAndGreet', sitterAccess: false })] },
    false,
    false,
  ],
  ['locked', view, true, false],
])('the conversation, %s', (_rule, facts, locked, expected) => {
  expect(sitterMaySeeThread({ ...facts, locked })).toBe(expected);
});

test.each<[string, Partial<VisibleMessage>, boolean]>([
  ['routed to them', {}, true],
  ['routed to another', { responsibleSitterId: 'bob' }, false],
  ['routed to another on their own number', { responsibleSitterId: 'bob', isOwnNumber: true }, false],
  ['routed to the owner on another number', { responsibleSitterId: null }, false],
  ['routed to the owner on their own number', { responsibleSitterId: null, isOwnNumber: true }, true],
  ['written by them', { actor: 'sitter', authorSitterId: 'ann', responsibleSitterId: null }, true],
  [
    'written by another',
    { actor: 'sitter', authorSitterId: 'bob', responsibleSitterId: 'ann', isOwnNumber: true },
    false,
  ],
  ['from the owner on their own number', { actor: 'owner', responsibleSitterId: null, isOwnNumber: true }, true],
  ['from the owner on the front desk', { actor: 'owner', responsibleSitterId: null }, false],
  [
    'from an automation on their own number',
    { actor: 'automation', responsibleSitterId: null, isOwnNumber: true },
    true,
  ],
  ['billing, wherever it is', { isBilling: true, isOwnNumber: true }, false],
  ['hidden because the scan failed', { isHidden: true }, false],
])('a message %s', (_rule, over, expected) => {
  expect(sitterMaySeeMessage(aMessage(over), view)).toBe(expected);
});

test('outside every window of theirs, or of another sitter, or billing: never', () => {
  const anyMessage = fc.record({
    actor: fc.constantFrom('client', 'owner', 'sitter', 'automation', 'system'),
    authorSitterId: fc.constantFrom(null, 'ann', 'bob'),
    responsibleSitterId: fc.constantFrom(null, 'ann', 'bob'),
    isBilling: fc.boolean(),
    isHidden: fc.boolean(),
    isOwnNumber: fc.boolean(),
  }) as fc.Arbitrary<VisibleMessage>;
  fc.assert(
    fc.property(anyMessage, fc.integer({ min: 0, max: 23 }), (message, hour) => {
      const at = on(`${String(hour).padStart(2, '0')}:00`);
      if (!sitterMaySeeMessage(message, { ...view, at })) return;
      expect([9, 10]).toContain(hour);
      expect(message.isBilling || message.isHidden).toBe(false);
      expect(message.actor === 'sitter' ? message.authorSitterId : message.responsibleSitterId).not.toBe('bob');
    }),
  );
});
