import type { NumberType } from '@snout/domain/shared/vocabulary';
import { type FormEvent, useState } from 'react';
import { useKeyFor } from '../../../lib/use-key-for';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Field, fieldLook, Refusal } from '../../../ui/field';
import { useImport } from '../api/actions';
import { toImported } from '../new-number';
import { ClassChoice } from './class-choice';

interface ImportProps {
  hasFrontDesk: boolean;
  onClose(): void;
}

/** Takes over a number that the account at the provider has already. */
export function ImportDialog({ hasFrontDesk, onClose }: ImportProps) {
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [type, setType] = useState<NumberType>(hasFrontDesk ? 'pool' : 'frontDesk');
  const keyFor = useKeyFor();
  const take = useImport();
  const leave = (): void => {
    if (!take.isPending) onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const imported = toImported(text);
    setWrong(imported === null);
    if (!imported) return;
    const key = keyFor(`${imported.e164 ?? imported.sid} ${type}`);
    take.mutate({ body: { ...imported, type }, key }, { onSuccess: onClose });
  };
  return (
    <Dialog label="Import a number" shape="box" onClose={leave}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4 p-5">
        <h2 className="m-0 text-pane font-semibold">Import a number</h2>
        <Field
          label="Number, or its id at the provider"
          hint="Like (512) 555-0134, or PN and 32 characters."
          error={isWrong ? 'That is neither a phone number nor an id: PN and 32 characters.' : null}
        >
          {(id, describedBy) => (
            <input
              id={id}
              aria-describedby={describedBy}
              aria-invalid={isWrong}
              autoFocus
              autoComplete="off"
              value={text}
              onChange={(event) => setText(event.target.value)}
              className={fieldLook}
            />
          )}
        </Field>
        <ClassChoice value={type} hasFrontDesk={hasFrontDesk} onChange={setType} />
        <p className="m-0 text-body text-text-2">Its texts come here from now on, wherever they went before.</p>
        <Refusal error={take.error} />
        <div className="flex justify-end gap-2">
          <Button look="quiet" disabled={take.isPending} onClick={onClose}>
            Cancel
          </Button>
          <Button look="filled" type="submit" disabled={take.isPending}>
            {take.isPending ? 'Importing…' : 'Import'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
