import { useId } from 'react';

interface ChoicesProps<V extends string> {
  label: string;
  /** Null while nothing is chosen: then nobody has chosen for them. */
  value: V | null;
  options: readonly { value: V; label: string }[];
  onChange(value: V): void;
}

/** One of a few answers, each a sentence of its own line. */
export function Choices<V extends string>({ label, value, options, onChange }: ChoicesProps<V>) {
  const name = useId();
  return (
    <fieldset className="m-0 flex min-w-0 flex-col gap-1 border-0 p-0">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="flex min-h-8 cursor-pointer items-center gap-2.5 text-body max-sm:min-h-11"
        >
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="size-4 shrink-0 accent-(--accent)"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
