import { OrgSettingsDto } from '@snout/contracts/settings';
import { expect, it, test } from 'vitest';
import { readSection, serverErrors, toDraft } from './draft';
import { SECTIONS, type Section } from './sections';

const org = {
  name: 'Willow & Co',
  timezone: 'America/Chicago',
  country: 'US',
  settings: {
    messagingEnabled: true,
    billingHoldHours: 24,
    retryScheduleMinutes: [1, 5, 15],
    windowBufferMinutes: { dropIn: 60, walk: 60, houseSitting: 120, meetAndGreet: 30 },
    autoResponses: { unmappedPool: 'Who is this?', postRelease: 'Text the front desk.' },
    splitScan: { minutes: 10, messages: 5 },
    escalationDays: 30,
    allowList: [],
    poolBinding: { model: 'inactivity', inactiveDays: 30, hoursAfterBooking: 72 },
    archiveAfterDays: 90,
    retentionMonths: null,
    overlapTexts: { enabled: false, ownerPhone: null },
    quietHours: { opensAt: '09:00', closesAt: '20:00', peopleAnswerAnytime: true },
    requireTotpOfOwners: false,
  },
} as const;

const section = (id: string): Section => {
  const found = SECTIONS.find((one) => one.id === id);
  if (!found) throw new Error(`No section ${id}`);
  return found;
};
const read = (id: string, change: Record<string, string | boolean>) =>
  readSection(section(id), { ...toDraft(section(id), org), ...change });

test.each(SECTIONS.map((one) => [one.id, one] as const))('%s, left as it is, is what the server has', (_id, one) => {
  const result = readSection(one, toDraft(one, org));
  expect(
    'change' in result && { ...org, ...result.change, settings: { ...org.settings, ...result.change.settings } },
  ).toEqual(org);
});

/** The allow-list is rehearsed with the rules. */
it('offers every setting of the contract but one', () => {
  const offered = new Set(SECTIONS.flatMap(({ settings }) => settings.map(({ path }) => path.split('.')[1])));
  const missing = Object.keys(OrgSettingsDto.shape).filter((name) => !offered.has(name));
  expect(missing).toEqual(['allowList']);
});

test.each<[string, string, string, string]>([
  ['business', 'name', ' ', 'This cannot be empty.'],
  ['business', 'name', 'x'.repeat(101), 'Use at most 100 characters.'],
  ['windows', 'settings.windowBufferMinutes.walk', '', 'Give a whole number.'],
  ['windows', 'settings.windowBufferMinutes.walk', '1.5', 'Give a whole number.'],
  ['windows', 'settings.windowBufferMinutes.walk', '1441', 'Give 1440 or less.'],
  ['delivery', 'settings.retryScheduleMinutes', '', 'Give at least 1.'],
  ['delivery', 'settings.retryScheduleMinutes', '1,2,3,4,5,6,7', 'Give at most 6.'],
  ['delivery', 'settings.retryScheduleMinutes', '1, soon', 'Give whole minutes, like 1, 5, 15.'],
  ['delivery', 'settings.retryScheduleMinutes', '0', 'Give 1 or more.'],
  ['archive', 'settings.archiveAfterDays', '6', 'Give 7 or more.'],
  ['overlap', 'settings.overlapTexts.ownerPhone', 'my phone', 'Give a phone number, like (512) 555-0142.'],
  ['quiet', 'settings.quietHours.closesAt', '10:00', 'Leave at least four hours in which texts may arrive.'],
  ['quiet', 'settings.quietHours.opensAt', '9:07', 'Needs a time like 09:00 or 20:30.'],
])('%s refuses %s "%s" with: %s', (id, path, typed, words) => {
  expect(read(id, { [path]: typed })).toEqual({ errors: { [path]: words } });
});

it('asks for the phone before it is texted', () => {
  const enabled = { 'settings.overlapTexts.enabled': true };
  expect(read('overlap', enabled)).toEqual({
    errors: { 'settings.overlapTexts.ownerPhone': 'Needs your own phone number first.' },
  });
  expect(read('overlap', { ...enabled, 'settings.overlapTexts.ownerPhone': '(512) 555-0177' })).toEqual({
    change: { settings: { overlapTexts: { enabled: true, ownerPhone: '+15125550177' } } },
  });
});

it('reads a list as people write one', () => {
  expect(read('delivery', { 'settings.retryScheduleMinutes': ' 2,10; 30  60' })).toMatchObject({
    change: { settings: { retryScheduleMinutes: [2, 10, 30, 60] } },
  });
});

it('puts what the server found beside its field, and the rest nowhere', () => {
  expect(
    serverErrors(section('business'), [
      { path: 'timezone', message: 'No such zone.' },
      { path: 'x', message: '' },
    ]),
  ).toEqual({
    timezone: 'No such zone.',
  });
});
