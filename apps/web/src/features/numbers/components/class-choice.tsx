import { NUMBER_TYPES, type NumberType } from '@snout/domain/shared/vocabulary';
import { Field, fieldLook } from '../../../ui/field';
import { CLASS_USE, CLASS_WORDS } from '../number-words';

interface ChoiceProps {
  value: NumberType;
  hasFrontDesk: boolean;
  onChange(type: NumberType): void;
}

/** What a new number is for. There is one front desk, so it is only on offer while there is none. */
export function ClassChoice({ value, hasFrontDesk, onChange }: ChoiceProps) {
  return (
    <Field label="Class" hint={CLASS_USE[value]}>
      {(id, describedBy) => (
        <select
          id={id}
          aria-describedby={describedBy}
          value={value}
          onChange={(event) => onChange(event.target.value as NumberType)}
          className={fieldLook}
        >
          {NUMBER_TYPES.filter((type) => type !== 'frontDesk' || !hasFrontDesk).map((type) => (
            <option key={type} value={type}>
              {CLASS_WORDS[type]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
