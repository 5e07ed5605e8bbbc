import type { Booking, VisitScope } from '@snout/contracts/bookings';
import { useState } from 'react';
import { isoToZoned } from '../../../lib/zoned-time';
import { ActFrame } from '../../../ui/act-frame';
import { useEndBooking, useEndWindow } from '../api/actions';
import { endWords, type Offered } from '../effects';
import type { Job } from '../jobs';
import { BookingForm } from './booking-form';
import { ScopeField } from './scope-field';
import { WindowForm } from './window-form';

interface ChangeProps {
  timeZone: string;
  onClose(): void;
}

/** A window posted by hand gets other times, or another sitter. */
export function ChangeWindow({ job, timeZone, onClose }: ChangeProps & { job: Job }) {
  return (
    <WindowForm
      timeZone={timeZone}
      windowId={job.windowId ?? ''}
      client={{ id: job.clientId, label: job.clientName }}
      from={{
        threadId: job.threadId ?? '',
        sitterId: job.sitterId ?? '',
        start: isoToZoned(job.startAt, timeZone),
        end: job.endAt ? isoToZoned(job.endAt, timeZone) : '',
      }}
      onClose={onClose}
    />
  );
}

/** A booking is moved or given to somebody else; its window follows. */
export function ChangeBooking({ booking, timeZone, onClose }: ChangeProps & { booking: Booking }) {
  const { sitterId, serviceType, recurrence } = booking;
  return (
    <BookingForm
      timeZone={timeZone}
      booking={booking}
      client={{ id: booking.clientId, label: booking.clientName ?? 'Unknown caller' }}
      from={{
        sitterId: sitterId ?? '',
        serviceType,
        recurrence,
        start: isoToZoned(booking.startAt, timeZone),
        end: isoToZoned(booking.endAt, timeZone),
      }}
      onClose={onClose}
    />
  );
}

interface EndProps {
  offer: Offered;
  onClose(): void;
  onDone(): void;
}

export function EndWindow({ job, offer, onClose, onDone }: EndProps & { job: Job }) {
  const end = useEndWindow(job);
  return (
    <ActFrame
      {...offer}
      isBusy={end.isPending}
      error={end.error}
      onSubmit={() => end.mutate(undefined, { onSuccess: onDone })}
      onClose={onClose}
    />
  );
}

export function EndBooking({ booking, offer, onClose, onDone }: EndProps & { booking: Booking }) {
  const end = useEndBooking(booking);
  const [scope, setScope] = useState<VisitScope>('this');
  const how = offer.name === 'release' ? 'release' : 'cancel';
  // That a job is over is said of one visit; called off may be all that come.
  const isAsked = booking.seriesId !== null && how === 'cancel';
  return (
    <ActFrame
      {...offer}
      effect={isAsked ? endWords(offer, scope) : offer.effect}
      isBusy={end.isPending}
      error={end.error}
      onSubmit={() => end.mutate({ how, scope }, { onSuccess: onDone })}
      onClose={onClose}
    >
      {isAsked && <ScopeField value={scope} onChange={setScope} />}
    </ActFrame>
  );
}
