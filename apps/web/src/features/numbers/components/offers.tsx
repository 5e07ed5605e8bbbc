import type { searchNumbers } from '@snout/contracts/numbers';
import type { ResponseOf } from '@snout/contracts/shared/endpoint';
import type { UseQueryResult } from '@tanstack/react-query';
import { formatPhone } from '../../../lib/phone';
import { InlineError, Skeleton } from '../../../ui/states';

type Offer = ResponseOf<typeof searchNumbers>['numbers'][number];

interface OffersProps {
  found: UseQueryResult<Offer[]>;
  e164: string | null;
  isLocked: boolean;
  onChoose(e164: string): void;
}

/** What the provider has, one of which may be chosen. */
export function Offers({ found, e164, isLocked, onChoose }: OffersProps) {
  if (found.isPending) return <Skeleton className="appear-late h-32 w-full" />;
  if (found.isError) return <InlineError error={found.error} onRetry={() => found.refetch()} />;
  if (found.data.length === 0) {
    return <p className="m-0 text-body text-text-2">None free there at the moment. Try another area code.</p>;
  }
  return (
    <fieldset disabled={isLocked} className="m-0 max-h-56 min-w-0 overflow-y-auto rounded-lg border border-border p-0">
      <legend className="sr-only">Free numbers</legend>
      {found.data.map((offer) => (
        <label
          key={offer.e164}
          className="flex min-h-10 cursor-pointer items-center gap-3 border-b border-border px-3 text-body last:border-b-0 hover:bg-canvas has-checked:bg-accent-soft has-checked:text-accent-ink max-sm:min-h-11"
        >
          <input
            type="radio"
            name="offer"
            checked={offer.e164 === e164}
            onChange={() => onChoose(offer.e164)}
            className="accent-accent"
          />
          <span className="font-medium whitespace-nowrap">{formatPhone(offer.e164)}</span>
          <span className="grow text-right text-small">
            {[offer.locality, offer.region].filter(Boolean).join(', ')}
            {!offer.canMms && ' · no pictures'}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
