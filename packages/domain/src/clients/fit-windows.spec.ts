import fc from 'fast-check';
import { isActiveAt, overlaps, type Window } from '../windows/window';
import { fitWindows } from './fit-windows';

const at = (hour: number): Date => new Date(Date.UTC(2026, 0, 1, hour));
const span = (from: number, to: number | null): Window => ({ startAt: at(from), endAt: to === null ? null : at(to) });
const moving = (from: number, to: number | null, over: object = {}) => ({
  id: 'moving',
  sitterId: 'ann',
  isPlanned: false,
  ...span(from, to),
  ...over,
});
const standing = (from: number, to: number | null, sitterId = 'ann') => ({ sitterId, ...span(from, to) });

it.each<[string, ReturnType<typeof moving>, ReturnType<typeof standing>[], Window[] | null]>([
  ['beside each other', moving(10, 12), [standing(12, 14)], null],
  ['of another sitter', moving(10, 12), [standing(10, 12, 'bob')], null],
  ['covered: nothing is left', moving(10, 12), [standing(9, 13)], []],
  ['overlapping at its end', moving(10, 13), [standing(12, 14)], [span(10, 12)]],
  ['cut in two', moving(10, 16), [standing(12, 14)], [span(10, 12), span(14, 16)]],
  ['without end, behind one with an end', moving(10, null), [standing(9, 12)], [span(12, null)]],
  ['without end, under one without end', moving(10, null), [standing(12, null)], [span(10, 12)]],
  ['over already', moving(1, 3), [standing(2, 4)], []],
  ['planned from bookings, which plan it anew', moving(10, 13, { isPlanned: true }), [standing(12, 14)], []],
])('a window %s', (_case, window, others, pieces) => {
  expect(fitWindows([window], others, at(5))).toEqual(pieces === null ? [] : [{ id: 'moving', pieces }]);
});

it('no instant ahead is lost, and nothing overlaps afterwards', () => {
  const hours = fc.tuple(fc.integer({ min: 6, max: 20 }), fc.integer({ min: 1, max: 4 }));
  const property = fc.property(
    hours,
    fc.array(hours, { maxLength: 4 }),
    fc.integer({ min: 6, max: 24 }),
    (own, others, hour) => {
      const window = moving(own[0], own[0] + own[1]);
      const taken = others.map(([from, length]) => standing(from, from + length));
      const [fitted] = fitWindows([window], taken, at(5));
      const pieces = fitted ? fitted.pieces : [window];
      const isOpen = (windows: readonly Window[]) => windows.some((one) => isActiveAt(one, at(hour)));
      expect(isOpen([...pieces, ...taken])).toBe(isOpen([window, ...taken]));
      expect(pieces.some((piece) => taken.some((other) => overlaps(piece, other)))).toBe(false);
    },
  );
  fc.assert(property);
});
