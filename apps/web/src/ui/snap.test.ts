import { expect, test } from 'vitest';
import { nextRest, restAt } from './snap';

test.each([
  [0.1, null],
  [0.25, 0.4],
  [0.5, 0.4],
  [0.6, 0.7],
  [0.99, 0.94],
])('let go at %d it rests at %s', (share, rest) => expect(restAt(share)).toBe(rest));

test.each([
  [0.4, 'up', 0.7],
  [0.7, 'up', 0.94],
  [0.94, 'up', 0.94],
  [0.94, 'down', 0.7],
  [0.4, 'down', null],
] as const)('from %d %s is %s', (share, direction, rest) => expect(nextRest(share, direction)).toBe(rest));
