import fc from 'fast-check';
import { joinWindows } from './join-windows';
import { isActiveAt, overlaps } from './window';

const at = (minute: number) => new Date(minute * 60_000);
const span = (from: number, to: number | null) => ({ startAt: at(from), endAt: to === null ? null : at(to) });

test.each([
  ['those apart stay apart', [span(5, 6), span(0, 2)], [span(0, 2), span(5, 6)]],
  ['those that touch are one', [span(0, 2), span(2, 3)], [span(0, 3)]],
  ['those that overlap are one', [span(0, 3), span(1, 4)], [span(0, 4)]],
  ['a short one inside a long one adds nothing', [span(0, 9), span(1, 2)], [span(0, 9)]],
  ['an open one swallows what follows', [span(0, null), span(4, 5)], [span(0, null)]],
  ['an open one that comes later opens the end', [span(0, 3), span(2, null)], [span(0, null)]],
])('%s', (_rule, given, expected) => expect(joinWindows(given)).toEqual(expected));

test('no instant is lost or won, and nothing overlaps any more', () => {
  const some = fc.array(
    fc
      .tuple(fc.nat(50), fc.option(fc.integer({ min: 1, max: 20 })))
      .map(([from, length]) => span(from, length === null ? null : from + length)),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(some, fc.nat(80), (given, probe) => {
      const joined = joinWindows(given);
      const was = given.some((window) => isActiveAt(window, at(probe)));
      expect(joined.some((window) => isActiveAt(window, at(probe)))).toBe(was);
      for (const [index, one] of joined.entries())
        for (const other of joined.slice(index + 1)) expect(overlaps(one, other)).toBe(false);
    }),
  );
});
