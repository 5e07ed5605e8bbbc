import type { Client, ContactPoint } from '@snout/contracts/clients';
import { Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button, IconButton } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { addressNote, addressWords, CHANNEL_WORDS } from '../../../ui/clients/client-words';
import { Field, fieldLook, Refusal } from '../../../ui/field';
import { useAddAddress, useRemoveAddress } from '../api/actions';

/** How a client can be reached; one that was used stays, since what was said and agreed hangs on it. */
export function Addresses({ client }: { client: Client }) {
  const [isAdding, setAdding] = useState(false);
  const remove = useRemoveAddress(client.id);
  return (
    <section className="flex flex-col gap-2">
      <h2 className="m-0 text-small font-semibold text-text-2">Addresses</h2>
      {client.contactPoints.length === 0 && <p className="m-0 text-body text-text-3">None yet.</p>}
      <ul aria-label="Addresses" className="m-0 flex list-none flex-col p-0">
        {client.contactPoints.map((point) => (
          <Address key={point.id} point={point} onRemove={() => remove.mutate(point.id)} />
        ))}
      </ul>
      <Refusal error={remove.error} />
      {isAdding ? (
        <AddForm clientId={client.id} onDone={() => setAdding(false)} />
      ) : (
        <Button size="small" className="self-start max-sm:min-h-11" onClick={() => setAdding(true)}>
          Add an address
        </Button>
      )}
    </section>
  );
}

function Address({ point, onRemove }: { point: ContactPoint; onRemove(): void }) {
  // Whether they may be texted is told below, with the reason.
  const note = addressNote({ ...point, optedOutAt: null });
  return (
    <li className="flex min-h-10 items-center gap-3 text-body">
      <span className="w-16 shrink-0 text-small text-text-3">{CHANNEL_WORDS[point.channel]}</span>
      <span className="min-w-0 truncate">{addressWords(point)}</span>
      {note && <Chip tone="warn">{note}</Chip>}
      <span className="grow" />
      <IconButton label={`Remove ${addressWords(point)}`} onClick={onRemove}>
        <Trash2 size={16} strokeWidth={1.75} />
      </IconButton>
    </li>
  );
}

function AddForm({ clientId, onDone }: { clientId: string; onDone(): void }) {
  const [channel, setChannel] = useState<'sms' | 'email'>('sms');
  const [address, setAddress] = useState('');
  const add = useAddAddress(clientId);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate({ channel, address: address.trim() }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3 rounded-lg border border-border p-3">
      <div className="grid grid-cols-[7rem_1fr] gap-3">
        <Field label="Kind">
          {(id) => (
            <select
              id={id}
              value={channel}
              onChange={(event) => setChannel(event.target.value === 'email' ? 'email' : 'sms')}
              className={fieldLook}
            >
              <option value="sms">{CHANNEL_WORDS.sms}</option>
              <option value="email">{CHANNEL_WORDS.email}</option>
            </select>
          )}
        </Field>
        <Field label="Address">
          {(id) => (
            <input
              id={id}
              type={channel === 'sms' ? 'tel' : 'email'}
              required
              maxLength={254}
              autoComplete="off"
              value={address}
              onChange={(event) => setAddress(event.target.value)}
              className={fieldLook}
            />
          )}
        </Field>
      </div>
      <Refusal error={add.error} />
      <div className="flex justify-end gap-2">
        <Button size="small" look="quiet" className="max-sm:min-h-11" onClick={onDone}>
          Cancel
        </Button>
        <Button size="small" type="submit" className="max-sm:min-h-11" disabled={add.isPending}>
          Add
        </Button>
      </div>
    </form>
  );
}
