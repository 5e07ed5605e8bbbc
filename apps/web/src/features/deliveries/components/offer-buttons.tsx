import type { DeliveryListItem } from '@snout/contracts/deliveries';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../../ui/button';
import type { DeliveryActions } from '../api/actions';
import { offerOf } from '../delivery-words';

interface OfferProps {
  item: DeliveryListItem;
  actions: DeliveryActions;
  /** Called after something was done. */
  onDone?: () => void;
  /** In a list the reason stands once above, not at every row. */
  isCompact?: boolean;
}

/** Retry and Dismiss, or the reason why not. */
export function OfferButtons({ item, actions, onDone, isCompact = false }: OfferProps) {
  const [isBusy, setBusy] = useState(false);
  const [isDismissing, setDismissing] = useState(false);
  const offer = offerOf(item);
  const run = async (work: Promise<boolean>): Promise<void> => {
    setBusy(true);
    const hasWorked = await work;
    setBusy(false);
    if (hasWorked) onDone?.();
  };
  if (isDismissing) {
    return (
      <DismissForm
        isBusy={isBusy}
        onCancel={() => setDismissing(false)}
        onDismiss={(note) => void run(actions.dismiss(item.id, note))}
      />
    );
  }
  const size = isCompact ? 'small' : 'regular';
  const shared = { size, disabled: isBusy, className: 'max-sm:min-h-11' } as const;
  return (
    <div className="flex flex-col gap-2">
      {offer.why && !isCompact && <p className="m-0 text-small text-text-2">{offer.why}</p>}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {offer.retry && (
          <Button look={isCompact ? 'plain' : 'filled'} {...shared} onClick={() => void run(actions.retry(item.id))}>
            {offer.retry}
          </Button>
        )}
        {offer.canDismiss && (
          <Button look={isCompact ? 'quiet' : 'plain'} {...shared} onClick={() => setDismissing(true)}>
            Dismiss
          </Button>
        )}
      </div>
    </div>
  );
}

interface DismissFormProps {
  isBusy: boolean;
  onCancel(): void;
  onDismiss(note: string): void;
}

function DismissForm({ isBusy, onCancel, onDismiss }: DismissFormProps) {
  const [note, setNote] = useState('');
  const id = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onDismiss(note.trim());
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-2">
      <label htmlFor={id} className="text-small text-text-2">
        A note for the history, if you like
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={500}
        value={note}
        // biome-ignore lint/a11y/noAutofocus: the field opens by pressing Dismiss, and is what comes next
        autoFocus
        onChange={(event) => setNote(event.target.value)}
        className="w-full rounded-lg border border-border-strong bg-surface p-2 text-body text-text max-sm:text-[16px]"
      />
      <span className="flex justify-end gap-2">
        <Button size="small" look="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button size="small" type="submit" disabled={isBusy}>
          Dismiss text
        </Button>
      </span>
    </form>
  );
}
