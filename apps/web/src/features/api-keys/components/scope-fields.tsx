import { API_SCOPES, type ApiScope } from '@snout/domain/access/api-scopes';
import { useId } from 'react';
import { missingReads, SCOPE_WORDS } from '../scope-words';

interface ScopeFieldsProps {
  scopes: readonly ApiScope[];
  error: string | undefined;
  onChange(scopes: ApiScope[]): void;
}

/** What a key may do, each told before it is given. */
export function ScopeFields({ scopes, error, onChange }: ScopeFieldsProps) {
  const id = useId();
  const toggle = (scope: ApiScope, isOn: boolean): void =>
    onChange(API_SCOPES.filter((one) => (one === scope ? isOn : scopes.includes(one))));
  const missing = missingReads(scopes).map((scope) => SCOPE_WORDS[scope].label.toLowerCase());
  return (
    <fieldset className="m-0 flex min-w-0 flex-col border-0 p-0" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="p-0 pb-1 text-small text-text-2">What it may do</legend>
      <div className="grid gap-x-4 sm:grid-cols-2">
        {API_SCOPES.map((scope) => (
          <label key={scope} className="flex min-h-11 cursor-pointer items-start gap-3 py-1.5">
            <input
              type="checkbox"
              checked={scopes.includes(scope)}
              onChange={(event) => toggle(scope, event.target.checked)}
              className="mt-0.5 size-5 shrink-0 accent-(--accent) sm:size-4"
            />
            <span className="min-w-0">
              <span className="block text-body">{SCOPE_WORDS[scope].label}</span>
              <span className="block text-small text-text-3">{SCOPE_WORDS[scope].detail}</span>
            </span>
          </label>
        ))}
      </div>
      {error && (
        <span id={`${id}-error`} className="text-small text-danger">
          {error}
        </span>
      )}
      {!error && missing.length > 0 && (
        <span role="status" className="pt-1 text-small text-text-2">
          Changing does not include reading: it cannot {missing.join(' or ')}.
        </span>
      )}
    </fieldset>
  );
}
