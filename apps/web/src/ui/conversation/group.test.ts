import { expect, test } from 'vitest';
import { toFeed } from './group';

const say = (id: string, who: string, at: string) => ({ id, who, createdAt: `2026-11-21T${at}:00Z` });
const shape = (messages: ReturnType<typeof say>[], firstUnreadId: string | null = null) =>
  toFeed(messages, {
    senderOf: (message) => message.who,
    isSameDay: (a, b) => a.slice(0, 10) === b.slice(0, 10),
    firstUnreadId,
  }).map((item) =>
    item.kind === 'message' ? `${item.startsGroup ? '[' : ''}${item.id}${item.endsGroup ? ']' : ''}` : item.kind,
  );

test.each<[string, string[], string[]]>([
  [
    'texts of one sender within five minutes are one group',
    shape([say('a', 'x', '10:00'), say('b', 'x', '10:04')]),
    ['day', '[a', 'b]'],
  ],
  ['five minutes apart are two', shape([say('a', 'x', '10:00'), say('b', 'x', '10:05')]), ['day', '[a]', '[b]']],
  ['another sender starts a group', shape([say('a', 'x', '10:00'), say('b', 'y', '10:01')]), ['day', '[a]', '[b]']],
  [
    'the New line parts a group',
    shape([say('a', 'x', '10:00'), say('b', 'x', '10:01')], 'b'),
    ['day', '[a]', 'new', '[b]'],
  ],
  [
    'a new day has its line',
    shape([say('a', 'x', '23:59'), { ...say('b', 'x', '00:00'), createdAt: '2026-11-22T00:00:00Z' }]),
    ['day', '[a]', 'day', '[b]'],
  ],
])('%s', (_name, actual, expected) => expect(actual).toEqual(expected));
