import type { ConsentEventDto, ConsentStateDto } from '@snout/contracts/consent';
import { fullTime, minuteTime } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { addressWords } from '../../../ui/clients/client-words';
import { eventWords, sourceWords } from '../consent-words';

interface LedgerProps {
  events: readonly ConsentEventDto[];
  states: readonly ConsentStateDto[];
  timeZone: string;
  hasMore: boolean;
  isBusy: boolean;
  onMore(): void;
}

/** Everything that was ever said about texts, the newest first. Nothing is taken out of it. */
export function Ledger({ events, states, timeZone, hasMore, isBusy, onMore }: LedgerProps) {
  if (events.length === 0) return null;
  const several = states.length > 1;
  const addressOf = ({ contactPointId }: ConsentEventDto): string | null => {
    const state = several && states.find((one) => one.contactPointId === contactPointId);
    return state ? addressWords(state) : null;
  };
  return (
    <details className="text-small">
      <summary className="min-h-7 w-fit cursor-pointer content-center text-text-2 max-sm:min-h-11">
        History of what they said
      </summary>
      <ol
        aria-label="Consent history"
        className="m-0 mt-1 flex list-none flex-col gap-3 border-l border-border p-0 pl-3"
      >
        {events.map((event) => (
          <li key={event.id} className="flex flex-col">
            <span>
              <span className="font-medium text-text">{eventWords(event)}</span>
              <span className="text-text-2"> {sourceWords(event)}</span>
            </span>
            {event.wording && <q className="wrap-anywhere text-text-2">{event.wording}</q>}
            <span className="text-meta text-text-3">
              <time dateTime={event.at} title={fullTime(event.at, timeZone)}>
                {minuteTime(event.at, timeZone)}
              </time>
              {addressOf(event) && ` · ${addressOf(event)}`}
            </span>
          </li>
        ))}
      </ol>
      {hasMore && (
        <Button size="small" className="mt-2 max-sm:min-h-11" disabled={isBusy} onClick={onMore}>
          Show older
        </Button>
      )}
    </details>
  );
}
