import { expect, it, test } from 'vitest';
import { nextAfter, stepFrom, toQueue } from './queue';

const queue = ['a', 'b', 'c'].map((id) => ({ id }));

it('leaves out the earlier pieces of a number, and what two pages both hold', () => {
  const listed = [
    { id: 'whole', partOf: null },
    { id: 'piece', partOf: 'whole' },
    { id: 'whole', partOf: null },
    { id: 'other', partOf: null },
  ];
  expect(toQueue(listed).map(({ id }) => id)).toEqual(['whole', 'other']);
});

test.each<[string | undefined, 1 | -1, string]>([
  ['a', 1, 'b'],
  ['c', 1, 'c'],
  ['a', -1, 'a'],
  [undefined, 1, 'a'],
  ['gone', 1, 'a'],
])('from %s by %i stands %s', (from, by, to) => expect(stepFrom(queue, from, by)).toBe(to));

test.each<[string, string, string | undefined]>([
  ['the next follows', 'a', 'b'],
  ['the last is followed by the one before', 'c', 'b'],
  ['one that is not listed by the first', 'gone', 'a'],
])('%s', (_rule, id, next) => expect(nextAfter(queue, id)).toBe(next));

it('has nothing after the only one', () => expect(nextAfter([{ id: 'a' }], 'a')).toBeUndefined());
