import { describe, expect, it, test } from 'vitest';
import { type ClientDraft, readDraft } from './client-draft';
import { type ImportReport, isWorthImporting, reportWords, rowsToShow, rowWords } from './import-words';

const draft: ClientDraft = { name: 'Maya', phone: '', email: '', pets: '', notes: '' };

describe('a client that is filled in', () => {
  test.each<[string, Partial<ClientDraft>, object]>([
    ['a name is enough', {}, { name: 'Maya', petNames: [], notes: null }],
    ['a phone is read as one of the US', { phone: '(512) 555-0142' }, { phone: '+15125550142' }],
    ['pets are names between commas', { pets: ' Biscuit, , Mochi ' }, { petNames: ['Biscuit', 'Mochi'] }],
    ['notes are trimmed', { notes: '  Gate code at the office. ' }, { notes: 'Gate code at the office.' }],
  ])('%s', (_rule, over, body) => {
    expect(readDraft({ ...draft, ...over })).toMatchObject({ isRight: true, body });
  });

  it('leaves out addresses that were not filled in, so that none is taken away', () => {
    expect(readDraft(draft)).toEqual({ isRight: true, body: { name: 'Maya', petNames: [], notes: null } });
  });

  test.each<[Partial<ClientDraft>, object]>([
    [{ name: '  ' }, { name: 'A name is needed.' }],
    [{ phone: '12' }, { phone: 'This is not a phone number.' }],
    [{ email: 'maya' }, { email: 'This is not an e-mail address.' }],
    [{ pets: Array(21).fill('Rex').join(',') }, { pets: 'At most 20 pets.' }],
  ])('%j is told at its field', (over, errors) => {
    expect(readDraft({ ...draft, ...over })).toEqual({ isRight: false, errors });
  });
});

describe('an import', () => {
  const summary = { total: 4, created: 1, updated: 2, unchanged: 0, failed: 1 };
  test.each<[boolean, ImportReport['summary'], string]>([
    [true, summary, '1 client will be added, 2 will be updated, 1 left out.'],
    [false, summary, '1 client added, 2 updated, 1 left out.'],
    [true, { ...summary, created: 3, updated: 0, failed: 0 }, '3 clients will be added.'],
    [true, { total: 0, created: 0, updated: 0, unchanged: 0, failed: 0 }, 'There is nothing in this file.'],
  ])('dry %s, %j', (dryRun, one, words) => expect(reportWords({ dryRun, summary: one })).toBe(words));

  it('shows what is left out first, then changes, in the order of the file', () => {
    const row = (line: number, status: ImportReport['rows'][number]['status']) =>
      ({ line, status, reason: null, message: null, name: null, clientId: null }) as const;
    const rows = [row(2, 'created'), row(3, 'unchanged'), row(4, 'failed'), row(5, 'updated'), row(6, 'failed')];
    expect(rowsToShow(rows).map(({ line }) => line)).toEqual([4, 6, 5, 2, 3]);
  });

  it('says what will be and what was', () => {
    expect([rowWords({ status: 'created' }, true).word, rowWords({ status: 'created' }, false).word]).toEqual([
      'New',
      'Added',
    ]);
  });

  it('is only worth it when something changes', () => {
    expect(isWorthImporting({ summary })).toBe(true);
    expect(isWorthImporting({ summary: { ...summary, created: 0, updated: 0 } })).toBe(false);
  });
});
