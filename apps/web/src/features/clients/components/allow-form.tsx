import { useState } from 'react';
import { toast } from 'sonner';
import { ActFrame } from '../../../ui/act-frame';
import { Choices } from '../../../ui/choices';
import { Field, fieldLook } from '../../../ui/field';
import { useRecordConsent } from '../api/actions';
import { EFFECTS } from '../consent-words';
import { AddressChoice, type ConsentFormProps, SourceChoice } from './consent-fields';

const SOURCES = ['paper form', 'booking form', 'e-mail', 'contract'] as const;
/** The shortest wording that says anything; the server asks for as much. */
const MIN_WORDING = 10;

/** Somebody agreed in writing, or wrote again of their own accord after opting out. */
export function AllowForm({ clientId, name, states, onClose }: ConsentFormProps) {
  const blocked = states.filter(({ state }) => state !== 'open');
  const meant = blocked.length > 0 ? blocked : states;
  const [point, setPoint] = useState<string | null>(meant[0]?.contactPointId ?? null);
  const [kind, setKind] = useState<'written' | 'optIn'>('written');
  const [source, setSource] = useState<string>(SOURCES[0]);
  const [wording, setWording] = useState('');
  const record = useRecordConsent(clientId);
  const address = states.find(({ contactPointId }) => contactPointId === point) ?? null;
  const isWritten = kind === 'written';
  const submit = (): void =>
    record.mutate(
      {
        kind,
        source: isWritten ? source : 'their new text',
        ...(isWritten ? { wording: wording.trim() } : {}),
        ...(point ? { contactPointId: point } : {}),
      },
      {
        onSuccess: () => {
          toast(`${name} may be texted.`);
          onClose();
        },
      },
    );
  return (
    <div className="p-5">
      <ActFrame
        title={blocked.length > 0 ? `${name} may be texted again` : `${name} agreed in writing`}
        effect={EFFECTS[kind]({ name, address })}
        verb="Write it down"
        busyVerb="Saving…"
        isBusy={record.isPending}
        isReady={!isWritten || wording.trim().length >= MIN_WORDING}
        error={record.error}
        onSubmit={submit}
        onClose={onClose}
      >
        {meant.length > 1 && <AddressChoice states={meant} value={point} onChange={setPoint} />}
        {blocked.length > 0 && (
          <Choices<'written' | 'optIn'>
            label="What allows it"
            value={kind}
            options={[
              { value: 'written', label: 'They agreed in writing' },
              { value: 'optIn', label: 'They texted again by themselves' },
            ]}
            onChange={setKind}
          />
        )}
        {isWritten && (
          <>
            <SourceChoice label="Where it stands" options={SOURCES} value={source} onChange={setSource} />
            <Field
              label="What they agreed to, in their words"
              hint="And where it is kept, so that it can be shown later."
            >
              {(id, describedBy) => (
                <textarea
                  id={id}
                  aria-describedby={describedBy}
                  required
                  rows={3}
                  maxLength={2000}
                  value={wording}
                  onChange={(event) => setWording(event.target.value)}
                  className={`${fieldLook} py-2`}
                />
              )}
            </Field>
          </>
        )}
      </ActFrame>
    </div>
  );
}
