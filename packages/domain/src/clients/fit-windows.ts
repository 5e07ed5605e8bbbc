import { subtract } from '../windows/plan-windows';
import { overlaps, type Window } from '../windows/window';

const END_OF_TIME = new Date(8.64e15);

export interface FittedWindow {
  id: string;
  /** What is left of it, in order; none when it has to close. */
  pieces: Window[];
}

/**
 * When two talks become one, windows of one sitter on both may overlap, which no thread allows. Answers the moving windows
 * that do, with what is left of each. Those that are over, or that their bookings will plan anew, close as a whole.
 */
export function fitWindows(
  moving: readonly (Window & { id: string; sitterId: string; isPlanned: boolean })[],
  standing: readonly (Window & { sitterId: string })[],
  at: Date,
): FittedWindow[] {
  return moving.flatMap((window): FittedWindow[] => {
    const taken = standing.filter((other) => other.sitterId === window.sitterId && overlaps(other, window));
    if (taken.length === 0) return [];
    const isOver = window.endAt !== null && window.endAt <= at;
    if (isOver || window.isPlanned) return [{ id: window.id, pieces: [] }];
    const left = subtract({ startAt: window.startAt, endAt: window.endAt ?? END_OF_TIME }, taken);
    const pieces = left.map(({ startAt, endAt }) => ({
      startAt,
      endAt: endAt.getTime() === END_OF_TIME.getTime() ? null : endAt,
    }));
    return [{ id: window.id, pieces }];
  });
}
