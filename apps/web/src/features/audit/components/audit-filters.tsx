import { useQuery } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { Combobox } from '../../../ui/combobox';
import { Field, fieldLook } from '../../../ui/field';
import { Segmented } from '../../../ui/segmented';
import { actorsQuery } from '../api/queries';
import { ACTOR_KINDS, actionOption, ENTITY_KINDS, EVERYTHING, findActions, RANGE_OPTIONS } from '../audit-words';
import type { AuditSearch } from '../search';

interface FiltersProps {
  search: AuditSearch;
  fieldRef: RefObject<HTMLDivElement | null>;
  onChange(change: Partial<AuditSearch>): void;
}

/** What, who, on what, and since when. */
export function AuditFilters({ search, fieldRef, onChange }: FiltersProps) {
  const [typed, setTyped] = useState('');
  const users = useQuery(actorsQuery);
  const people = (users.data?.users ?? []).map(({ id, name }) => [id, name] as const);
  return (
    <div className="grid grid-cols-2 items-end gap-x-3 gap-y-3 pb-4 sm:gap-x-4 lg:grid-cols-[minmax(0,20rem)_11rem_11rem_auto] lg:justify-start">
      <div ref={fieldRef} className="col-span-2 lg:col-span-1">
        <Field label="What happened">
          {(id, describedBy) => (
            <Combobox
              {...{ id, describedBy }}
              nothing="Nothing is called that."
              options={findActions(typed)}
              value={search.action ? actionOption(search.action) : null}
              placeholder={EVERYTHING.label}
              onType={setTyped}
              onChoose={(option) => onChange({ action: option?.id || undefined })}
            />
          )}
        </Field>
      </div>
      <Choice
        label="Who"
        all="Everybody"
        value={search.actor}
        options={ACTOR_KINDS}
        more={people}
        onChange={(actor) => onChange({ actor })}
      />
      <Choice
        label="On what"
        all="Anything"
        value={search.entity}
        options={ENTITY_KINDS}
        onChange={(entity) => onChange({ entity })}
      />
      <div className="col-span-2 lg:col-span-1">
        <Segmented
          label="Since when"
          value={search.range ?? 'all'}
          options={RANGE_OPTIONS}
          onChange={(range) => onChange({ range: range === 'all' ? undefined : range })}
        />
      </div>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  all: string;
  value: string | undefined;
  options: readonly (readonly [string, string])[];
  /** Below the kinds: single ones by name. */
  more?: readonly (readonly [string, string])[];
  onChange(value: string | undefined): void;
}

function Choice({ label, all, value = '', options, more = [], onChange }: ChoiceProps) {
  const isKnown = value === '' || [...options, ...more].some(([id]) => id === value);
  return (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value || undefined)}
          className={fieldLook}
        >
          <option value="">{all}</option>
          {!isKnown && <option value={value}>Just this one</option>}
          {options.map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
          {more.length > 0 && (
            <optgroup label="By name">
              {more.map(([kind, words]) => (
                <option key={kind} value={kind}>
                  {words}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      )}
    </Field>
  );
}
