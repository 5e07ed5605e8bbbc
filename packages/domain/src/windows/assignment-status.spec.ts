import { aWindow, on } from '../testing/routing-builders';
import { toAssignmentStatus } from './assignment-status';

const bob = aWindow({ id: 'window-bob', sitterId: 'bob' });

test.each([
  ['no window', [], '10:00', 'none'],
  ['a window that lies ahead', [aWindow()], '08:00', 'upcoming'],
  ['a window that is open', [aWindow()], '09:00', 'active'],
  ['a window whose end is now', [aWindow()], '11:00', 'expired'],
  ['two sitters at once', [aWindow(), bob], '10:00', 'overlap'],
  ['two windows of one sitter', [aWindow(), aWindow({ id: 'other' })], '10:00', 'active'],
  [
    'an open one beside one ahead',
    [aWindow(), aWindow({ ...bob, startAt: on('14:00'), endAt: null })],
    '10:00',
    'active',
  ],
  [
    'a past one and one ahead',
    [aWindow(), aWindow({ ...bob, startAt: on('14:00'), endAt: null })],
    '12:00',
    'upcoming',
  ],
  ['a closed one does not count', [aWindow({ status: 'closed' })], '10:00', 'none'],
  ['a closed one makes no overlap', [aWindow(), aWindow({ ...bob, status: 'closed' })], '10:00', 'active'],
  ['a stored expiry does not decide, the time does', [aWindow({ status: 'expired' })], '10:00', 'active'],
  ['nor does a missing one', [aWindow({ status: 'active' })], '23:00', 'expired'],
] as const)('%s', (_rule, windows, time, expected) => {
  expect(toAssignmentStatus(windows, on(time))).toBe(expected);
});
