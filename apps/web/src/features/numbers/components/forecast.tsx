import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { InlineError } from '../../../ui/states';
import { capacityQuery } from '../api/queries';
import { type ForecastPart, forecastParts, forecastSummary, leftWords } from '../capacity-words';

/** What the bookings of the next two weeks ask of sitters and numbers: one line, and the days behind it. */
export function Forecast() {
  const query = useQuery(capacityQuery);
  if (query.isError) return <InlineError error={query.error} onRetry={() => query.refetch()} />;
  if (!query.data) return null;
  const parts = forecastParts(query.data);
  const isCalm = parts.every(({ isTrouble }) => !isTrouble);
  const Icon = isCalm ? CircleCheck : CircleAlert;
  return (
    <details className="mb-4 max-w-3xl rounded-xl border border-border bg-canvas">
      <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-2 gap-y-0.5 px-3 py-2 text-small">
        <Icon size={16} strokeWidth={1.75} aria-hidden className={isCalm ? 'text-success' : 'text-warn'} />
        <span className="text-text-3">Next 14 days</span>
        <span className="font-medium">{forecastSummary(parts)}</span>
        <span className="ml-auto text-accent">Details</span>
      </summary>
      <div className="flex flex-col gap-4 border-t border-border px-3 py-3">
        {parts.map((part) => (
          <Part key={part.title} part={part} />
        ))}
        <p className="m-0 text-small text-text-3">{leftWords(query.data.numbers)}.</p>
      </div>
    </details>
  );
}

const Part = ({ part }: { part: ForecastPart }) => (
  <section className="flex flex-col gap-1">
    <h2 className="m-0 text-small font-semibold">{part.title}</h2>
    {part.lines.length > 0 && (
      <ul className="m-0 flex list-none flex-col gap-0.5 p-0 text-small text-text-2">
        {part.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    )}
    {part.advice && <p className="m-0 text-small text-text-3">{part.advice}</p>}
  </section>
);
