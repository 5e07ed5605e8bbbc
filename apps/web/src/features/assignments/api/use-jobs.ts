import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { sittersQuery } from '../../../lib/inventory';
import { toJobs } from '../jobs';
import { bookingsQuery, meetingsQuery, windowsQuery } from './queries';

/** Windows and bookings of a stretch of time, joined, and the sitters whose rows they stand in. */
export function useJobs(span: { from: string; to: string }, sitterId: string | undefined) {
  const windows = useQuery(windowsQuery(span));
  const bookings = useQuery(bookingsQuery(span));
  const sitters = useQuery(sittersQuery);
  const meetings = useQuery(meetingsQuery);
  const all = [windows, bookings, meetings, sitters];
  const joined = useMemo(
    () => toJobs({ windows: windows.data ?? [], bookings: bookings.data ?? [], meetings: meetings.data ?? [] }),
    [windows.data, bookings.data, meetings.data],
  );
  return {
    /** Of the chosen sitter. Conflicts are looked for among everybody's. */
    jobs: sitterId ? joined.filter((job) => job.sitterId === sitterId) : joined,
    everyone: joined,
    meetings: meetings.data ?? [],
    sitters: sitters.data?.sitters ?? [],
    isReady: all.every(({ data }) => data !== undefined),
    error: all.find(({ error }) => error)?.error ?? null,
    refetch: () => void Promise.all(all.map((query) => query.refetch())),
  };
}
