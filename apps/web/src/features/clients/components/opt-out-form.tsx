import { useState } from 'react';
import { toast } from 'sonner';
import { ActFrame } from '../../../ui/act-frame';
import { Field, fieldLook } from '../../../ui/field';
import { useRecordConsent } from '../api/actions';
import { EFFECTS } from '../consent-words';
import { AddressChoice, type ConsentFormProps, SourceChoice } from './consent-fields';

const SOURCES = ['by phone', 'in person', 'by e-mail', 'in a letter'] as const;

/** Somebody asked for no more texts in another way than by text. */
export function OptOutForm({ clientId, name, states, onClose }: ConsentFormProps) {
  const open = states.filter(({ state }) => state !== 'optedOut');
  const [point, setPoint] = useState<string | null>(open.length === 1 ? (open[0]?.contactPointId ?? null) : null);
  const [source, setSource] = useState<string>(SOURCES[0]);
  const [wording, setWording] = useState('');
  const record = useRecordConsent(clientId);
  const address = states.find(({ contactPointId }) => contactPointId === point) ?? null;
  const submit = (): void =>
    record.mutate(
      {
        kind: 'optOut',
        source,
        ...(wording.trim() ? { wording: wording.trim() } : {}),
        ...(point ? { contactPointId: point } : {}),
      },
      {
        onSuccess: () => {
          toast(`${name} is opted out.`);
          onClose();
        },
      },
    );
  return (
    <div className="p-5">
      <ActFrame
        title={`${name} wants no texts`}
        effect={EFFECTS.optOut({ name, address })}
        more={['You cannot undo it for them: only their own new text or a written consent can.']}
        verb="Opt them out"
        isBusy={record.isPending}
        isDangerous
        error={record.error}
        onSubmit={submit}
        onClose={onClose}
      >
        {open.length > 1 && <AddressChoice states={open} all="All their phones" value={point} onChange={setPoint} />}
        <SourceChoice label="How they asked" options={SOURCES} value={source} onChange={setSource} />
        <Field label="What they said (optional)">
          {(id) => (
            <textarea
              id={id}
              rows={2}
              maxLength={2000}
              value={wording}
              onChange={(event) => setWording(event.target.value)}
              className={`${fieldLook} py-2`}
            />
          )}
        </Field>
      </ActFrame>
    </div>
  );
}
