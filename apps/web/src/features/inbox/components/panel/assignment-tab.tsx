import type { Booking } from '@snout/contracts/bookings';
import type { Thread } from '@snout/contracts/threads';
import type { Window } from '@snout/contracts/windows';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Chip, type Tone } from '../../../../ui/chip';
import { InlineError, Skeleton } from '../../../../ui/states';
import { clientBookingsQuery, clientWindowsQuery } from '../../api/queries';
import { bookingsAhead, SERVICE_WORDS, stretchWords, windowPhase, windowsToShow } from '../../assignment-words';
import { AssignedTo } from './assigned-to';

interface TabProps {
  thread: Thread;
  timeZone: string;
}

const actLook =
  'inline-flex min-h-8 items-center rounded-lg border border-border-strong px-2.5 text-small text-text no-underline hover:bg-sunken max-sm:min-h-11';

/** Who may talk to this client and when, and the way to give somebody a job. */
export function AssignmentTab({ thread, timeZone }: TabProps) {
  const { clientId } = thread;
  return (
    <div className="flex flex-col gap-5">
      <AssignedTo thread={thread} />
      <div className="flex flex-wrap gap-2">
        <Link to="/messages/assignments" search={{ add: 'booking', client: clientId }} className={actLook}>
          New booking
        </Link>
        <Link
          to="/messages/assignments"
          search={{ add: 'window', for: thread.id, client: clientId }}
          className={actLook}
        >
          New window
        </Link>
      </div>
      <Windows clientId={clientId} timeZone={timeZone} />
      <Bookings clientId={clientId} timeZone={timeZone} />
    </div>
  );
}

const PHASES: Readonly<Record<ReturnType<typeof windowPhase>, { tone: Tone; word: string }>> = {
  now: { tone: 'success', word: 'Open now' },
  ahead: { tone: 'info', word: 'Coming' },
  past: { tone: 'neutral', word: 'Over' },
};

function Windows({ clientId, timeZone }: { clientId: string; timeZone: string }) {
  const query = useQuery(clientWindowsQuery(clientId));
  return (
    <Section
      title="Windows"
      query={query}
      isEmpty={query.data?.windows.length === 0}
      empty="No sitter has a window with this client."
    >
      {windowsToShow(query.data?.windows ?? []).map((window) => (
        <WindowLine key={window.id} window={window} timeZone={timeZone} />
      ))}
    </Section>
  );
}

function WindowLine({ window, timeZone }: { window: Window; timeZone: string }) {
  const phase = PHASES[windowPhase(window)];
  return (
    <li className="flex flex-col gap-0.5 text-small">
      <span className="flex items-center gap-2">
        <span className="min-w-0 grow truncate font-medium">{window.sitterName}</span>
        <Chip tone={phase.tone}>{phase.word}</Chip>
      </span>
      <span className="text-text-2">{stretchWords(window.startAt, window.endAt, timeZone)}</span>
    </li>
  );
}

function Bookings({ clientId, timeZone }: { clientId: string; timeZone: string }) {
  const query = useQuery(clientBookingsQuery(clientId));
  const ahead = bookingsAhead(query.data?.bookings ?? []);
  return (
    <Section
      title="Bookings ahead"
      query={query}
      isEmpty={query.isSuccess && ahead.length === 0}
      empty="Nothing is booked."
    >
      {ahead.map((booking) => (
        <BookingLine key={booking.id} booking={booking} timeZone={timeZone} />
      ))}
    </Section>
  );
}

const BookingLine = ({ booking, timeZone }: { booking: Booking; timeZone: string }) => (
  <li className="flex flex-col gap-0.5 text-small">
    <span className="font-medium">
      {SERVICE_WORDS[booking.serviceType]}, {booking.sitterName ?? 'no sitter yet'}
    </span>
    <span className="text-text-2">{stretchWords(booking.startAt, booking.endAt, timeZone)}</span>
  </li>
);

interface SectionProps {
  title: string;
  query: { isPending: boolean; isError: boolean; error: unknown; refetch(): unknown };
  isEmpty: boolean;
  empty: string;
  children: ReactNode;
}

function Section({ title, query, isEmpty, empty, children }: SectionProps) {
  return (
    <section>
      <h3 className="m-0 pb-2 text-small font-semibold text-text-2">{title}</h3>
      {query.isPending && <Skeleton className="appear-late h-16 w-full" />}
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {isEmpty && <p className="m-0 text-small text-text-3">{empty}</p>}
      <ul aria-label={title} className="m-0 flex list-none flex-col gap-3 p-0">
        {children}
      </ul>
    </section>
  );
}
