import { type FormEvent, useState } from 'react';
import { Button } from '../../../ui/button';
import { CopyField } from '../../../ui/copy-field';
import { Dialog } from '../../../ui/dialog';
import { Refusal } from '../../../ui/field';
import { useCreateKey } from '../api/actions';
import { type KeyDraft, KeyFields, type WrongKey, wrongKey } from './key-fields';

/** A name and scopes in, a key out that is shown this once. */
export function CreateDialog({ onClose }: { onClose(): void }) {
  const create = useCreateKey();
  const made = create.data;
  return (
    <Dialog label="Make a key" shape="sheet" onClose={() => !made && onClose()}>
      <div className="flex flex-col gap-4 p-5 max-sm:p-4">
        <h2 className="m-0 text-pane font-semibold">{made ? `The key for ${made.apiKey.name}` : 'Make a key'}</h2>
        {made ? <Made secret={made.key} onClose={onClose} /> : <Form create={create} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

function Form({ create, onClose }: { create: ReturnType<typeof useCreateKey>; onClose(): void }) {
  const [draft, setDraft] = useState<KeyDraft>({ name: '', scopes: [] });
  const [wrong, setWrong] = useState<WrongKey>({});
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = wrongKey(draft);
    setWrong(found);
    if (Object.keys(found).length === 0) create.mutate({ name: draft.name.trim(), scopes: [...draft.scopes] });
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <KeyFields {...{ draft, wrong }} onChange={setDraft} />
      <p className="m-0 text-small text-text-2">
        It acts in your name, and ends when your access ends. Give each program its own, with no more than it needs.
      </p>
      <Refusal error={create.error} />
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button look="filled" type="submit" disabled={create.isPending}>
          {create.isPending ? 'Making…' : 'Make the key'}
        </Button>
      </div>
    </form>
  );
}

function Made({ secret, onClose }: { secret: string; onClose(): void }) {
  return (
    <>
      <p role="alert" className="m-0 rounded-lg bg-warn-soft px-3 py-2 text-body text-warn">
        Copy it now: it is shown this once and never again.
      </p>
      <CopyField
        label="The key"
        hint="Whoever has it may do what you chose. Put it into the program’s settings, never into a letter or a web page."
        value={secret}
        isMono
      />
      <Button look="filled" className="self-end" onClick={onClose}>
        I have copied it
      </Button>
    </>
  );
}
