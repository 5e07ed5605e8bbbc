import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { ApiError } from '../lib/call';
import { Button } from './button';

/** Shaped like what is coming; shown only when it takes a moment. */
export function Skeleton({ className = '' }: { className?: string }) {
  return <span aria-hidden className={`block animate-pulse rounded-md bg-sunken ${className}`} />;
}

/** Says what will appear here, and offers at most one action. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-14 text-center">
      <p className="m-0 text-pane font-semibold">{title}</p>
      {children && <div className="max-w-72 text-body text-text-3">{children}</div>}
    </div>
  );
}

/** The cause in plain words, a way to try again, and the request id for whoever helps. */
export function InlineError({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const requestId = error instanceof ApiError ? error.problem.requestId : undefined;
  return (
    <div role="alert" className="m-3 flex flex-col gap-2 rounded-lg bg-danger-soft p-3 text-body text-danger">
      <span>{error instanceof Error ? error.message : 'Something went wrong.'}</span>
      <span className="flex flex-wrap items-center gap-2">
        {onRetry && (
          <Button size="small" onClick={onRetry}>
            Try again
          </Button>
        )}
        {requestId && (
          <Button size="small" look="quiet" onClick={() => navigator.clipboard.writeText(requestId)}>
            <Copy size={14} strokeWidth={1.75} /> Copy request id
          </Button>
        )}
      </span>
    </div>
  );
}

/** A calm line across a pane. */
export function Banner({ tone, children }: { tone: 'info' | 'warn' | 'danger' | 'neutral'; children: ReactNode }) {
  const look = {
    info: 'bg-info-soft text-info',
    warn: 'bg-warn-soft text-warn',
    danger: 'bg-danger-soft text-danger',
    neutral: 'bg-sunken text-text-2',
  }[tone];
  return <div className={`px-4 py-2.5 text-body ${look}`}>{children}</div>;
}
