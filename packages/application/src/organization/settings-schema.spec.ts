import { DEFAULT_SETTINGS } from '@snout/domain/shared/org-settings';
import { parseSettings } from './settings-schema';

test.each<[string, unknown]>([
  ['nothing stored', undefined],
  ['null stored', null],
  ['an empty object', {}],
  ['keys of an older version', { forgotten: true }],
])('%s reads as the defaults', (_rule, stored) => expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS));

test('what is stored wins, part by part', () => {
  const settings = parseSettings({ billingHoldHours: 5, splitScan: { minutes: 3 } });
  expect(settings.billingHoldHours).toBe(5);
  expect(settings.splitScan).toEqual({ ...DEFAULT_SETTINGS.splitScan, minutes: 3 });
});

test.each<[string, unknown]>([
  ['a text', 'on'],
  ['a list', []],
  ['a number where a switch belongs', { messagingEnabled: 1 }],
  ['a negative buffer', { windowBufferMinutes: { dropIn: -1 } }],
])('%s is refused instead of guessed', (_rule, stored) => expect(() => parseSettings(stored)).toThrow());
