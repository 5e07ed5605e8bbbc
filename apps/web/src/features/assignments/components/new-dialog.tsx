import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { IconButton } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Segmented } from '../../../ui/segmented';
import { clientQuery } from '../api/queries';
import type { AssignmentsSearch } from '../search';
import { BookingForm } from './booking-form';
import { MeetingForm } from './meeting-form';
import { WindowForm } from './window-form';

interface NewProps {
  kind: NonNullable<AssignmentsSearch['add']>;
  from: { start: string; end: string; sitterId: string; threadId: string };
  /** Whom it is about, when that is known. */
  clientId: string | undefined;
  timeZone: string;
  onKind(kind: NonNullable<AssignmentsSearch['add']>): void;
  onClose(): void;
}

const KINDS = [
  { value: 'booking', label: 'Booking' },
  { value: 'meeting', label: 'Meet-and-greet' },
  { value: 'window', label: 'Window only' },
] as const;

const TITLES = { booking: 'New booking', meeting: 'New meet-and-greet', window: 'New window' } as const;

/** Something new in the week. */
export function NewDialog({ kind, from, clientId, timeZone, onKind, onClose }: NewProps) {
  const client = useQuery({ ...clientQuery(clientId ?? ''), enabled: clientId !== undefined });
  const shared = { timeZone, from, client: client.data ?? null, onClose };
  // Somebody who cannot be looked up is chosen by hand.
  const isReady = clientId === undefined || !client.isPending;
  const box = useRef<HTMLDivElement>(null);
  // Once, when it opens: who changes the kind by keyboard stays at the kinds.
  useEffect(() => box.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus(), []);
  return (
    <Dialog label="New" shape="sheet" onClose={onClose}>
      <div ref={box} className="flex min-h-full flex-col gap-4 p-5 max-sm:p-4">
        <header className="flex items-center justify-between gap-2">
          <h2 className="m-0 text-pane font-semibold">{TITLES[kind]}</h2>
          <IconButton label="Close" onClick={onClose}>
            <X size={18} strokeWidth={1.75} />
          </IconButton>
        </header>
        <Segmented label="What" value={kind} options={KINDS} onChange={onKind} />
        {isReady && kind === 'booking' && <BookingForm {...shared} />}
        {isReady && kind === 'meeting' && <MeetingForm {...shared} />}
        {isReady && kind === 'window' && <WindowForm {...shared} />}
      </div>
    </Dialog>
  );
}
