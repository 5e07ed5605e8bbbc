import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { isoToZoned } from '../../../lib/zoned-time';
import { Button, IconButton } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Field, fieldLook } from '../../../ui/field';
import { readPicked, snoozeChoices } from '../aside';

interface SnoozeProps {
  name: string;
  timeZone: string;
  onPick(until: string): void;
  onClose(): void;
}

/** Until when a conversation leaves the list. A text of the client brings it back earlier. */
export function SnoozeDialog({ name, timeZone, onPick, onClose }: SnoozeProps) {
  const [now] = useState(() => new Date());
  return (
    <Dialog label={`Snooze ${name}`} shape="box" onClose={onClose}>
      <header className="flex items-center justify-between gap-2 py-2.5 pr-2 pl-4">
        <h2 className="m-0 truncate text-pane font-semibold">Snooze {name}</h2>
        <IconButton label="Close" onClick={onClose}>
          <X size={18} strokeWidth={1.75} />
        </IconButton>
      </header>
      <div className="flex flex-col gap-4 px-4 pb-[max(16px,env(safe-area-inset-bottom))]">
        <p className="m-0 text-small text-text-2">It comes back then, or as soon as the client texts.</p>
        <ul
          aria-label="Until when"
          className="m-0 flex list-none flex-col overflow-hidden rounded-xl border border-border p-0"
        >
          {snoozeChoices(now, timeZone).map(({ label, until, detail }) => (
            <li key={label} className="border-b border-border last:border-b-0">
              <button
                type="button"
                onClick={() => onPick(until)}
                className="flex min-h-11 w-full items-center justify-between gap-3 px-3 text-left text-body hover:bg-sunken"
              >
                {label} <span className="text-small text-text-3">{detail}</span>
              </button>
            </li>
          ))}
        </ul>
        <PickTime {...{ now, timeZone, onPick }} />
      </div>
    </Dialog>
  );
}

function PickTime({ now, timeZone, onPick }: Pick<SnoozeProps, 'timeZone' | 'onPick'> & { now: Date }) {
  const [local, setLocal] = useState('');
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const picked = readPicked(local, timeZone, new Date());
    if ('error' in picked) setError(picked.error);
    else onPick(picked.until);
  };
  return (
    <form onSubmit={submit} noValidate className="flex items-start gap-2">
      <div className="min-w-0 grow">
        <Field label={`Another time (${timeZone})`} error={error}>
          {(id, describedBy) => (
            <input
              id={id}
              type="datetime-local"
              aria-describedby={describedBy}
              aria-invalid={error !== null}
              min={isoToZoned(now.toISOString(), timeZone)}
              value={local}
              onChange={(event) => {
                setLocal(event.target.value);
                setError(null);
              }}
              className={fieldLook}
            />
          )}
        </Field>
      </div>
      <Button type="submit" className="mt-[22px] min-h-10">
        Snooze
      </Button>
    </form>
  );
}
