import type { FormEvent } from 'react';
import { ariaKeys, keyWords, shortcutOf } from '../../../lib/shortcuts';
import { useCommands } from '../../../lib/use-commands';
import { Button } from '../../../ui/button';
import { Field, fieldLook } from '../../../ui/field';
import type { Draft, DraftErrors } from '../simulation';

interface FormProps {
  draft: Draft;
  errors: DraftErrors;
  timeZone: string;
  isComparing: boolean;
  onChange(change: Partial<Draft>): void;
  onCompare(isOn: boolean): void;
  onRun(): void;
}

/** Who texts which number, when, and what. */
export function SimulatorForm({ draft, errors, timeZone, isComparing, onChange, onCompare, onRun }: FormProps) {
  useCommands({ run: onRun });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onRun();
  };
  const field = (name: keyof Draft, label: string, type: string, hint?: string) => (
    <Field label={label} error={errors[name]} hint={hint}>
      {(id, describedBy) => (
        <input
          id={id}
          type={type}
          value={draft[name]}
          aria-invalid={errors[name] !== undefined}
          aria-describedby={describedBy}
          autoComplete="off"
          onChange={(event) => onChange({ [name]: event.target.value })}
          className={fieldLook}
        />
      )}
    </Field>
  );
  return (
    <form onSubmit={submit} aria-label="Simulator" className="flex flex-col gap-4">
      {field('from', 'From, the client’s phone', 'tel')}
      {field('to', 'To, one of your numbers', 'tel')}
      {field('at', `Time (${timeZone})`, 'datetime-local')}
      {isComparing && field('vs', 'Second time', 'datetime-local')}
      <Field label="Text" hint="Only words like STOP change where it goes.">
        {(id, describedBy) => (
          <textarea
            id={id}
            rows={2}
            maxLength={1600}
            value={draft.text}
            aria-describedby={describedBy}
            onChange={(event) => onChange({ text: event.target.value })}
            className={`${fieldLook} resize-y py-2`}
          />
        )}
      </Field>
      <label className="flex items-center gap-2.5 text-body max-sm:min-h-11">
        <input
          type="checkbox"
          checked={isComparing}
          onChange={(event) => onCompare(event.target.checked)}
          className="size-4 accent-(--accent)"
        />
        Compare with a second time
      </label>
      <div className="flex items-center gap-3">
        <Button type="submit" look="filled" aria-keyshortcuts={ariaKeys('run')}>
          See where it goes
        </Button>
        <span className="text-small text-text-3 max-sm:hidden">{keyWords(shortcutOf('run').keys[0] ?? '')}</span>
      </div>
    </form>
  );
}
