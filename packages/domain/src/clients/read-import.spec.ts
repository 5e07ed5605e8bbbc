import { type ImportedClient, readHeader, readRow } from './read-import';

const TITLES = ['name', 'phone', 'email', 'timezone', 'notes', 'pets', 'one_time'];
const read = (cells: string[], titles = TITLES) => {
  const found = readHeader(titles);
  if (!found) throw new Error('no header');
  return readRow(found.header, cells);
};
const EMPTY: ImportedClient = {
  name: 'Ada',
  phone: '1',
  email: null,
  timezone: null,
  notes: null,
  petNames: [],
  isOneTimeClient: null,
};

it.each<[string, string[], string[], Partial<ImportedClient>]>([
  [
    'plain cells',
    TITLES,
    [' Ada ', '1', 'a@b', 'UTC', 'Gate', 'Rex, Mia', 'yes'],
    { email: 'a@b', timezone: 'UTC', notes: 'Gate', petNames: ['Rex', 'Mia'], isOneTimeClient: true },
  ],
  ['a short row', TITLES, ['Ada', '1'], {}],
  ['other titles', ['Customer Name', 'Mobile Phone', 'E-Mail'], ['Ada', '1', 'a@b'], { email: 'a@b' }],
  ['first and last names', ['First Name', 'LAST_NAME', 'cell'], ['Ada', 'Byron', '1'], { name: 'Ada Byron' }],
  ['a second phone column when the first is empty', ['name', 'phone', 'mobile'], ['Ada', '', '1'], {}],
  ['a formula as it stands', TITLES, ['=cmd|A1', '1'], { name: '=cmd|A1' }],
  ['“recurring” as not one-time', TITLES, ['Ada', '1', '', '', '', '', 'Recurring'], { isOneTimeClient: false }],
])('reads %s', (_what, titles, cells, client) => {
  expect(read(cells, titles)).toEqual({ kind: 'read', client: { ...EMPTY, ...client } });
});

it.each([
  ['name_missing', ['', '1']],
  ['name_too_long', ['x'.repeat(121), '1']],
  ['contact_missing', ['Ada', ' ', '']],
  ['timezone_invalid', ['Ada', '1', '', 'Mars']],
  ['notes_too_long', ['Ada', '1', '', '', 'x'.repeat(5_001)]],
  ['pets_too_many', ['Ada', '1', '', '', '', 'p;'.repeat(21)]],
  ['one_time_invalid', ['Ada', '1', '', '', '', '', 'perhaps']],
])('a row fails with %s', (reason, cells) => expect(read(cells)).toMatchObject({ kind: 'failed', reason }));

it.each([
  [['phone'], null],
  [['name', 'notes'], null],
  [['', ''], null],
  [['name', 'phone', 'Shoe size', ''], ['Shoe size']],
])('of the titles %p, %p are left out', (titles, ignored) =>
  expect(readHeader(titles)?.ignored ?? null).toEqual(ignored),
);
