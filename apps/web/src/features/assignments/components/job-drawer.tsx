import type { Booking } from '@snout/contracts/bookings';
import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useNow } from '../../../lib/use-now';
import { useOnline } from '../../../lib/use-online';
import { Button, IconButton } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { Dialog } from '../../../ui/dialog';
import { type Conflict, conflictWords } from '../conflicts';
import { bookingOffers, clockNote, endWindowOffer, type Offered, stretchWords, visitWords } from '../effects';
import { type Job, jobState, SERVICE_WORDS, STATE_WORDS, serviceOf } from '../jobs';
import { ChangeBooking, ChangeWindow, EndBooking, EndWindow } from './job-forms';
import { MeetingActs } from './meeting-acts';

interface DrawerProps {
  job: Job;
  conflict: Conflict | null;
  timeZone: string;
  onClose(): void;
}

/** What is open in place of the actions. */
type Asked = { kind: 'changeWindow' } | { kind: 'changeBooking' | 'end'; booking: Booking | null; offer?: Offered };

/** One window with its bookings: what it is, and what may be done with it. */
export function JobDrawer({ job, conflict, timeZone, onClose }: DrawerProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const isOnline = useOnline();
  const state = STATE_WORDS[jobState(job, useNow())];
  const back = (): void => setAsked(null);
  const isForm = asked?.kind === 'changeWindow' || asked?.kind === 'changeBooking';
  const note = clockNote(job, timeZone);
  return (
    <Dialog label={`${job.clientName} with ${job.sitterName ?? 'no sitter yet'}`} shape="drawer" onClose={onClose}>
      <header className="sticky top-0 z-10 flex items-center gap-2 bg-surface py-2.5 pr-2 pl-4">
        <h2 className="m-0 min-w-0 grow truncate text-pane font-semibold">{job.clientName}</h2>
        <Chip tone={state.tone}>{state.word}</Chip>
        <IconButton label="Close" onClick={onClose}>
          <X size={18} strokeWidth={1.75} />
        </IconButton>
      </header>
      <div className="flex flex-col gap-5 px-4 pb-5">
        {!isForm && (
          <section className="flex flex-col gap-3">
            {conflict && (
              <p className="m-0 rounded-lg bg-danger-soft px-3 py-2 text-small text-danger">
                {conflictWords(conflict)}
              </p>
            )}
            <Facts job={job} timeZone={timeZone} />
            {note && <p className="m-0 rounded-lg bg-warn-soft px-3 py-2 text-small text-warn">{note}</p>}
          </section>
        )}
        {asked === null && isOnline && <Actions {...{ job, timeZone }} onAsk={setAsked} />}
        {!isOnline && <p className="m-0 text-body text-text-3">You’re offline. Changes wait until you are back.</p>}
        {asked?.kind === 'changeWindow' && <ChangeWindow {...{ job, timeZone }} onClose={back} />}
        {asked?.kind === 'changeBooking' && asked.booking && (
          <ChangeBooking booking={asked.booking} timeZone={timeZone} onClose={back} />
        )}
        {asked?.kind === 'end' && asked.offer && (
          <section aria-label={asked.offer.verb} className="rounded-xl border border-border bg-canvas p-4">
            {asked.booking ? (
              <EndBooking booking={asked.booking} offer={asked.offer} onClose={back} onDone={onClose} />
            ) : (
              <EndWindow job={job} offer={asked.offer} onClose={back} onDone={onClose} />
            )}
          </section>
        )}
      </div>
    </Dialog>
  );
}

function Facts({ job, timeZone }: { job: Job; timeZone: string }) {
  const facts: [string, React.ReactNode][] = [
    ['Sitter', job.sitterName ?? 'Nobody yet'],
    ['Service', serviceOf(job)],
    [
      job.kind === 'window' ? 'Reply window' : job.kind === 'meeting' ? 'Meeting' : 'Job',
      stretchWords(job.startAt, job.endAt, timeZone),
    ],
  ];
  return (
    <>
      <dl className="m-0 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-body">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-text-3">{name}</dt>
            <dd className="m-0">{value}</dd>
          </div>
        ))}
      </dl>
      {job.threadId && (
        <Link
          to="/messages"
          search={{ thread: job.threadId }}
          className="w-fit text-body text-accent underline underline-offset-2"
        >
          Open the conversation
        </Link>
      )}
    </>
  );
}

const small = { size: 'small', className: 'max-sm:min-h-11' } as const;

function Actions({ job, timeZone, onAsk }: { job: Job; timeZone: string; onAsk(asked: Asked): void }) {
  const now = useNow();
  // The window of a meeting is its access, which is given and taken there.
  const ending = job.meeting ? null : endWindowOffer(job, now);
  const canChange = ending !== null && job.bookings.length === 0 && job.windowKind === 'job';
  return (
    <>
      {job.meeting && <MeetingActs meeting={job.meeting} timeZone={timeZone} />}
      {job.bookings.map((booking) => (
        <section
          key={booking.id}
          aria-label={SERVICE_WORDS[booking.serviceType]}
          className="flex flex-col gap-2 border-t border-border pt-4"
        >
          <h3 className="m-0 text-small font-semibold">{SERVICE_WORDS[booking.serviceType]}</h3>
          <p className="m-0 text-body text-text-2">
            {stretchWords(booking.startAt, booking.endAt, timeZone)}
            {booking.recurrence === 'weekly' && ', every week'}
          </p>
          {booking.seriesId && <p className="m-0 text-small text-text-3">{visitWords(booking)}</p>}
          <BookingButtons booking={booking} now={now} onAsk={onAsk} />
        </section>
      ))}
      {ending && (
        <section aria-label="Window" className="flex flex-wrap gap-2 border-t border-border pt-4">
          {canChange && (
            <Button {...small} onClick={() => onAsk({ kind: 'changeWindow' })}>
              Change
            </Button>
          )}
          <Button {...small} look="danger" onClick={() => onAsk({ kind: 'end', booking: null, offer: ending })}>
            {ending.verb}
          </Button>
        </section>
      )}
    </>
  );
}

function BookingButtons({ booking, now, onAsk }: { booking: Booking; now: Date; onAsk(asked: Asked): void }) {
  const offers = bookingOffers(booking, now);
  if (offers.length === 0) return <p className="m-0 text-small text-text-3">This booking is over.</p>;
  return (
    <div className="flex flex-wrap gap-2">
      <Button {...small} onClick={() => onAsk({ kind: 'changeBooking', booking })}>
        {booking.sitterId ? 'Move or reassign' : 'Choose a sitter'}
      </Button>
      {offers.map((offer) => (
        <Button
          {...small}
          key={offer.name}
          look={offer.isDangerous ? 'danger' : 'plain'}
          onClick={() => onAsk({ kind: 'end', booking, offer })}
        >
          {offer.verb}
        </Button>
      ))}
    </div>
  );
}
