import type { Booking, VisitScope } from '@snout/contracts/bookings';
import { type Recurrence, SERVICE_TYPES, type ServiceType } from '@snout/domain/shared/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sittersQuery } from '../../../lib/inventory';
import type { Option } from '../../../ui/combobox';
import { Field, fieldLook, Refusal } from '../../../ui/field';
import { Segmented } from '../../../ui/segmented';
import { useSaveBooking } from '../api/actions';
import { settingsQuery } from '../api/queries';
import { type BookingDraft, type FieldErrors, fieldErrorsOf, readBooking } from '../drafts';
import { clockNote, numberWords, REPEAT_WORDS, replyWindowWords } from '../effects';
import { SERVICE_WORDS } from '../jobs';
import { ClientField } from './client-field';
import { Outcome, SaveFrame, SitterField, TimeFields, useFocusWrong } from './form-parts';
import { ScopeField } from './scope-field';

interface BookingFormProps {
  timeZone: string;
  /** What it begins with. */
  from: Partial<BookingDraft>;
  client: Option | null;
  /** The one that is changed; its client stays. */
  booking?: Booking;
  onClose(): void;
}

const REPEATS = [
  { value: 'none', label: 'One time' },
  { value: 'weekly', label: 'Every week' },
] as const;

/** A job: who, what, when. Its window follows from it and is spelled out. */
export function BookingForm({ timeZone, from, booking, onClose, ...given }: BookingFormProps) {
  const [client, setClient] = useState<Option | null>(given.client);
  const [draft, setDraft] = useState({ ...EMPTY, ...from });
  const [scope, setScope] = useState<VisitScope>('this');
  const [wrong, setWrong] = useState<FieldErrors>({});
  const save = useSaveBooking(booking?.id);
  const set = (change: Partial<typeof draft>): void => setDraft({ ...draft, ...change });
  const whole = { ...draft, clientId: client?.id ?? '' };
  const submit = (): void => {
    const read = readBooking(whole, timeZone);
    setWrong(read.kind === 'ok' ? {} : read.errors);
    if (read.kind === 'ok') save.mutate({ body: read.body, scope }, { onSuccess: onClose });
  };
  const errors = { ...wrong, ...fieldErrorsOf(save.error) };
  const box = useFocusWrong(wrong);
  return (
    <SaveFrame onSubmit={submit} onClose={onClose} isBusy={save.isPending} verb={booking ? 'Save changes' : 'Book'}>
      <div ref={box} className="flex flex-col gap-4">
        {!booking && <ClientField value={client} error={errors.clientId} onChoose={setClient} />}
        <div className="grid gap-3 sm:grid-cols-2">
          <SitterField
            value={draft.sitterId}
            error={errors.sitterId}
            nobody="No sitter yet"
            onChange={(sitterId) => set({ sitterId })}
          />
          <ServiceField value={draft.serviceType} onChange={(serviceType) => set({ serviceType })} />
        </div>
        <TimeFields {...{ ...draft, errors, timeZone }} onChange={set} />
        {booking?.seriesId ? (
          <ScopeField value={scope} onChange={setScope} />
        ) : (
          <HowOften value={draft.recurrence} onChange={(recurrence) => set({ recurrence })} />
        )}
        <BookingOutcome draft={whole} timeZone={timeZone} />
        <Refusal error={Object.keys(fieldErrorsOf(save.error)).length > 0 ? null : save.error} />
      </div>
    </SaveFrame>
  );
}

/** Whether it repeats, and what that means. A visit of a series is asked something else. */
function HowOften({ value, onChange }: { value: Recurrence; onChange(recurrence: Recurrence): void }) {
  return (
    <div className="flex flex-col gap-1.5">
      <Segmented label="How often" value={value} options={REPEATS} onChange={onChange} />
      {value === 'weekly' && <p className="m-0 text-small text-text-2">{REPEAT_WORDS}</p>}
    </div>
  );
}

const EMPTY: Omit<BookingDraft, 'clientId'> = {
  sitterId: '',
  serviceType: 'dropIn',
  start: '',
  end: '',
  recurrence: 'none',
};

/** A first meeting is no booking: it has a form of its own. */
function ServiceField({ value, onChange }: { value: ServiceType; onChange(service: ServiceType): void }) {
  return (
    <Field label="Service">
      {(id) => (
        <select
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value as ServiceType)}
          className={fieldLook}
        >
          {SERVICE_TYPES.filter((service) => service !== 'meetAndGreet' || service === value).map((service) => (
            <option key={service} value={service}>
              {SERVICE_WORDS[service]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** The reply window and the number, as soon as the times say something. */
function BookingOutcome({ draft, timeZone }: { draft: BookingDraft; timeZone: string }) {
  const settings = useQuery(settingsQuery);
  const sitters = useQuery(sittersQuery);
  // What is not filled in yet does not matter for what the times say.
  const read = readBooking({ ...draft, clientId: crypto.randomUUID() }, timeZone);
  if (read.kind === 'wrong' || !settings.data) return null;
  const sitter = sitters.data?.sitters.find(({ id }) => id === draft.sitterId);
  const { startAt, endAt } = read.body;
  const note = clockNote({ startAt, endAt }, timeZone);
  if (!sitter) {
    return (
      <Outcome label="No reply window yet">
        <p className="m-0">It opens when a sitter is chosen. Until then texts go to you.</p>
      </Outcome>
    );
  }
  const buffers = settings.data.settings.windowBufferMinutes;
  return (
    <Outcome label={`${sitter.name.split(' ')[0]} gets the client’s texts`}>
      <p className="m-0">
        {replyWindowWords({ serviceType: draft.serviceType, startAt, endAt }, { buffers, timeZone })}
      </p>
      <p className="m-0">{numberWords(draft.recurrence, sitter.name.split(' ')[0])}</p>
      {note && <p className="m-0 font-medium">{note}</p>}
    </Outcome>
  );
}
