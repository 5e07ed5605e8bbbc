import { decideImport, type ImportDecision, type KnownClient } from './decide-import';
import type { ImportedClient } from './read-import';

const ROW: ImportedClient = {
  name: 'Ada',
  phone: '1',
  email: null,
  timezone: 'UTC',
  notes: 'Gate 4',
  petNames: ['Rex'],
  isOneTimeClient: true,
};
const FULL: KnownClient = {
  id: 'ada',
  isArchived: false,
  name: 'A. Byron',
  timezone: 'Europe/London',
  notes: 'Bell',
  petNames: ['Mia'],
  recurringOverride: true,
};
const EMPTY: KnownClient = { ...FULL, name: null, timezone: null, notes: null, petNames: [], recurringOverride: null };

it.each<[string, KnownClient[], boolean, ImportDecision]>([
  ['of nobody known is a new client', [], true, { kind: 'create' }],
  ['of somebody known overwrites nothing', [FULL], false, { kind: 'unchanged', clientId: 'ada' }],
  ['with a new address of somebody known adds it', [FULL], true, { kind: 'update', clientId: 'ada', change: {} }],
  [
    'fills in what is lacking',
    [EMPTY],
    false,
    {
      kind: 'update',
      clientId: 'ada',
      change: {
        name: 'Ada',
        timezone: 'UTC',
        notes: 'Gate 4',
        petNames: ['Rex'],
        isOneTimeClient: true,
        recurringOverride: false,
      },
    },
  ],
  [
    'of two clients fails',
    [FULL, { ...EMPTY, id: 'bob' }],
    false,
    { kind: 'failed', reason: 'contacts_of_two_clients', clientId: null },
  ],
  [
    'of an archived client fails',
    [{ ...FULL, isArchived: true }],
    true,
    { kind: 'failed', reason: 'client_archived', clientId: 'ada' },
  ],
])('a row %s', (_rule, owners, lacksAddress, decision) => {
  expect(decideImport(ROW, { owners, lacksAddress })).toEqual(decision);
});

it('a row taken in once changes nothing the second time', () => {
  const first = decideImport(ROW, { owners: [EMPTY], lacksAddress: true });
  const after = { ...EMPTY, ...(first.kind === 'update' ? first.change : {}) };
  expect(decideImport(ROW, { owners: [after], lacksAddress: false })).toEqual({ kind: 'unchanged', clientId: 'ada' });
});
