import type { Client } from '@snout/contracts/clients';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Field, fieldLook, Refusal } from '../../../ui/field';
import { type ClientDraft, type DraftErrors, type ReadDraft, readDraft, toDraft } from '../client-draft';

interface FormProps {
  title: string;
  client: Client | null;
  isBusy: boolean;
  error: Error | null;
  onSave(body: Extract<ReadDraft, { isRight: true }>['body']): void;
  onClose(): void;
}

const FIELDS = [
  { name: 'name', label: 'Name', type: 'text', max: 120 },
  { name: 'phone', label: 'Phone', type: 'tel', max: 40 },
  { name: 'email', label: 'E-mail', type: 'email', max: 254 },
  { name: 'pets', label: 'Pets, with commas between', type: 'text', max: 1_300 },
] as const;

/** A new client, or what is known of one. Addresses are added here, and taken away on the client's page. */
export function ClientForm({ title, client, isBusy, error, onSave, onClose }: FormProps) {
  const [draft, setDraft] = useState<ClientDraft>(() => toDraft(client));
  const [errors, setErrors] = useState<DraftErrors>({});
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const read = readDraft(draft);
    setErrors(read.isRight ? {} : read.errors);
    if (read.isRight) onSave(read.body);
  };
  const labelOf = ({ name, label }: (typeof FIELDS)[number]): string =>
    client && (name === 'phone' || name === 'email') ? `Another ${label.toLowerCase()}` : label;
  return (
    <Dialog label={title} shape="box" onClose={onClose}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3.5 p-5">
        <h2 className="m-0 text-pane font-semibold">{title}</h2>
        {FIELDS.map((field) => (
          <Field key={field.name} label={labelOf(field)} error={errors[field.name]}>
            {(id, describedBy) => (
              <input
                id={id}
                type={field.type}
                maxLength={field.max}
                autoComplete="off"
                value={draft[field.name]}
                aria-invalid={errors[field.name] !== undefined}
                aria-describedby={describedBy}
                onChange={(event) => setDraft({ ...draft, [field.name]: event.target.value })}
                className={fieldLook}
              />
            )}
          </Field>
        ))}
        <Field label="Notes" hint="Only the office sees them.">
          {(id, describedBy) => (
            <textarea
              id={id}
              rows={3}
              maxLength={5_000}
              value={draft.notes}
              aria-describedby={describedBy}
              onChange={(event) => setDraft({ ...draft, notes: event.target.value })}
              className={`${fieldLook} resize-y py-2`}
            />
          )}
        </Field>
        <Refusal error={error} />
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button look="filled" type="submit" disabled={isBusy}>
            {isBusy ? 'Saving…' : 'Save'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
