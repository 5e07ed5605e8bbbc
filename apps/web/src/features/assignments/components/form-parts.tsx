import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { sittersQuery } from '../../../lib/inventory';
import { Button } from '../../../ui/button';
import { Field, fieldLook } from '../../../ui/field';
import type { FieldErrors } from '../drafts';

interface FrameProps {
  onSubmit(): void;
  onClose(): void;
  isBusy: boolean;
  verb: string;
  children: ReactNode;
}

/** A form that Ctrl/Cmd+Enter saves from anywhere in its layer, with its two buttons in reach at the bottom. */
export function SaveFrame({ onSubmit, onClose, isBusy, verb, children }: FrameProps) {
  const form = useRef<HTMLFormElement>(null);
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!isBusy) onSubmit();
  });
  useEffect(() => {
    const layer = form.current?.closest('dialog');
    const listen = (event: KeyboardEvent): void => onKey(event);
    layer?.addEventListener('keydown', listen);
    return () => layer?.removeEventListener('keydown', listen);
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isBusy) onSubmit();
  };
  return (
    <form ref={form} noValidate onSubmit={submit} className="flex grow flex-col gap-4">
      {children}
      <div className="sticky bottom-0 mt-auto -mb-5 flex justify-end gap-2 border-t border-border bg-surface py-3 pb-[max(12px,env(safe-area-inset-bottom))]">
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button look="filled" type="submit" disabled={isBusy} aria-keyshortcuts="Control+Enter Meta+Enter">
          {isBusy ? 'Saving…' : verb}
        </Button>
      </div>
    </form>
  );
}

/** After a refusal the first wrong field has the focus. */
export function useFocusWrong(errors: FieldErrors) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length > 0) box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);
  return box;
}

interface SitterFieldProps {
  value: string;
  error: string | undefined;
  /** What choosing nobody means; without it somebody must be chosen. */
  nobody?: string;
  onChange(sitterId: string): void;
}

/** One of those who work here. */
export function SitterField({ value, error, nobody, onChange }: SitterFieldProps) {
  const sitters = useQuery(sittersQuery);
  const active = sitters.data?.sitters.filter(({ id, status }) => status === 'active' || id === value) ?? [];
  return (
    <Field label="Sitter" error={error}>
      {(id, describedBy) => (
        <select
          id={id}
          aria-describedby={describedBy}
          aria-invalid={Boolean(error) || undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={fieldLook}
        >
          <option value="">{nobody ?? 'Choose'}</option>
          {active.map(({ id: sitterId, name }) => (
            <option key={sitterId} value={sitterId}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface TimesProps {
  start: string;
  end: string;
  errors: FieldErrors;
  timeZone: string;
  endHint?: string;
  onChange(change: { start?: string; end?: string }): void;
}

/** Start and end by the clock of the business, which is named. */
export function TimeFields({ start, end, errors, timeZone, endHint, onChange }: TimesProps) {
  const field = (label: string, name: 'start' | 'end', value: string) => (
    <Field label={label} error={errors[`${name}At`]} hint={name === 'end' ? endHint : undefined}>
      {(id, describedBy) => (
        <input
          id={id}
          type="datetime-local"
          aria-describedby={describedBy}
          aria-invalid={Boolean(errors[`${name}At`]) || undefined}
          value={value}
          onChange={(event) => onChange({ [name]: event.target.value })}
          className={fieldLook}
        />
      )}
    </Field>
  );
  return (
    <div className="flex flex-col gap-1">
      <div className="grid gap-3 sm:grid-cols-2">
        {field('Start', 'start', start)}
        {field('End', 'end', end)}
      </div>
      <p className="m-0 text-small text-text-3">Times are in {timeZone.replaceAll('_', ' ')}.</p>
    </div>
  );
}

/** What will come of it, spelled out before it is saved. */
export function Outcome({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="status" className="rounded-lg bg-accent-soft px-3 py-2.5 text-body text-accent-ink">
      <p className="m-0 text-small font-medium">{label}</p>
      {children}
    </div>
  );
}
