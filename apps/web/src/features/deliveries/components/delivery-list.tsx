import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { InlineError, Skeleton } from '../../../ui/states';
import { type DeliveryFilter, deliveriesQuery, useRefetchDeliveries } from '../api/queries';
import { DeliveryTable } from './delivery-table';

interface DeliveryListProps {
  label: string;
  filter: DeliveryFilter;
  timeZone: string;
  /** Stands above the list, when there is one. */
  heading?: string;
  /** Shown when there is nothing to list. */
  empty: ReactNode;
  onOpen(id: string): void;
}

/** The attempts of one filter, page by page. */
export function DeliveryList({ label, heading, filter, timeZone, empty, onOpen }: DeliveryListProps) {
  const query = useInfiniteQuery(deliveriesQuery(filter));
  const items = query.data ?? [];
  const refetch = useRefetchDeliveries();
  return (
    <>
      {query.isPending && <RowSkeletons />}
      {query.isError && <InlineError error={query.error} onRetry={refetch} />}
      {query.isSuccess && items.length === 0 && empty}
      {items.length > 0 && heading && <h2 className="m-0 pt-6 pb-2 text-pane font-semibold">{heading}</h2>}
      {items.length > 0 && <DeliveryTable {...{ label, items, timeZone, onOpen }} />}
      {query.hasNextPage && <OlderButton isBusy={query.isFetchingNextPage} onPress={() => query.fetchNextPage()} />}
    </>
  );
}

export function OlderButton({ isBusy, onPress }: { isBusy: boolean; onPress(): void }) {
  return (
    <div className="flex justify-center py-4">
      <Button disabled={isBusy} onClick={onPress}>
        Show older
      </Button>
    </div>
  );
}

export function RowSkeletons() {
  return (
    <div className="appear-late flex flex-col" role="status" aria-label="Loading deliveries">
      {Array.from({ length: 8 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <div key={index} className="flex gap-6 border-b border-border px-2 py-3">
          <Skeleton className="h-3 w-16" />
          <Skeleton className="h-3 w-24" />
          <Skeleton className="h-3 grow" />
          <Skeleton className="h-3 w-20" />
        </div>
      ))}
    </div>
  );
}
