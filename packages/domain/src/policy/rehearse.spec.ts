import { decideDifference, RecentTexts, type RehearsedText } from './rehearse';

test.each([
  ['sitter', false, true, 'newlyBlocked'],
  ['sitter', true, false, 'newlyAllowed'],
  ['client', false, true, 'newlyMarked'],
  ['client', true, false, 'newlyCleared'],
  ['sitter', true, true, null],
  ['client', false, false, null],
] as const)('a %s’s text, found before %s and after %s: %s', (actor, before, after, difference) => {
  expect(decideDifference(actor, { before, after })).toBe(difference);
});

const MINUTE_MS = 60_000;
const aText = (minute: number, over: Partial<RehearsedText> = {}): RehearsedText => ({
  id: String(minute),
  threadId: 't1',
  actor: 'sitter',
  body: `at ${minute}`,
  createdAt: new Date(minute * MINUTE_MS),
  wasHeld: false,
  ...over,
});

describe('the texts that a text is read together with', () => {
  test('are those of the same person on the same thread, within the span', () => {
    const recent = new RecentTexts({ minutes: 10, messages: 5 });
    recent.pass(aText(0));
    recent.pass(aText(1, { threadId: 't2' }));
    recent.pass(aText(2, { actor: 'client' }));
    expect(recent.pass(aText(10))).toEqual(['at 0']);
    expect(recent.pass(aText(11))).toEqual(['at 10']);
  });

  test('are so many at the most', () => {
    const recent = new RecentTexts({ minutes: 10, messages: 2 });
    for (const minute of [0, 1, 2]) recent.pass(aText(minute));
    expect(recent.pass(aText(3))).toEqual(['at 1', 'at 2']);
  });

  test('are none that never went out', () => {
    const recent = new RecentTexts({ minutes: 10, messages: 5 });
    recent.pass(aText(0));
    recent.pass(aText(1, { wasHeld: true }));
    expect(recent.pass(aText(2))).toEqual(['at 0']);
  });
});
