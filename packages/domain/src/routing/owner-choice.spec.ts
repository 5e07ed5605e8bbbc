import { promptWords, readOwnerChoice } from './owner-choice';

const jess = { sitterId: 'jess', name: 'Jess Park' };
const omar = { sitterId: 'omar', name: 'Omar Lind' };
const other = { sitterId: 'jess-2', name: 'Jess Otto' };

test.each([
  ['1', 'jess'],
  [' 2 ', 'omar'],
  ['2.', 'omar'],
  ['#1', 'jess'],
  ['1)', 'jess'],
  ['Omar', 'omar'],
  ['jess park!', 'jess'],
  ['３', null],
  ['２', 'omar'],
  ['0', null],
  ['3', null],
  ['12', null],
  ['1 2', null],
  ['1 please, and thanks', null],
  ['yes', null],
  ['', null],
])('%j chooses %s', (text, expected) => expect(readOwnerChoice(text, [jess, omar])?.sitterId ?? null).toBe(expected));

test('a name that two share chooses nobody; the whole name does', () => {
  expect(readOwnerChoice('Jess', [jess, other])).toBeNull();
  expect(readOwnerChoice('Jess Otto', [jess, other])).toBe(other);
});

test('the question numbers them, with first names where those are enough', () => {
  expect(promptWords('Maya', [jess, omar])).toBe(
    'Maya texted while Jess and Omar are on duty. Who gets the replies? Answer 1 for Jess, 2 for Omar.',
  );
  expect(promptWords(null, [jess, other])).toContain('1 for Jess Park, 2 for Jess Otto');
});
