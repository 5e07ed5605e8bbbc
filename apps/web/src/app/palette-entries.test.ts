import { expect, it, test } from 'vitest';
import type { CommandId } from '../lib/shortcuts';
import { commandEntries, fits } from './palette-entries';

test.each<[string, string, boolean]>([
  ['Mark as unread', '', true],
  ['Mark as unread', 'unr', true],
  ['Mark as unread', 'unread mark', true],
  ['Mark as unread', 'read', false],
  ['Why here?', 'here', true],
  ['Zoë Álvarez', 'álv', true],
])('%s fits "%s": %s', (label, typed, expected) => expect(fits(label, typed)).toBe(expected));

const offered = new Set<CommandId>(['archive', 'goInbox', 'goRouting', 'palette', 'next']);
const canDo = (id: CommandId): boolean => offered.has(id);

it('lists what can be done here, actions first, each with its key', () => {
  expect(commandEntries(canDo, '').map(({ label, keys }) => [label, keys])).toEqual([
    ['Archive', 'E'],
    ['Inbox', 'G then I'],
    ['Routing', 'G then R'],
  ]);
});

it('finds a page by the words "go to"', () => {
  expect(commandEntries(canDo, 'go rou').map((entry) => entry.id)).toEqual(['goRouting']);
});

it('lists nothing that cannot be done here', () => {
  expect(commandEntries(canDo, 'unread')).toEqual([]);
});
