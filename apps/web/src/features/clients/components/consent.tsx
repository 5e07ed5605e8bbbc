import type { Client } from '@snout/contracts/clients';
import type { ConsentStateDto } from '@snout/contracts/consent';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { addressWords } from '../../../ui/clients/client-words';
import { InlineError, Skeleton } from '../../../ui/states';
import { consentQuery } from '../api/queries';
import { consentLine, lastOf, shownStates } from '../consent-words';
import type { ConsentAct } from '../search';
import { Ledger } from './ledger';

interface ConsentProps {
  client: Client;
  timeZone: string;
  onAct(act: ConsentAct, contactPointId?: string): void;
}

/** Whether this client may be texted, why, and what can be written down about it. */
export function Consent({ client, timeZone, onAct }: ConsentProps) {
  const query = useInfiniteQuery(consentQuery(client.id));
  const states = shownStates(query.data?.pages[0]?.consent ?? []);
  const events = query.data?.pages.flatMap((page) => page.events) ?? [];
  const mayChange = client.archivedAt === null;
  const isWaiting = states.some(({ state }) => state === 'suspectedOptOut');
  return (
    <section aria-labelledby="consent" className="flex flex-col gap-3">
      <h2 id="consent" className="m-0 text-small font-semibold text-text-2">
        May we text them?
      </h2>
      {query.isPending && <Skeleton className="appear-late h-20 w-full" />}
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && states.length === 0 && <p className="m-0 text-body text-text-3">No number to text yet.</p>}
      <ul aria-label="Consent" className="m-0 flex list-none flex-col gap-3 p-0">
        {states.map((state) => (
          <State
            key={state.contactPointId}
            state={state}
            line={consentLine(state, lastOf(events, state.contactPointId), timeZone)}
            onDecide={mayChange ? () => onAct('decide', state.contactPointId) : null}
          />
        ))}
      </ul>
      {mayChange && states.length > 0 && !isWaiting && (
        <div className="flex flex-wrap gap-2">
          {states.some(({ state }) => state !== 'optedOut') && (
            <Button size="small" className="max-sm:min-h-11" onClick={() => onAct('optOut')}>
              They want no texts
            </Button>
          )}
          <Button size="small" className="max-sm:min-h-11" onClick={() => onAct('allow')}>
            {states.some(({ state }) => state === 'optedOut') ? 'They may be texted again' : 'Add a written consent'}
          </Button>
        </div>
      )}
      <Ledger
        {...{ events, states, timeZone }}
        hasMore={query.hasNextPage}
        isBusy={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
    </section>
  );
}

interface StateProps {
  state: ConsentStateDto;
  line: ReturnType<typeof consentLine>;
  /** Null for somebody who is archived. */
  onDecide: (() => void) | null;
}

function State({ state, line, onDecide }: StateProps) {
  const waits = state.state === 'suspectedOptOut';
  return (
    <li className={`flex flex-col gap-1 text-body ${waits ? 'rounded-lg bg-warn-soft p-3' : ''}`}>
      <span className="flex flex-wrap items-center gap-x-2">
        <span className={waits ? 'text-text' : ''}>{addressWords(state)}</span>
        <Chip tone={line.tone}>{line.word}</Chip>
      </span>
      <span className={`text-small wrap-anywhere ${waits ? 'text-text' : 'text-text-2'}`}>{line.detail}</span>
      {waits && onDecide && (
        <Button size="small" className="mt-1 self-start max-sm:min-h-11" onClick={onDecide}>
          Decide
        </Button>
      )}
    </li>
  );
}
