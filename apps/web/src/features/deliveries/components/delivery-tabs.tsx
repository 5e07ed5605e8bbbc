import { Link } from '@tanstack/react-router';
import type { Summary } from '../api/queries';
import { DELIVERY_TABS, type DeliveryTab } from '../delivery-tab';

const NAMES: Readonly<Record<DeliveryTab, string>> = {
  attempts: 'Attempts',
  waiting: 'Waiting',
  unknown: 'Checking',
  dead: 'Dead letters',
};

/** The views, each with how much is in it. */
export function DeliveryTabs({ tab, counts }: { tab: DeliveryTab; counts: Summary | undefined }) {
  return (
    <nav aria-label="Views" className="flex flex-wrap gap-1 max-sm:gap-0">
      {DELIVERY_TABS.map((name) => (
        <Link
          key={name}
          to="/deliveries"
          search={{ tab: name === 'attempts' ? undefined : name }}
          aria-current={tab === name ? 'page' : undefined}
          className={`inline-flex min-h-8 items-center gap-1.5 rounded-md px-2.5 text-small no-underline max-sm:min-h-11 max-sm:px-2 ${tab === name ? 'bg-accent-soft font-medium text-accent-ink' : 'text-text-2 hover:bg-sunken'}`}
        >
          {NAMES[name]}
          {name !== 'attempts' && counts && <Count of={counts[name]} isAlarm={name === 'dead'} />}
        </Link>
      ))}
    </nav>
  );
}

function Count({ of, isAlarm }: { of: number; isAlarm: boolean }) {
  return (
    <span
      className={`text-meta ${isAlarm && of > 0 ? 'rounded-full bg-danger-soft px-1.5 font-medium text-danger' : ''}`}
    >
      {of}
    </span>
  );
}
