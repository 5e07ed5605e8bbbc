import { Link } from '@tanstack/react-router';

const TABS = [
  { name: 'review', label: 'Held texts', to: '/policy' },
  { name: 'rules', label: 'Rules', to: '/policy/rules' },
] as const;

/** What stands under Policy review in the navigation. */
export function PolicyTabs({ current }: { current: (typeof TABS)[number]['name'] }) {
  return (
    <nav aria-label="Policy" className="flex gap-1">
      {TABS.map(({ name, label, to }) => (
        <Link
          key={name}
          to={to}
          activeOptions={{ exact: true, includeSearch: false }}
          aria-current={name === current ? 'page' : undefined}
          className={`inline-flex min-h-8 items-center rounded-md px-2.5 text-small no-underline max-sm:min-h-11 ${name === current ? 'bg-accent-soft font-medium text-accent-ink' : 'text-text-2 hover:bg-sunken'}`}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
