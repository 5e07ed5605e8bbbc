import { createApiKey } from '@snout/contracts/api-keys';
import type { ApiScope } from '@snout/domain/access/api-scopes';
import { Field, fieldLook } from '../../../ui/field';
import { ScopeFields } from './scope-fields';

export interface KeyDraft {
  name: string;
  scopes: readonly ApiScope[];
}

export type WrongKey = Partial<Record<keyof KeyDraft, string>>;

const WORDS = { name: 'Say which program gets it.', scopes: 'Choose at least one.' } as const;

/** What is missing, by the contract's own rules. */
export function wrongKey({ name, scopes }: KeyDraft): WrongKey {
  const parsed = createApiKey.body.safeParse({ name, scopes: [...scopes] });
  const fields = parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0] as keyof KeyDraft);
  return Object.fromEntries(fields.map((field) => [field, WORDS[field]]));
}

interface KeyFieldsProps {
  draft: KeyDraft;
  wrong: WrongKey;
  onChange(draft: KeyDraft): void;
}

/** A key's name and what it may do. */
export function KeyFields({ draft, wrong, onChange }: KeyFieldsProps) {
  return (
    <>
      <Field label="Which program gets it?" error={wrong.name} hint="Like “Booking software” or “Website form”.">
        {(id, describedBy) => (
          <input
            id={id}
            autoComplete="off"
            maxLength={100}
            aria-describedby={describedBy}
            aria-invalid={Boolean(wrong.name) || undefined}
            value={draft.name}
            onChange={(event) => onChange({ ...draft, name: event.target.value })}
            className={fieldLook}
          />
        )}
      </Field>
      <ScopeFields scopes={draft.scopes} error={wrong.scopes} onChange={(scopes) => onChange({ ...draft, scopes })} />
    </>
  );
}
