import { useId } from 'react';
import { fieldLook } from '../../../ui/field';
import { LIMITS, type RulesDraft } from '../rules-draft';

interface NumberFieldsProps {
  draft: RulesDraft;
  onChange(changed: Partial<RulesDraft>): void;
}

/** How far back is looked for a number sent in pieces. */
export function SplitFields({ draft: { splitScan }, onChange }: NumberFieldsProps) {
  return (
    <div className="flex flex-wrap gap-4">
      <NumberField
        label="Minutes"
        value={splitScan.minutes}
        limits={LIMITS.minutes}
        onChange={(minutes) => onChange({ splitScan: { ...splitScan, minutes } })}
      />
      <NumberField
        label="Messages"
        value={splitScan.messages}
        limits={LIMITS.messages}
        onChange={(messages) => onChange({ splitScan: { ...splitScan, messages } })}
      />
    </div>
  );
}

/** How long an offence counts. */
export function DaysField({ draft, onChange }: NumberFieldsProps) {
  return (
    <NumberField
      label="Days"
      value={draft.escalationDays}
      limits={LIMITS.days}
      onChange={(escalationDays) => onChange({ escalationDays })}
    />
  );
}

interface NumberFieldProps {
  label: string;
  /** Not a number while the field is empty. */
  value: number;
  limits: { min: number; max: number };
  onChange(value: number): void;
}

function NumberField({ label, value, limits, onChange }: NumberFieldProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-small text-text-2">
        {label}{' '}
        <span className="text-text-3">
          ({limits.min} to {limits.max})
        </span>
      </label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        {...limits}
        value={Number.isNaN(value) ? '' : value}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        className={`${fieldLook} max-w-32 tabular-nums`}
      />
    </div>
  );
}
