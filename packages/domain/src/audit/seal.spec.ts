import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { findBreak, makeSeal, type Seal, type SealedRow } from './seal';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const orgId = 'org-1';
const aRow = (n: number, over: Partial<SealedRow> = {}): SealedRow => ({
  seq: String(n),
  xact: String(100 + n),
  id: `id-${n}`,
  at: '2026-01-01T00:00:00.000Z',
  actorType: 'owner',
  actorId: 'u1',
  type: 'settings.changed',
  subjectType: 'organization',
  subjectId: 'o1',
  threadId: null,
  data: '{"a": 1}',
  createdAt: '2026-01-01T00:00:00.000Z',
  ...over,
});
const rows = [aRow(1), aRow(2), aRow(3)];
const seal = makeSeal({ orgId, previous: null, rows }, sha256);
const check = (now: readonly SealedRow[], given: Seal = seal) =>
  findBreak({ orgId, previous: null, seal: given, rows: now }, sha256);

test('what nobody touched is whole', () => expect(check(rows)).toBeNull());

test.each<[string, readonly SealedRow[], object]>([
  ['a changed row is named', [aRow(1), aRow(2, { type: 'x' }), aRow(3)], { kind: 'changed', seq: '2', id: 'id-2' }],
  ['a changed fact is named', [aRow(1), aRow(2), aRow(3, { data: '{"a": 2}' })], { kind: 'changed', seq: '3' }],
  ['a removed row is named', [aRow(1), aRow(3)], { kind: 'removed', seq: '2' }],
  ['an inserted row is named', [...rows, aRow(9)], { kind: 'inserted', seq: '9', id: 'id-9' }],
  ['the first of several is named', [aRow(2, { type: 'x' }), aRow(3)], { kind: 'removed', seq: '1' }],
])('%s', (_rule, now, expected) => expect(check(now)).toMatchObject(expected));

test.each<[string, Partial<Seal>]>([
  ['hash', { hash: 'f'.repeat(64) }],
  ['previous hash', { prevHash: 'f'.repeat(64) }],
  ['count', { rowCount: 2 }],
  ['end', { toXact: '1' }],
  ['rows', { rows: seal.rows.split('\n').slice(1).join('\n') }],
])('a seal whose %s was changed is named', (_part, over) =>
  expect(check(rows, { ...seal, ...over })).toEqual({ kind: 'sealChanged', no: 1 }),
);

test('a seal made anew for changed rows does not fit the next one', () => {
  const next = makeSeal({ orgId, previous: seal, rows: [aRow(4)] }, sha256);
  const forged = makeSeal({ orgId, previous: null, rows: [aRow(1), aRow(2, { type: 'x' }), aRow(3)] }, sha256);
  expect(findBreak({ orgId, previous: seal, seal: next, rows: [aRow(4)] }, sha256)).toBeNull();
  expect(findBreak({ orgId, previous: forged, seal: next, rows: [aRow(4)] }, sha256)).toEqual({
    kind: 'sealChanged',
    no: 2,
  });
});

test('a seal that was taken out is missed', () => {
  const later = makeSeal({ orgId, previous: { no: 1, hash: seal.hash }, rows: [aRow(4)] }, sha256);
  expect(check([aRow(4)], later)).toEqual({ kind: 'sealMissing', no: 1 });
});

test('another organisation’s rows do not fit', () =>
  expect(findBreak({ orgId: 'org-2', previous: null, seal, rows }, sha256)).toEqual({ kind: 'sealChanged', no: 1 }));

test('no text in one field passes for text in another', () =>
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (a, b, c, d) => {
      fc.pre(a !== c || b !== d);
      const made = makeSeal({ orgId, previous: null, rows: [aRow(1, { type: a, subjectType: b })] }, sha256);
      return check([aRow(1, { type: c, subjectType: d })], made)?.kind === 'changed';
    }),
  ));
