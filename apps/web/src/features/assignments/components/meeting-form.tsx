import { useState } from 'react';
import type { Option } from '../../../ui/combobox';
import { Refusal } from '../../../ui/field';
import { useSaveMeeting } from '../api/actions';
import { type FieldErrors, fieldErrorsOf, readMeeting } from '../drafts';
import { ClientField } from './client-field';
import { Outcome, SaveFrame, SitterField, TimeFields, useFocusWrong } from './form-parts';

interface MeetingFormProps {
  timeZone: string;
  from: { sitterId: string; start: string; end: string };
  client: Option | null;
  onClose(): void;
}

/** Client and sitter meet for the first time. Nobody is let in by noting it. */
export function MeetingForm({ timeZone, from, onClose, ...given }: MeetingFormProps) {
  const [client, setClient] = useState<Option | null>(given.client);
  const [draft, setDraft] = useState(from);
  const [wrong, setWrong] = useState<FieldErrors>({});
  const save = useSaveMeeting();
  const box = useFocusWrong(wrong);
  const set = (change: Partial<typeof draft>): void => setDraft({ ...draft, ...change });
  const submit = (): void => {
    const read = readMeeting({ ...draft, clientId: client?.id ?? '' }, timeZone);
    setWrong(read.kind === 'ok' ? {} : read.errors);
    if (read.kind === 'ok') save.mutate(read.body, { onSuccess: onClose });
  };
  const refused = fieldErrorsOf(save.error);
  const errors = { ...wrong, ...refused };
  return (
    <SaveFrame onSubmit={submit} onClose={onClose} isBusy={save.isPending} verb="Note meeting">
      <div ref={box} className="flex flex-col gap-4">
        <ClientField value={client} error={errors.clientId} onChoose={setClient} />
        <SitterField value={draft.sitterId} error={errors.sitterId} onChange={(sitterId) => set({ sitterId })} />
        <TimeFields {...{ ...draft, errors, timeZone }} onChange={set} />
        <Outcome label="The client texts with the front desk">
          <p className="m-0">The sitter sees nothing until you open the meeting and give access.</p>
        </Outcome>
        <Refusal error={Object.keys(refused).length > 0 ? null : save.error} />
      </div>
    </SaveFrame>
  );
}
