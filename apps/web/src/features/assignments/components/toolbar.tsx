import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { sittersQuery } from '../../../lib/inventory';
import { Button, IconButton } from '../../../ui/button';
import { fieldLook } from '../../../ui/field';
import type { VIEWS } from '../search';

interface ToolbarProps {
  title: string;
  view: (typeof VIEWS)[number];
  views: readonly (typeof VIEWS)[number][];
  sitterId: string | undefined;
  onMove(by: -1 | 1): void;
  onToday(): void;
  onSitter(sitterId: string | undefined): void;
}

const NAMES = { week: 'Week', day: 'Day', list: 'List' } as const;

/** Which stretch of time, in which form, and whose. */
export function Toolbar({ title, view, views, sitterId, onMove, onToday, onSitter }: ToolbarProps) {
  const span = view === 'day' ? 'day' : 'week';
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 pb-3">
      <div className="flex items-center gap-1">
        <Button size="small" className="min-h-9 max-sm:min-h-11" aria-keyshortcuts="t" onClick={onToday}>
          Today
        </Button>
        <IconButton label={`Previous ${span}`} onClick={() => onMove(-1)}>
          <ChevronLeft size={18} strokeWidth={1.75} />
        </IconButton>
        <IconButton label={`Next ${span}`} onClick={() => onMove(1)}>
          <ChevronRight size={18} strokeWidth={1.75} />
        </IconButton>
      </div>
      <h2 aria-live="polite" className="m-0 min-w-0 grow text-pane font-semibold">
        {title}
      </h2>
      <SitterFilter value={sitterId} onChange={onSitter} />
      <nav aria-label="Views" className="flex rounded-lg bg-sunken p-0.5">
        {views.map((name) => (
          <Link
            key={name}
            to="/messages/assignments"
            search={({ from, sitter }) => ({ from, sitter, view: name === 'week' ? undefined : name })}
            aria-current={view === name ? 'page' : undefined}
            className={`inline-flex min-h-8 items-center rounded-md px-3 text-small no-underline max-sm:min-h-11 ${view === name ? 'bg-surface font-medium text-text shadow-[0_0_0_1px_var(--border)]' : 'text-text-2'}`}
          >
            {NAMES[name]}
          </Link>
        ))}
      </nav>
    </div>
  );
}

function SitterFilter({ value, onChange }: { value: string | undefined; onChange(id: string | undefined): void }) {
  const sitters = useQuery(sittersQuery);
  const here = sitters.data?.sitters.filter(({ id, status }) => status !== 'offboarded' || id === value) ?? [];
  return (
    <select
      aria-label="Sitter"
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || undefined)}
      className={`${fieldLook} w-40! sm:min-h-9!`}
    >
      <option value="">All sitters</option>
      {here.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
