import { Link } from '@tanstack/react-router';
import { Chip } from '../../../ui/chip';
import { nextWords, type Today, windowWords } from '../today';

/** Who is with whom for the rest of the day. */
export function TodayStrip({ today, timeZone }: { today: Today; timeZone: string }) {
  return (
    <section aria-labelledby="today" className="flex flex-col gap-2">
      <div className="flex items-baseline justify-between gap-3">
        <h2 id="today" className="m-0 text-pane font-semibold">
          Today
        </h2>
        <Link to="/messages/assignments" className="inline-flex items-center text-small text-accent max-sm:min-h-11">
          All assignments
        </Link>
      </div>
      {today.left.length === 0 ? (
        <p className="m-0 text-body text-text-3">
          Nobody is on duty for the rest of today. {today.next && nextWords(today.next, timeZone)}
        </p>
      ) : (
        <ul
          aria-label="Windows of today"
          className="m-0 flex list-none flex-col overflow-hidden rounded-xl border border-border p-0"
        >
          {today.left.map((window) => (
            <li key={window.id} className="border-b border-border last:border-b-0">
              <Link
                to="/messages"
                search={{ thread: window.threadId }}
                className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-0.5 px-3 py-2 text-body text-text no-underline hover:bg-sunken"
              >
                <span className="min-w-0 grow truncate">
                  <span className="font-medium">{window.sitterName}</span>
                  <span className="text-text-2"> with {window.clientName ?? 'a client'}</span>
                </span>
                {window.isOn && <Chip tone="success">On now</Chip>}
                <span className="text-small text-text-2 tabular-nums">{windowWords(window, timeZone)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
