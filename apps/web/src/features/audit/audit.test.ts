import { AUDIT_ACTIONS } from '@snout/domain/audit/action-words';
import { expect, it, test } from 'vitest';
import { aboutWords, actionOption, findActions } from './audit-words';
import { isNarrowed, narrower, toFilter } from './filter';
import { hasBefore, toRecord } from './record';
import { AuditSearch } from './search';

const ZONE = 'America/Chicago';

test.each([
  [undefined, undefined],
  ['today', '2026-11-21T06:00:00.000Z'],
  ['week', '2026-11-15T06:00:00.000Z'],
  // Before the clocks went back, midnight was an hour earlier.
  ['month', '2026-10-23T05:00:00.000Z'],
] as const)('the range %s begins with a day of the business', (range, from) =>
  expect(toFilter({ range }, ZONE, new Date('2026-11-21T13:00:00Z'))).toEqual(from ? { from } : {}),
);

it('what the address says is asked for, and what it does not know is left out', () => {
  const search = AuditSearch.parse({ actor: 'owner', action: 'policy', entity: 'message', range: 'year' });
  expect(toFilter(search, ZONE)).toEqual({ actor: 'owner', action: 'policy', entity: 'message' });
  expect([isNarrowed(search), isNarrowed(AuditSearch.parse({}))]).toEqual([true, false]);
});

it('too large a file is made smaller step by step', () =>
  expect([undefined, 'month', 'week', 'today'].map((range) => narrower(range as 'month' | undefined))).toEqual([
    'month',
    'week',
    'today',
    null,
  ]));

it('every action is found by its own words', () => {
  for (const id of AUDIT_ACTIONS) expect(findActions(actionOption(id).label).map((one) => one.id)).toContain(id);
});

it.each([
  ['sent held', 'Somebody sent a held text anyway'],
  ['polic', 'Policy'],
  ['everyth', 'Everything'],
])('typing "%s" finds "%s"', (typed, label) => expect(findActions(typed).map((one) => one.label)).toContain(label));

it('what nobody knows any more is shown as it stands', () =>
  expect(actionOption('old.kind')).toEqual({ id: 'old.kind', label: 'old.kind' }));

test.each([
  [{ about: 'Maya', subject: { type: 'thread', id: 't' } }, 'Maya'],
  [{ about: '+15125550142', subject: { type: 'businessNumber', id: 'n' } }, '(512) 555-0142'],
  [{ about: 'Dana', subject: { type: 'user', id: 'dana' } }, null],
  [{ about: 'Maya', subject: { type: 'contactPoint', id: 'dana' } }, 'Maya'],
  [{ about: null, subject: { type: 'thread', id: 't' } }, null],
])('%j is about %s', (entry, words) =>
  expect(aboutWords({ ...entry, actor: { type: 'owner', id: 'dana', name: 'Dana' } })).toBe(words),
);

it('a change shows what was different, with both values', () => {
  const before = {
    name: 'Willow',
    settings: { quietHours: { opensAt: '09:00', closesAt: '20:00' }, retentionMonths: null },
  };
  const after = { settings: { quietHours: { opensAt: '08:00', closesAt: '20:00' }, retentionMonths: 12 } };
  expect(toRecord({ before, after }, ZONE)).toEqual([
    { name: 'Settings, quiet hours, opens at', before: '09:00', after: '08:00' },
    { name: 'Settings, retention months', before: 'none', after: '12' },
  ]);
});

test.each<[string, Record<string, unknown>, object[]]>([
  [
    'facts are told as they are',
    { reason: 'vet', warnings: [] },
    [
      ['Reason', null, 'vet'],
      ['Warnings', null, 'none'],
    ],
  ],
  [
    'instants in the zone of the business',
    { until: '2026-01-03T16:00:00.000Z' },
    [['Until', null, 'Sat, Jan 3, 10:00 AM CST']],
  ],
  [
    'yes and no, and several in a row',
    { isBilling: false, types: ['email', 'url'] },
    [
      ['Is billing', null, 'no'],
      ['Types', null, 'email, url'],
    ],
  ],
  ['only what was', { before: { channel: 'sms' } }, [['Channel', 'sms', null]]],
  ['only what is', { after: { name: 'Maya' } }, [['Name', null, 'Maya']]],
  [
    'a cut-off, not a state',
    { before: '2026-01-03T16:00:00.000Z', months: 12 },
    [
      ['Months', null, '12'],
      ['Before', null, 'Sat, Jan 3, 10:00 AM CST'],
    ],
  ],
])('%s', (_what, data, rows) => {
  const record = toRecord(data, ZONE);
  expect(record.map(({ name, before, after }) => [name, before, after])).toEqual(rows);
  expect(hasBefore(record)).toBe(record.some((row) => row.before !== null));
});
