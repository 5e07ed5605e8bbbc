import { type ReactNode, useId } from 'react';

/** How inputs and selects look. 16 px on a phone, below which it would zoom in. */
export const fieldLook =
  'min-h-10 w-full rounded-lg border border-border-strong bg-surface px-2.5 text-body text-text max-sm:min-h-11 max-sm:text-[16px]';

interface FieldProps {
  label: string;
  /** What is wrong with what was typed. */
  error?: string | null | undefined;
  hint?: ReactNode;
  children(id: string, describedBy: string | undefined): ReactNode;
}

/** A control with its label above, and below it a hint or what is wrong. */
export function Field({ label, error, hint, children }: FieldProps) {
  const id = useId();
  const below = error ?? hint;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-small text-text-2">
        {label}
      </label>
      {children(id, below ? `${id}-below` : undefined)}
      {below && (
        <span id={`${id}-below`} className={`text-small ${error ? 'text-danger' : 'text-text-3'}`}>
          {below}
        </span>
      )}
    </div>
  );
}

/** Why something was refused, where it was asked for. */
export function Refusal({ error }: { error: Error | null }) {
  if (!error) return null;
  return (
    <p role="alert" className="m-0 rounded-lg bg-danger-soft px-3 py-2 text-small text-danger">
      {error.message}
    </p>
  );
}
