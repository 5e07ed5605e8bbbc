import { type Booking, cancelBooking, createBooking, releaseBooking, updateBooking } from '@snout/contracts/bookings';
import type { BodyOf } from '@snout/contracts/shared/endpoint';
import { closeWindow, createWindow, updateWindow } from '@snout/contracts/windows';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { call } from '../../../lib/call';
import type { Job } from '../jobs';

/** What a change of a job may change on screen. */
const KEYS = ['windows', 'bookings', 'threads', 'thread'] as const;

export function useRefetchJobs(): () => Promise<unknown> {
  const client = useQueryClient();
  return () => Promise.all(KEYS.map((name) => client.invalidateQueries({ queryKey: [name] })));
}

type WindowBody = BodyOf<typeof createWindow>;
type BookingBody = BodyOf<typeof createBooking>;

/** Makes a window, or changes the one given. */
export function useSaveWindow(windowId?: string) {
  const onSettled = useRefetchJobs();
  return useMutation({
    mutationFn: (body: WindowBody) =>
      windowId ? call(updateWindow, { params: { id: windowId }, body }) : call(createWindow, { body }),
    onSuccess: ({ sitterName, clientName }) => void toast(`${sitterName} talks to ${clientName ?? 'the client'} then.`),
    onSettled,
  });
}

/** Makes a booking, or changes the one given. */
export function useSaveBooking(bookingId?: string) {
  const onSettled = useRefetchJobs();
  return useMutation({
    mutationFn: (body: BookingBody) => {
      if (!bookingId) return call(createBooking, { body });
      const { clientId: _fixed, externalRef: _kept, ...change } = body;
      return call(updateBooking, { params: { id: bookingId }, body: change });
    },
    onSuccess: ({ clientName, sitterName }) =>
      void toast(
        sitterName
          ? `${clientName ?? 'The client'} is booked with ${sitterName}.`
          : `${clientName ?? 'The client'} is noted. Choose a sitter when you know.`,
      ),
    onSettled,
  });
}

export function useEndWindow(job: Job) {
  const onSettled = useRefetchJobs();
  return useMutation({
    mutationFn: () => call(closeWindow, { params: { id: job.id } }),
    onSuccess: () => void toast(`${job.sitterName} no longer gets texts of ${job.clientName}.`),
    onSettled,
  });
}

export function useEndBooking(booking: Booking) {
  const onSettled = useRefetchJobs();
  return useMutation({
    mutationFn: (how: 'release' | 'cancel') =>
      call(how === 'release' ? releaseBooking : cancelBooking, { params: { id: booking.id } }),
    onSuccess: (_, how) =>
      void toast(how === 'release' ? 'The job is over.' : `${booking.clientName ?? 'The'} booking is cancelled.`),
    onSettled,
  });
}
