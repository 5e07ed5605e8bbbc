import {
  type Booking,
  cancelBooking,
  createBooking,
  releaseBooking,
  updateBooking,
  type VisitScope,
} from '@snout/contracts/bookings';
import {
  approveMeetAndGreet,
  createMeetAndGreet,
  failMeetAndGreet,
  type MeetAndGreet,
  setMeetAndGreetAccess,
} from '@snout/contracts/meet-and-greets';
import type { BodyOf } from '@snout/contracts/shared/endpoint';
import { closeWindow, createWindow, updateWindow } from '@snout/contracts/windows';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { call } from '../../../lib/call';
import type { Job } from '../jobs';

/** What a change of a job may change on screen. */
const KEYS = ['windows', 'bookings', 'meetings', 'threads', 'thread'] as const;

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
    mutationFn: ({ body, scope }: { body: BookingBody; scope: VisitScope }) => {
      if (!bookingId) return call(createBooking, { body });
      const { clientId: _fixed, externalRef: _kept, ...change } = body;
      return call(updateBooking, { params: { id: bookingId }, body: { ...change, scope } });
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
    mutationFn: () => call(closeWindow, { params: { id: job.windowId ?? '' } }),
    onSuccess: () => void toast(`${job.sitterName} no longer gets texts of ${job.clientName}.`),
    onSettled,
  });
}

export function useEndBooking(booking: Booking) {
  const onSettled = useRefetchJobs();
  return useMutation({
    mutationFn: ({ how, scope }: { how: 'release' | 'cancel'; scope: VisitScope }) =>
      call(how === 'release' ? releaseBooking : cancelBooking, { params: { id: booking.id }, body: { scope } }),
    onSuccess: (_, { how, scope }) => void toast(endedWords(booking, how, scope)),
    onSettled,
  });
}

function endedWords({ clientName }: Booking, how: 'release' | 'cancel', scope: VisitScope): string {
  if (scope === 'following') return 'The visits have ended. No more are made.';
  return how === 'release' ? 'The job is over.' : `${clientName ?? 'The'} booking is cancelled.`;
}

export function useSaveMeeting() {
  const onSettled = useRefetchJobs();
  return useMutation({
    mutationFn: (body: BodyOf<typeof createMeetAndGreet>) => call(createMeetAndGreet, { body }),
    onSuccess: ({ clientName, sitterName }) => void toast(`${clientName ?? 'The client'} meets ${sitterName}.`),
    onSettled,
  });
}

export type MeetingAct = 'letIn' | 'shutOut' | 'approve' | 'fail';

function perform({ id }: MeetAndGreet, act: MeetingAct): Promise<MeetAndGreet> {
  const params = { id };
  switch (act) {
    case 'letIn':
    case 'shutOut':
      return call(setMeetAndGreetAccess, { params, body: { allowed: act === 'letIn' } });
    case 'approve':
      return call(approveMeetAndGreet, { params });
    case 'fail':
      return call(failMeetAndGreet, { params });
  }
}

/** Access for the time of a meeting, and the word after it. */
export function useMeetingAct(meeting: MeetAndGreet) {
  const onSettled = useRefetchJobs();
  return useMutation({ mutationFn: (act: MeetingAct) => perform(meeting, act), onSettled });
}
