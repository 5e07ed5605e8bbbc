import { listBookings } from '@snout/contracts/bookings';
import { listWindows } from '@snout/contracts/windows';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/call';

const PAGE = 100;

/** What a sitter still has before them: windows that are not over, and bookings that are not. */
export const openWorkQuery = (sitterId: string) =>
  queryOptions({
    queryKey: ['windows', 'open', sitterId],
    queryFn: async ({ signal }) => {
      const query = { sitterId, from: new Date().toISOString(), limit: PAGE };
      const [windows, bookings] = await Promise.all([
        call(listWindows, { query, signal }),
        call(listBookings, { query, signal }),
      ]);
      const isOpen = ({ status }: { status: string }) => status === 'requested' || status === 'confirmed';
      const byStart = (a: { startAt: string }, b: { startAt: string }) => a.startAt.localeCompare(b.startAt);
      return {
        windows: windows.windows.filter(({ status }) => status !== 'closed').sort(byStart),
        bookings: bookings.bookings.filter(isOpen).sort(byStart),
        /** There are more than are listed here. */
        isCut: Boolean(windows.pagination.nextCursor ?? bookings.pagination.nextCursor),
      };
    },
  });
