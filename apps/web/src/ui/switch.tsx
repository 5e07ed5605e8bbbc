import { useId } from 'react';

interface SwitchProps {
  label: string;
  /** What it means as it stands. */
  detail: string;
  isOn: boolean;
  isBusy: boolean;
  onChange(isOn: boolean): void;
}

/** On or off, done at once. */
export function Switch({ label, detail, isOn, isBusy, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className="flex items-start justify-between gap-4">
      <span className="min-w-0">
        <span id={id} className="block text-body font-medium">
          {label}
        </span>
        <span id={`${id}-detail`} className="block text-small text-text-2">
          {detail}
        </span>
      </span>
      <button
        type="button"
        role="switch"
        aria-checked={isOn}
        aria-labelledby={id}
        aria-describedby={`${id}-detail`}
        disabled={isBusy}
        onClick={() => onChange(!isOn)}
        className="inline-flex min-h-6 shrink-0 items-center justify-center max-sm:min-h-11 max-sm:min-w-11"
      >
        <span
          className={`inline-flex h-6 w-10 items-center rounded-full border p-0.5 transition-colors duration-100 ${isOn ? 'border-accent bg-accent' : 'border-border-strong bg-sunken'}`}
        >
          <span
            className={`size-4.5 rounded-full transition-transform duration-100 ${isOn ? 'translate-x-4 bg-on-accent' : 'bg-border-strong'}`}
          />
        </span>
      </button>
    </div>
  );
}
