import type { Client } from '@snout/contracts/clients';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useSettled } from '../../../lib/use-settled';
import { Button } from '../../../ui/button';
import { addressWords, clientTitle } from '../../../ui/clients/client-words';
import { Combobox, type Option } from '../../../ui/combobox';
import { Dialog } from '../../../ui/dialog';
import { Field, Refusal } from '../../../ui/field';
import { useMerge } from '../api/actions';
import { foundClientsQuery } from '../api/queries';

interface MergeProps {
  client: Client;
  onMerged(into: string): void;
  onClose(): void;
}

const toOption = (client: Client): Option => ({
  id: client.id,
  label: clientTitle(client),
  ...(client.contactPoints[0] ? { detail: addressWords(client.contactPoints[0]) } : {}),
});

/** The same person twice becomes one: says what will happen, and asks. */
export function MergeDialog({ client, onMerged, onClose }: MergeProps) {
  const [typed, setTyped] = useState('');
  const [into, setInto] = useState<Option | null>(null);
  const found = useQuery(foundClientsQuery(useSettled(typed, 200)));
  const merge = useMerge(client.id);
  const options = (found.data?.clients ?? []).filter((other) => other.id !== client.id).map(toOption);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (into) merge.mutate(into.id, { onSuccess: () => onMerged(into.id) });
  };
  const name = clientTitle(client);
  return (
    <Dialog label={`Merge ${name}`} shape="box" onClose={onClose}>
      <form onSubmit={submit} className="flex min-h-80 flex-col gap-4 p-5">
        <h2 className="m-0 text-pane font-semibold">Merge {name} into somebody else</h2>
        <Field label="The client who stays">
          {(id, describedBy) => (
            <Combobox
              {...{ id, describedBy, options }}
              value={into}
              placeholder="Type a name or a number"
              onType={setTyped}
              onChoose={setInto}
            />
          )}
        </Field>
        {into && (
          <ul className="m-0 flex flex-col gap-1 pl-5 text-body text-text-2">
            <li>
              All conversations, windows, bookings and addresses of {name} move to {into.label}.
            </li>
            <li>Who opted out stays opted out.</li>
            <li>{name} leaves the list. This cannot be undone.</li>
          </ul>
        )}
        <Refusal error={merge.error} />
        <div className="mt-auto flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" look="danger" className="border border-danger" disabled={!into || merge.isPending}>
            {merge.isPending ? 'Merging…' : 'Merge'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
