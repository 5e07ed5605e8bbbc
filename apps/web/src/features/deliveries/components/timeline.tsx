import type { TimelineEntry } from '@snout/contracts/deliveries';
import { Clock, Flag, type LucideIcon, Mail, PenLine, Search, SendHorizontal } from 'lucide-react';
import { fullTime, secondTime } from '../../../lib/time';

const ICONS = {
  written: PenLine,
  handedOver: SendHorizontal,
  receipt: Mail,
  nextTry: Clock,
  looked: Search,
  settled: Flag,
} as const satisfies Record<TimelineEntry['kind'], LucideIcon>;

/** The story of an attempt, in order. What the provider said literally stands small beside it. */
export function Timeline({ entries, timeZone }: { entries: readonly TimelineEntry[]; timeZone: string }) {
  return (
    <section>
      <h3 className="m-0 pb-2 text-small font-semibold text-text-2">Step by step</h3>
      <ol aria-label="Step by step" className="m-0 flex list-none flex-col p-0">
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two receipts may be alike in everything
          <Step key={`${entry.at}-${index}`} entry={entry} timeZone={timeZone} isLast={index === entries.length - 1} />
        ))}
      </ol>
    </section>
  );
}

function Step({ entry, timeZone, isLast }: { entry: TimelineEntry; timeZone: string; isLast: boolean }) {
  const Icon = ICONS[entry.kind];
  const raw = [entry.rawStatus, entry.errorCode === null ? null : `code ${entry.errorCode}`].filter(Boolean);
  return (
    <li className="flex gap-3">
      <span aria-hidden className="flex flex-col items-center text-text-3">
        <span className="inline-flex size-7 items-center justify-center rounded-full border border-border bg-surface">
          <Icon size={14} strokeWidth={1.75} />
        </span>
        {!isLast && <span className="w-px grow bg-border" />}
      </span>
      <span className="flex min-w-0 grow flex-col pt-1 pb-4 text-small">
        <span className="text-text">{entry.text}</span>
        <span className="text-meta text-text-3">
          <time dateTime={entry.at} title={fullTime(entry.at, timeZone)}>
            {secondTime(entry.at, timeZone)}
          </time>
          {raw.length > 0 && ` · ${raw.join(', ')}`}
        </span>
      </span>
    </li>
  );
}
