import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../ui/button';
import { Field, fieldLook } from '../../../ui/field';
import { addEntry } from '../rules-draft';

interface EntryListProps {
  name: 'customWords' | 'allowList';
  label: string;
  placeholder: string;
  list: readonly string[];
  onChange(list: readonly string[]): void;
}

/** Entries one can add to and take from. */
export function EntryList({ name, label, placeholder, list, onChange }: EntryListProps) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const added = addEntry(name, list, typed);
    if ('error' in added) setError(added.error);
    else {
      onChange(added.list);
      setTyped('');
    }
  };
  return (
    <div className="flex flex-col gap-2.5">
      {list.length > 0 && (
        <ul aria-label={label} className="m-0 flex list-none flex-wrap gap-1.5 p-0">
          {list.map((entry) => (
            <li
              key={entry}
              className="inline-flex max-w-full items-center rounded-md border border-border bg-canvas pl-2.5 text-small"
            >
              <span className="min-w-0 truncate" title={entry}>
                {entry}
              </span>
              <button
                type="button"
                aria-label={`Remove ${entry}`}
                onClick={() => onChange(list.filter((one) => one !== entry))}
                className="inline-flex size-7 shrink-0 items-center justify-center rounded-md text-text-3 hover:text-text max-sm:size-11"
              >
                <X size={14} strokeWidth={1.75} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={add} className="flex max-w-md items-end gap-2">
        <div className="grow">
          <Field label={`Add to “${label}”`} error={error}>
            {(id, describedBy) => (
              <input
                id={id}
                aria-describedby={describedBy}
                autoComplete="off"
                value={typed}
                placeholder={placeholder}
                onChange={(event) => {
                  setTyped(event.target.value);
                  setError(null);
                }}
                className={fieldLook}
              />
            )}
          </Field>
        </div>
        <Button type="submit" className={`min-h-10 ${error ? 'mb-[22px]' : ''}`}>
          Add
        </Button>
      </form>
    </div>
  );
}
