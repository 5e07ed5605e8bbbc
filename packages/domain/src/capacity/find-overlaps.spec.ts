import fc from 'fast-check';
import { type Duty, findOverlaps } from './find-overlaps';

const at = (minute: number) => new Date(minute * 60_000);
const duty = (sitterId: string, from: number, to: number, clientId = 'maya'): Duty => ({
  clientId,
  sitterId,
  startAt: at(from),
  endAt: at(to),
});
const found = (duties: Duty[]) =>
  findOverlaps(duties).map(({ clientId, startAt, endAt, sitterIds }) => [
    clientId,
    startAt.getTime() / 60_000,
    endAt.getTime() / 60_000,
    sitterIds.join(' '),
  ]);

test.each<[string, Duty[], unknown[]]>([
  ['one sitter alone never overlaps', [duty('ann', 0, 9), duty('ann', 5, 12)], []],
  ['back to back is no overlap', [duty('ann', 0, 5), duty('bob', 5, 9)], []],
  ['the time they share, and nothing else', [duty('ann', 0, 5), duty('bob', 3, 9)], [['maya', 3, 5, 'ann bob']]],
  ['sitters of different clients do not overlap', [duty('ann', 0, 5), duty('bob', 0, 5, 'finn')], []],
  [
    'three in a row are one stretch',
    [duty('ann', 0, 5), duty('bob', 3, 9), duty('cyd', 4, 7)],
    [['maya', 3, 7, 'ann bob cyd']],
  ],
  [
    'two stretches stay two, in order',
    [duty('bob', 6, 9), duty('ann', 0, 9), duty('bob', 1, 3)],
    [
      ['maya', 1, 3, 'ann bob'],
      ['maya', 6, 9, 'ann bob'],
    ],
  ],
])('%s', (_rule, duties, expected) => expect(found(duties)).toEqual(expected));

test('an instant is in a stretch exactly when two different sitters are on duty', () => {
  const anyDuty = fc
    .tuple(fc.constantFrom('ann', 'bob', 'cyd'), fc.nat(30), fc.integer({ min: 1, max: 15 }))
    .map(([sitter, from, length]) => duty(sitter, from, from + length));
  fc.assert(
    fc.property(fc.array(anyDuty, { maxLength: 6 }), fc.nat(50), (duties, minute) => {
      const now = at(minute);
      const on = new Set(duties.filter((one) => one.startAt <= now && now < one.endAt).map((one) => one.sitterId));
      expect(findOverlaps(duties).some((one) => one.startAt <= now && now < one.endAt)).toBe(on.size > 1);
    }),
  );
});
