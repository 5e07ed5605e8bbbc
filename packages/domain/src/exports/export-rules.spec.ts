import { decideExport, EXPORT_LIMITS } from './export-rules';

const now = new Date('2026-11-21T12:00:00Z');
const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
const many = (hours: number): Date[] => Array.from({ length: EXPORT_LIMITS.perDay }, () => ago(hours));

test.each<[string, { unfinished: number; recent: Date[] }, object]>([
  ['the first one goes', { unfinished: 0, recent: [] }, { kind: 'go' }],
  ['one beside four that are not finished goes', { unfinished: 4, recent: [ago(1)] }, { kind: 'go' }],
  ['a sixth has to wait for one to finish', { unfinished: 5, recent: [ago(1)] }, { kind: 'tooMany' }],
  ['the 20th of a day goes', { unfinished: 0, recent: many(23).slice(1) }, { kind: 'go' }],
  [
    'the 21st waits until the first is a day old',
    { unfinished: 0, recent: many(23) },
    { kind: 'wait', seconds: 3_600 },
  ],
  ['one that is a day old exactly counts no more', { unfinished: 0, recent: many(24) }, { kind: 'go' }],
  [
    'of more than 20, the one that frees a place counts',
    { unfinished: 0, recent: [...many(24), ...many(1)] },
    { kind: 'wait', seconds: 23 * 3_600 },
  ],
])('%s', (_rule, facts, permit) => expect(decideExport({ now, ...facts })).toEqual(permit));
