import { expect, test } from 'vitest';
import { type ExportDraft, toExportBody, wrongExport } from './export-draft';
import { progressWords, rangeWords, sizeWords, titleOf } from './export-words';

const ZONE = 'America/Chicago';
const MAYA = { id: 'c1', label: 'Maya' };
const aDraft = (over: Partial<ExportDraft> = {}): ExportDraft => ({
  kind: 'organization',
  client: null,
  redaction: 'owner',
  from: '',
  until: '',
  ...over,
});

test('days are whole days of the business, the last one included, also when clocks change', () => {
  expect(toExportBody(aDraft({ from: '2026-10-31', until: '2026-11-01' }), ZONE)).toMatchObject({
    from: '2026-10-31T05:00:00.000Z',
    to: '2026-11-02T06:00:00.000Z',
  });
  expect(toExportBody(aDraft(), ZONE)).toMatchObject({ from: null, to: null, clientId: null });
});

test('a client counts only where one client is asked for', () => {
  expect(toExportBody(aDraft({ client: MAYA }), ZONE).clientId).toBeNull();
  expect(toExportBody(aDraft({ kind: 'client', client: MAYA }), ZONE).clientId).toBe('c1');
});

test.each<[Partial<ExportDraft>, string[]]>([
  [{}, []],
  [{ kind: 'client' }, ['client']],
  [{ kind: 'client', client: MAYA }, []],
  [{ from: '2026-11-02', until: '2026-11-01' }, ['until']],
  [{ from: '2026-11-02', until: '2026-11-02' }, []],
])('%j lacks %j', (over, wrong) => expect(Object.keys(wrongExport(aDraft(over)))).toEqual(wrong));

test('says how far it is, how large, of whom and of when', () => {
  expect(progressWords({ progress: { done: 0, total: null } })).toBe('Counting the texts…');
  expect(progressWords({ progress: { done: 1_200, total: 10_000 } })).toBe('1,200 of 10,000 texts');
  expect([999, 1_500, 2_340_000].map(sizeWords)).toEqual(['999 bytes', '2 kB', '2.3 MB']);
  expect(titleOf({ kind: 'client', client: { id: 'c1', name: null } })).toBe('A client without a name');
});

test.each([
  [null, '2026-11-21T12:00:00Z', 'everything until Nov 21, 2026'],
  ['2026-11-01T05:00:00Z', '2026-11-22T06:00:00Z', 'Nov 1, 2026 to Nov 21, 2026'],
  ['2026-11-21T06:00:00Z', '2026-11-22T06:00:00Z', 'Nov 21, 2026 only'],
])('from %s to %s is told as %s', (from, to, words) => expect(rangeWords({ from, to }, ZONE)).toBe(words));
