import { Link } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import { Skeleton } from '../../../ui/states';

interface CardProps {
  label: string;
  icon: LucideIcon;
  /** Null while it is not known. */
  count: number | null;
  tone: string;
  detail: string;
  search: { filter?: 'unread' | 'policy' | 'failures'; thread?: string };
}

/** How many wait for one thing, and the way to them. Coloured only when somebody must act. */
export function CountCard({ label, icon: Icon, count, tone, detail, search }: CardProps) {
  const isWaiting = (count ?? 0) > 0;
  return (
    <Link
      to="/messages"
      search={search}
      className="flex min-h-24 flex-col gap-1 rounded-xl border border-border bg-surface p-4 text-text no-underline hover:border-border-strong"
    >
      <span className="flex items-center justify-between gap-2">
        <span className="text-small font-medium text-text-2">{label}</span>
        <Icon size={18} strokeWidth={1.75} aria-hidden className={isWaiting ? tone : 'text-text-3'} />
      </span>
      {count === null ? (
        <Skeleton className="appear-late h-8 w-10" />
      ) : (
        <span className={`text-[24px]/[30px] font-[650] tabular-nums ${isWaiting ? '' : 'text-text-3'}`}>{count}</span>
      )}
      <span className="truncate text-small text-text-3">{detail}</span>
    </Link>
  );
}
