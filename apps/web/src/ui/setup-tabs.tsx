import { Link } from '@tanstack/react-router';

const TABS = [
  { name: 'checklist', label: 'Checklist', to: '/messages/setup' },
  { name: 'team', label: 'Team', to: '/messages/team' },
  { name: 'users', label: 'Users', to: '/users' },
  { name: 'apiKeys', label: 'API keys', to: '/api-keys' },
] as const;

/** What stands under Setup in the navigation. */
export function SetupTabs({ current }: { current: (typeof TABS)[number]['name'] }) {
  return (
    <nav aria-label="Setup" className="flex flex-wrap gap-1 pb-3">
      {TABS.map(({ name, label, to }) => (
        <Link
          key={name}
          to={to}
          aria-current={name === current ? 'page' : undefined}
          className={`inline-flex min-h-8 items-center rounded-md px-2.5 text-small no-underline max-sm:min-h-11 ${name === current ? 'bg-accent-soft font-medium text-accent-ink' : 'text-text-2 hover:bg-sunken'}`}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
