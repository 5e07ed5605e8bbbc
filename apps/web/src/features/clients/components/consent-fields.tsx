import type { ConsentStateDto } from '@snout/contracts/consent';
import { addressWords } from '../../../ui/clients/client-words';
import { Field, fieldLook } from '../../../ui/field';

/** Whom a form about consent is about, and their addresses as they stand. */
export interface ConsentFormProps {
  clientId: string;
  name: string;
  states: readonly ConsentStateDto[];
  onClose(): void;
}

interface AddressProps {
  states: readonly ConsentStateDto[];
  /** What leaving the address open means; without it one must be chosen. */
  all?: string;
  value: string | null;
  onChange(contactPointId: string | null): void;
}

export const AddressChoice = ({ states, all, value, onChange }: AddressProps) => (
  <Field label="Which number">
    {(id) => (
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || null)}
        className={fieldLook}
      >
        {all && <option value="">{all}</option>}
        {states.map((state) => (
          <option key={state.contactPointId} value={state.contactPointId}>
            {addressWords(state)}
          </option>
        ))}
      </select>
    )}
  </Field>
);

interface SourceProps {
  label: string;
  options: readonly string[];
  value: string;
  onChange(source: string): void;
}

const inTitle = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const SourceChoice = ({ label, options, value, onChange }: SourceProps) => (
  <Field label={label}>
    {(id) => (
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)} className={fieldLook}>
        {options.map((source) => (
          <option key={source} value={source}>
            {inTitle(source)}
          </option>
        ))}
      </select>
    )}
  </Field>
);
