import type { Booking } from '@snout/contracts/bookings';
import type { Sitter } from '@snout/contracts/people';
import type { Window } from '@snout/contracts/windows';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fullTime } from '../../../lib/time';
import { ActFrame } from '../../../ui/act-frame';
import { Button } from '../../../ui/button';
import { Field, fieldLook } from '../../../ui/field';
import { InlineError, Skeleton } from '../../../ui/states';
import { useOffboard } from '../api/actions';
import { openWorkQuery } from '../api/queries';
import { firstName, offboardEffects, openWorkWords } from '../team-words';

interface OffboardProps {
  sitter: Sitter;
  sitters: readonly Sitter[];
  timeZone: string;
  onClose(): void;
}

/** Two steps: what is open and who takes it; then all that will happen, and one confirmation. */
export function OffboardForm({ sitter, sitters, timeZone, onClose }: OffboardProps) {
  const open = useQuery(openWorkQuery(sitter.id));
  const offboard = useOffboard(sitter);
  const [heirId, setHeirId] = useState('');
  const [isSure, setSure] = useState(false);
  const heirs = sitters.filter(({ id, status }) => status === 'active' && id !== sitter.id);
  const heir = heirs.find(({ id }) => id === heirId) ?? null;
  if (open.isError) return <InlineError error={open.error} onRetry={() => open.refetch()} />;
  if (!open.data) return <Skeleton className="appear-late h-32 w-full" />;
  const work = { windows: open.data.windows.length, bookings: open.data.bookings.length };
  const [first, ...effects] = offboardEffects(sitter, { work, heir: heir?.name ?? null });
  if (isSure) {
    return (
      <section aria-label="Offboard" className="rounded-xl border border-border bg-canvas p-4">
        <ActFrame
          title={`Offboard ${sitter.name}?`}
          effect={first ?? ''}
          more={effects}
          verb="Offboard"
          busyVerb="Offboarding…"
          isBusy={offboard.isPending}
          isDangerous
          error={offboard.error}
          onSubmit={() => offboard.mutate(heir?.id ?? null, { onSuccess: onClose })}
          onClose={() => setSure(false)}
        />
      </section>
    );
  }
  return (
    <section aria-label="Offboard" className="flex flex-col gap-4 rounded-xl border border-border bg-canvas p-4">
      <div>
        <h3 className="m-0 text-body font-semibold">What {firstName(sitter.name)} leaves</h3>
        <p className="m-0 text-body text-text-2">{openWorkWords(work)}</p>
      </div>
      <OpenWork {...open.data} timeZone={timeZone} />
      {work.windows + work.bookings > 0 && (
        <Field label="Who takes it?">
          {(id) => (
            <select id={id} value={heirId} onChange={(event) => setHeirId(event.target.value)} className={fieldLook}>
              <option value="">The office: texts go to you</option>
              {heirs.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button look="filled" onClick={() => setSure(true)}>
          Next
        </Button>
      </div>
    </section>
  );
}

const SHOWN = 6;

function OpenWork({
  windows,
  bookings,
  isCut,
  timeZone,
}: {
  windows: Window[];
  bookings: Booking[];
  isCut: boolean;
  timeZone: string;
}) {
  const all = [
    ...windows.map((window) => ({ ...window, what: 'Window' })),
    ...bookings.map((booking) => ({ ...booking, what: 'Booking' })),
  ];
  if (all.length === 0) return null;
  const rest = all.length - SHOWN;
  return (
    <ul aria-label="Open work" className="m-0 flex list-none flex-col gap-2 p-0 text-small">
      {all.slice(0, SHOWN).map(({ id, what, clientName, startAt }) => (
        <li key={id} className="flex flex-col">
          <span className="font-medium">{clientName ?? 'Unknown caller'}</span>
          <span className="text-text-3">
            {what}, {fullTime(startAt, timeZone)}
          </span>
        </li>
      ))}
      {rest > 0 && (
        <li className="text-text-3">
          and {rest} more{isCut ? ', and those later' : ''}
        </li>
      )}
    </ul>
  );
}
