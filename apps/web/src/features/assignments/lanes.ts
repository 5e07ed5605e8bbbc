import type { Job } from './jobs';
import { positionOf, touchedDays } from './week';

export interface Piece {
  /** From 0 to 1 over the days on screen. */
  from: number;
  to: number;
}

/** A job in its place: the days it takes up, the window, and in it the time of the bookings themselves. */
export interface Bar {
  job: Job;
  firstDay: number;
  lastDay: number;
  lane: number;
  window: Piece;
  /** What is not buffer. */
  visits: Piece[];
}

export interface Row {
  sitterId: string | null;
  name: string;
  bars: Bar[];
  lanes: number;
}

interface Axis {
  days: readonly string[];
  timeZone: string;
}

/** The bars of one row. A lane holds one bar a day, so that each has room for its words. */
export function toBars(jobs: readonly Job[], { days, timeZone }: Axis): Bar[] {
  const takenUntil: number[] = [];
  return jobs.flatMap((job) => {
    const touched = touchedDays(job, days, timeZone);
    if (!touched) return [];
    const free = takenUntil.findIndex((last) => last < touched.first);
    const lane = free === -1 ? takenUntil.length : free;
    takenUntil[lane] = touched.last;
    const piece = (stretch: { startAt: string; endAt: string | null }): Piece => ({
      from: positionOf(stretch.startAt, days, timeZone),
      to: stretch.endAt === null ? 1 : positionOf(stretch.endAt, days, timeZone),
    });
    const visits = job.bookings.length > 0 ? job.bookings.map(piece) : [piece(job)];
    return [{ job, firstDay: touched.first, lastDay: touched.last, lane, window: piece(job), visits }];
  });
}

interface RowFacts extends Axis {
  jobs: readonly Job[];
  sitters: readonly { id: string; name: string; status: string }[];
  /** Only this one. */
  sitterId?: string | undefined;
}

/** A row for everybody who works here, for those who left and still have a bar, and first for what nobody has. */
export function toRows({ jobs, sitters, sitterId, ...axis }: RowFacts): Row[] {
  const toRow = (id: string | null, name: string): Row => {
    const bars = toBars(
      jobs.filter((job) => job.sitterId === id),
      axis,
    );
    return { sitterId: id, name, bars, lanes: Math.max(1, ...bars.map(({ lane }) => lane + 1)) };
  };
  const rows = sitters
    .filter(({ id }) => !sitterId || id === sitterId)
    .map((sitter) => ({ row: toRow(sitter.id, sitter.name), isHere: sitter.status !== 'offboarded' }))
    .filter(({ row, isHere }) => isHere || row.bars.length > 0)
    .map(({ row }) => row);
  const nobody = toRow(null, 'No sitter yet');
  return nobody.bars.length > 0 && !sitterId ? [nobody, ...rows] : rows;
}

export type Step = 'left' | 'right' | 'up' | 'down';

/** The bar an arrow key leads to: along the row in time, or to the one nearest in time in the next row that has any. */
export function stepTo(rows: readonly Row[], currentId: string | null, step: Step): string | null {
  const filled = rows.filter(({ bars }) => bars.length > 0);
  const rowNo = filled.findIndex(({ bars }) => bars.some(({ job }) => job.id === currentId));
  const row = filled[rowNo];
  if (!row) return filled[0]?.bars[0]?.job.id ?? null;
  const no = row.bars.findIndex(({ job }) => job.id === currentId);
  if (step === 'left' || step === 'right') return row.bars[no + (step === 'left' ? -1 : 1)]?.job.id ?? currentId;
  const next = filled[rowNo + (step === 'up' ? -1 : 1)];
  const at = row.bars[no]?.window.from ?? 0;
  const nearest = next?.bars.toSorted((a, b) => Math.abs(a.window.from - at) - Math.abs(b.window.from - at))[0];
  return nearest?.job.id ?? currentId;
}
