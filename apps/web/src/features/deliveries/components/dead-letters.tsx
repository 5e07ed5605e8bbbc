import type { DeliveryListItem } from '@snout/contracts/deliveries';
import { type UseQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { formatPhone } from '../../../lib/phone';
import { fullTime, minuteTime } from '../../../lib/time';
import { EmptyState, InlineError } from '../../../ui/states';
import type { DeliveryActions } from '../api/actions';
import { deliveriesQuery, type Summary, useRefetchDeliveries } from '../api/queries';
import { DeadGroups } from './dead-groups';
import { OlderButton, RowSkeletons } from './delivery-list';
import { ClientLink, OpenButton } from './delivery-table';
import { OfferButtons } from './offer-buttons';

interface DeadLettersProps {
  summary: UseQueryResult<Summary>;
  code: number | undefined;
  timeZone: string;
  actions: DeliveryActions;
  onOpen(id: string): void;
}

/** Texts that will not be tried again by themselves: by cause, then one by one. */
export function DeadLetters({ summary, code, timeZone, actions, onOpen }: DeadLettersProps) {
  const query = useInfiniteQuery(deliveriesQuery({ state: 'dead', dismissed: 'false', ...(code ? { code } : {}) }));
  const items = query.data ?? [];
  const groups = summary.data?.groups ?? [];
  const refetch = useRefetchDeliveries();
  return (
    <>
      {query.isPending && <RowSkeletons />}
      {query.isError && <InlineError error={query.error} onRetry={refetch} />}
      {query.isSuccess && summary.isError && <InlineError error={summary.error} onRetry={refetch} />}
      {query.isSuccess && items.length === 0 && (
        <EmptyState title="Nothing is stuck">Texts that don’t arrive show up here.</EmptyState>
      )}
      {groups.length > 0 && !code && <DeadGroups groups={groups} onRetryAll={actions.retryAll} />}
      {items.length > 0 && (
        <section>
          <h2 className="m-0 pt-6 pb-2 text-pane font-semibold">One by one</h2>
          <ul aria-label="Dead letters" className="m-0 flex list-none flex-col gap-2 p-0">
            {items.map((item) => (
              <Letter key={item.id} {...{ item, timeZone, actions }} onOpen={() => onOpen(item.id)} />
            ))}
          </ul>
        </section>
      )}
      {query.hasNextPage && <OlderButton isBusy={query.isFetchingNextPage} onPress={() => query.fetchNextPage()} />}
    </>
  );
}

interface LetterProps {
  item: DeliveryListItem;
  timeZone: string;
  actions: DeliveryActions;
  onOpen(): void;
}

function Letter({ item, timeZone, actions, onOpen }: LetterProps) {
  return (
    <li
      data-delivery={item.id}
      className="flex flex-wrap items-start gap-x-6 gap-y-2 rounded-xl border border-border p-3 text-small"
    >
      <div className="relative flex min-w-0 basis-72 grow flex-col gap-0.5">
        <span className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="font-medium">
            <ClientLink item={item} />
          </span>
          <time dateTime={item.createdAt} title={fullTime(item.createdAt, timeZone)} className="text-text-3">
            {minuteTime(item.createdAt, timeZone)}
          </time>
        </span>
        <OpenButton item={item} onOpen={onOpen} />
        <span className="text-danger">
          {item.errorMessage ?? 'It did not arrive.'}
          {item.errorCode !== null && <span className="text-text-3"> Code {item.errorCode}.</span>}
        </span>
        <span className="text-meta text-text-3">
          From {formatPhone(item.messageNumber)}, attempt {item.attemptNo}
        </span>
      </div>
      <OfferButtons item={item} actions={actions} isCompact />
    </li>
  );
}
