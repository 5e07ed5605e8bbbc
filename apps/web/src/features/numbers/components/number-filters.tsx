import { NUMBER_STATUSES, NUMBER_TYPES } from '@snout/domain/shared/vocabulary';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { NumbersSearch } from '../number-filter';
import { CLASS_WORDS } from '../number-words';

const STATUS_WORDS = { active: 'Active', quarantined: 'Quarantined', released: 'Given back' } as const;

/** Class and status, each one press; both stand in the address. */
export function NumberFilters({ search }: { search: Pick<NumbersSearch, 'type' | 'status'> }) {
  const { type, status } = search;
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-1">
      <Group label="Class">
        {[undefined, ...NUMBER_TYPES].map((value) => (
          <Choice key={value ?? 'all'} search={{ type: value, status }} isOn={type === value}>
            {value ? CLASS_WORDS[value] : 'All'}
          </Choice>
        ))}
      </Group>
      <Group label="Status">
        {[undefined, ...NUMBER_STATUSES].map((value) => (
          <Choice key={value ?? 'all'} search={{ type, status: value }} isOn={status === value}>
            {value ? STATUS_WORDS[value] : 'Current'}
          </Choice>
        ))}
      </Group>
    </div>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-0.5">
      <span aria-hidden className="pr-1.5 text-small text-text-3">
        {label}
      </span>
      {children}
    </nav>
  );
}

function Choice({ search, isOn, children }: { search: NumbersSearch; isOn: boolean; children: ReactNode }) {
  return (
    <Link
      to="/messages/numbers"
      search={search}
      aria-current={isOn ? 'page' : undefined}
      className={`inline-flex min-h-8 items-center rounded-md px-2 text-small no-underline max-sm:min-h-11 ${isOn ? 'bg-accent-soft font-medium text-accent-ink' : 'text-text-2 hover:bg-sunken'}`}
    >
      {children}
    </Link>
  );
}
