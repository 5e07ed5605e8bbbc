import { expect, it, test } from 'vitest';
import { addressNote, classWords, clientTitle, speaker } from './client-words';

const phone = { channel: 'sms', address: '+15125550142' } as Parameters<typeof clientTitle>[0]['contactPoints'][number];

test.each([
  ['Maya Castillo', [phone], 'Maya Castillo'],
  [null, [phone], '(512) 555-0142'],
  [null, [], 'Unknown caller'],
])('a client named %s is called so', (name, contactPoints, title) =>
  expect(clientTitle({ name, contactPoints })).toBe(title),
);

test.each([
  [{ optedOutAt: '2026-11-21T00:00:00Z', validity: 'landline' }, 'Opted out'],
  [{ optedOutAt: null, validity: 'landline' }, 'Landline'],
  [{ optedOutAt: null, validity: 'invalid' }, 'Does not work'],
  [{ optedOutAt: null, validity: 'valid' }, null],
] as const)('%j is noted', (address, note) => expect(addressNote(address)).toBe(note));

it('the class says where it comes from and what it means', () => {
  expect(classWords({ isRecurring: true, classReason: 'weeklyPlan' })).toEqual({
    word: 'Recurring',
    why: 'because there is a weekly plan',
    effect: 'Talks on the sitter’s own number.',
  });
});

test.each([
  [{ direction: 'inbound', actor: 'client', authorName: null }, 'Maya'],
  [{ direction: 'outbound', actor: 'sitter', authorName: 'Jess Moreno' }, 'Jess Moreno'],
  [{ direction: 'outbound', actor: 'system', authorName: null }, 'Automatic'],
  [{ direction: 'outbound', actor: 'owner', authorName: null }, 'The office'],
] as const)('%j is by the right one', (message, who) => expect(speaker(message, 'Maya')).toBe(who));
