import { EXPORT_KINDS, EXPORT_REDACTIONS } from '@snout/domain/exports/export-rules';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useSettled } from '../../../lib/use-settled';
import { Button } from '../../../ui/button';
import { Combobox, type Option } from '../../../ui/combobox';
import { Dialog } from '../../../ui/dialog';
import { Field, fieldLook, Refusal } from '../../../ui/field';
import { Segmented } from '../../../ui/segmented';
import { useCreateExport } from '../api/actions';
import { clientOptionsQuery } from '../api/queries';
import { type ExportDraft, newDraft, toExportBody, type WrongExport, wrongExport } from '../export-draft';
import { REDACTION_EFFECTS, REDACTION_WORDS } from '../export-words';

const KINDS = { organization: 'The whole business', client: 'One client' } as const;

interface FormProps {
  client: Option | null;
  timeZone: string;
  onAsked(): void;
  onClose(): void;
}

/** Of whom, of when, and through whose eyes. */
export function ExportForm({ client, timeZone, onAsked, onClose }: FormProps) {
  const create = useCreateExport();
  const [draft, setDraft] = useState(newDraft(client));
  const [wrong, setWrong] = useState<WrongExport>({});
  const change = (part: Partial<ExportDraft>): void => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = wrongExport(draft);
    setWrong(found);
    if (Object.keys(found).length === 0) create.mutate(toExportBody(draft, timeZone), { onSuccess: onAsked });
  };
  return (
    <Dialog label="New export" shape="sheet" onClose={onClose}>
      <form noValidate onSubmit={submit} className="flex min-h-96 flex-col gap-5 p-5 max-sm:p-4">
        <h2 className="m-0 text-pane font-semibold">New export</h2>
        <Segmented
          label="Of whom"
          value={draft.kind}
          options={EXPORT_KINDS.toReversed().map((value) => ({ value, label: KINDS[value] }))}
          onChange={(kind) => change({ kind })}
        />
        {draft.kind === 'client' && (
          <ClientField value={draft.client} error={wrong.client} onChoose={(chosen) => change({ client: chosen })} />
        )}
        <Days draft={draft} wrong={wrong} onChange={change} />
        <Eyes value={draft.redaction} onChange={(redaction) => change({ redaction })} />
        <Refusal error={create.error} />
        <div className="mt-auto flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button look="filled" type="submit" disabled={create.isPending}>
            {create.isPending ? 'Asking…' : 'Put it together'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface ClientFieldProps {
  value: Option | null;
  error: string | undefined;
  onChoose(client: Option | null): void;
}

function ClientField({ value, error, onChoose }: ClientFieldProps) {
  const [typed, setTyped] = useState('');
  const found = useQuery(clientOptionsQuery(useSettled(typed, 200)));
  return (
    <Field label="Client" error={error}>
      {(id, describedBy) => (
        <Combobox
          {...{ id, describedBy, value, onChoose }}
          isInvalid={Boolean(error)}
          placeholder="Type a name or a number"
          options={found.data ?? []}
          onType={setTyped}
        />
      )}
    </Field>
  );
}

interface DaysProps {
  draft: ExportDraft;
  wrong: WrongExport;
  onChange(part: Partial<ExportDraft>): void;
}

const Days = ({ draft, wrong, onChange }: DaysProps) => (
  <div className="grid grid-cols-2 gap-3">
    {(['from', 'until'] as const).map((end) => (
      <Field
        key={end}
        label={end === 'from' ? 'First day' : 'Last day'}
        hint={end === 'from' ? 'Empty: from the beginning' : 'Empty: until now'}
        error={end === 'until' ? wrong.until : undefined}
      >
        {(id, describedBy) => (
          <input
            id={id}
            type="date"
            aria-describedby={describedBy}
            value={draft[end]}
            onChange={(event) => onChange({ [end]: event.target.value })}
            className={fieldLook}
          />
        )}
      </Field>
    ))}
  </div>
);

interface EyesProps {
  value: ExportDraft['redaction'];
  onChange(redaction: ExportDraft['redaction']): void;
}

const Eyes = ({ value, onChange }: EyesProps) => (
  <fieldset className="m-0 flex min-w-0 flex-col gap-2 border-0 p-0">
    <legend className="pb-1 text-small text-text-2">Through whose eyes</legend>
    {EXPORT_REDACTIONS.map((redaction) => (
      <label
        key={redaction}
        className="flex cursor-pointer items-start gap-3 rounded-lg border border-border px-3 py-2.5"
      >
        <input
          type="radio"
          name="redaction"
          checked={value === redaction}
          onChange={() => onChange(redaction)}
          className="mt-1 size-4 shrink-0 accent-(--accent)"
        />
        <span className="min-w-0">
          <span className="block text-body font-medium">{REDACTION_WORDS[redaction]}</span>
          <span className="block text-small text-text-2">{REDACTION_EFFECTS[redaction]}</span>
        </span>
      </label>
    ))}
  </fieldset>
);
