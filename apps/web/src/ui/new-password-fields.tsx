import { Field } from './field';
import { PasswordInput } from './password-input';

interface Typed {
  password: string;
  again: string;
}

interface NewPasswordFieldsProps {
  typed: Typed;
  wrong: Partial<Record<keyof Typed, string>>;
  onChange(typed: Typed): void;
}

const RULES = 'At least 10 characters, and none of the first that thieves try. A few words are easy to remember.';

/** A new password, twice; its rules are told before anything is typed. */
export function NewPasswordFields({ typed, wrong, onChange }: NewPasswordFieldsProps) {
  const field = (name: keyof Typed, label: string, hint?: string) => (
    <Field label={label} error={wrong[name]} hint={hint}>
      {(id, describedBy) => (
        <PasswordInput
          id={id}
          autoComplete="new-password"
          aria-describedby={describedBy}
          aria-invalid={Boolean(wrong[name]) || undefined}
          value={typed[name]}
          onChange={(value) => onChange({ ...typed, [name]: value })}
        />
      )}
    </Field>
  );
  return (
    <>
      {field('password', 'New password', RULES)}
      {field('again', 'The same again')}
    </>
  );
}
