import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/states';
import type { Conflict } from '../conflicts';
import type { Job } from '../jobs';
import type { Row } from '../lanes';
import type { Place } from '../place';
import { DayList } from './day-list';
import { JobsTable } from './jobs-table';
import { WeekGrid } from './week-grid';

interface ViewsProps {
  place: Place;
  isPhone: boolean;
  rows: readonly Row[];
  jobs: readonly Job[];
  conflicts: readonly Conflict[];
  now: Date;
  tabStop: string | null;
  onDay(day: string): void;
  onOpen(jobId: string): void;
  onNew(): void;
  onDraw(drawn: { sitterId: string | null; start: string; end: string }): void;
}

/** The same jobs on a time line, as a table, or as the days of a phone. */
export function Views({ place, isPhone, rows, ...props }: ViewsProps) {
  const { jobs, onNew } = props;
  if (place.view === 'list') {
    return jobs.length > 0 ? <JobsTable {...props} timeZone={place.timeZone} /> : <Nothing onNew={onNew} />;
  }
  if (isPhone) return <DayList {...place} {...props} days={place.week} />;
  return (
    <>
      {rows.length > 0 && <WeekGrid {...place} {...props} rows={rows} />}
      {jobs.length === 0 && <Nothing onNew={onNew} isDay={place.view === 'day'} />}
    </>
  );
}

function Nothing({ onNew, isDay = false }: { onNew(): void; isDay?: boolean }) {
  return (
    <EmptyState title={isDay ? 'No windows on this day' : 'No windows this week'}>
      <p className="mt-0 mb-4">A booking lets its sitter talk to the client around the job.</p>
      <Button onClick={onNew}>New booking</Button>
    </EmptyState>
  );
}
