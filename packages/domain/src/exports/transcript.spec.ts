import {
  type FindContacts,
  JSON_END,
  openJson,
  type StoredText,
  TRANSCRIPT_CSV_TITLES,
  toCsvText,
  toExported,
  toJsonText,
} from './transcript';

const PRIVATE = '+15125550140';
const aText = (over: Partial<StoredText> = {}): StoredText => ({
  id: 'm1',
  threadId: 't1',
  clientId: 'c1',
  clientName: 'Maya Lindqvist',
  numberClass: 'frontDesk',
  channel: 'sms',
  direction: 'inbound',
  actor: 'client',
  authorName: null,
  from: PRIVATE,
  to: '+15125550100',
  body: 'Hello',
  redactedBody: null,
  isRemoved: false,
  hiddenFromSitters: false,
  isBilling: false,
  wasBlocked: false,
  media: [],
  status: null,
  findings: [],
  createdAt: new Date('2026-11-21T12:00:00Z'),
  ...over,
});
/** Finds 555-0199, and gives up on "broken". */
const findContacts: FindContacts = (body) => {
  if (body.includes('broken')) return null;
  const start = body.indexOf('555-0199');
  return start < 0 ? [] : [{ start, end: start + 8 }];
};
const seen = (redaction: 'owner' | 'sitter', over: Partial<StoredText> = {}) =>
  toExported(aText(over), { redaction, findContacts });

test.each<[string, Partial<StoredText>]>([
  ['a text about money', { isBilling: true }],
  ['a text that sitters may not see', { hiddenFromSitters: true }],
  ['a text in which nobody could look for contact details', { body: 'broken' }],
])('a sitter’s export does not hold %s, an owner’s does', (_what, over) => {
  expect(seen('sitter', over)).toBeNull();
  expect(seen('owner', over)).toMatchObject({ body: over.body ?? 'Hello' });
});

test.each<[string, Partial<StoredText>, object]>([
  ['the client’s number in', {}, { from: 'client', to: '+15125550100' }],
  [
    'the client’s number out',
    { direction: 'outbound', actor: 'owner', from: '+15125550100', to: PRIVATE },
    { from: '+15125550100', to: 'client', writtenBy: 'office' },
  ],
  ['the family name', {}, { clientName: 'Maya' }],
  ['a number in place of a name', { clientName: PRIVATE }, { clientName: null }],
  ['who in the office wrote', { actor: 'owner', authorName: 'Dana' }, { authorName: null, writtenBy: 'office' }],
  [
    'what was redacted when it came',
    { body: 'Call 1', redactedBody: '[contact details removed]' },
    { body: '[contact details removed]', isRedacted: true },
  ],
  [
    'what nobody redacted before',
    { body: 'Call 555-0199 now', actor: 'sitter' },
    { body: 'Call [contact details removed] now', isRedacted: true, writtenBy: 'sitter' },
  ],
  [
    'where pictures are',
    { media: [{ url: 'https://provider.example/x', contentType: 'image/png' }] },
    { media: [{ url: null, contentType: 'image/png' }] },
  ],
])('a sitter’s export does not tell %s', (_what, over, expected) =>
  expect(seen('sitter', over)).toMatchObject(expected),
);

it('an owner’s export tells everything as it is', () => {
  const over = { redactedBody: 'x', isBilling: true, actor: 'owner', authorName: 'Dana' } as const;
  expect(seen('owner', over)).toMatchObject({ from: PRIVATE, body: 'Hello', isBilling: true, authorName: 'Dana' });
});

it('what was taken away stays away, and says so', () => {
  for (const redaction of ['owner', 'sitter'] as const)
    expect(seen(redaction, { body: '', isRemoved: true })).toMatchObject({ body: '', isRemoved: true });
});

it('row 36: the CSV has the columns of its titles and no formula', () => {
  const text = seen('owner', { body: '=HYPERLINK("http://evil.example")', clientName: '@evil' });
  if (!text) throw new Error('Nothing was exported');
  const line = toCsvText(text);
  expect(line).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  expect(line).toContain(",'@evil,");
  expect(line).toContain(`,'${PRIVATE},`);
  expect(TRANSCRIPT_CSV_TITLES.trim().split(',')).toEqual(Object.keys(text));
});

it('the JSON is one document whose texts stand on lines of their own', () => {
  const [first, second] = [seen('owner'), seen('owner', { id: 'm2', body: 'line\nbreak' })];
  if (!first || !second) throw new Error('Nothing was exported');
  const whole = openJson({ id: 'e1' }) + toJsonText(first, true) + toJsonText(second, false) + JSON_END;
  expect(JSON.parse(whole)).toEqual({ export: { id: 'e1' }, messages: [first, second] });
  expect(whole.split('\n')).toHaveLength(6);
  expect(JSON.parse(openJson({}) + JSON_END)).toEqual({ export: {}, messages: [] });
});
