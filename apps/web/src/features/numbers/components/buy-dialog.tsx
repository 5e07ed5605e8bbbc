import type { NumberType } from '@snout/domain/shared/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { formatPhone } from '../../../lib/phone';
import { useKeyFor } from '../../../lib/use-key-for';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Field, fieldLook, Refusal } from '../../../ui/field';
import { useBuy } from '../api/actions';
import { type SearchFor, searchQuery } from '../api/queries';
import { toSearch } from '../new-number';
import { ClassChoice } from './class-choice';
import { Offers } from './offers';

interface BuyProps {
  hasFrontDesk: boolean;
  onClose(): void;
}

/** Look for a number, choose one and what it is for, and rent it. A failure leaves everything as it was filled in. */
export function BuyDialog({ hasFrontDesk, onClose }: BuyProps) {
  const [wanted, setWanted] = useState<SearchFor | null>(null);
  const [e164, setE164] = useState<string | null>(null);
  const [type, setType] = useState<NumberType>(hasFrontDesk ? 'pool' : 'frontDesk');
  const keyFor = useKeyFor();
  const buy = useBuy();
  const found = useQuery({ ...searchQuery(wanted ?? {}), enabled: wanted !== null });
  const search = (next: SearchFor): void => {
    setWanted(next);
    setE164(null);
    buy.reset();
  };
  // While it is being bought, whether that works is about to be said here.
  const leave = (): void => {
    if (!buy.isPending) onClose();
  };
  const pay = (): void => {
    if (e164) buy.mutate({ body: { e164, type }, key: keyFor(`${e164} ${type}`) }, { onSuccess: onClose });
  };
  return (
    <Dialog label="Buy a number" shape="box" onClose={leave}>
      <div className="flex flex-col gap-4 p-5">
        <h2 className="m-0 text-pane font-semibold">Buy a number</h2>
        <SearchForm isBusy={found.isFetching} onSearch={search} />
        {wanted && <Offers {...{ found, e164 }} isLocked={buy.isPending} onChoose={setE164} />}
        {e164 && <ClassChoice value={type} hasFrontDesk={hasFrontDesk} onChange={setType} />}
        {e164 && (
          <p className="m-0 text-body text-text-2">
            {formatPhone(e164)} is rented from the provider, who charges your account for it, and its texts come here.
          </p>
        )}
        <Refusal error={buy.error} />
        <div className="flex justify-end gap-2">
          <Button look="quiet" disabled={buy.isPending} onClick={onClose}>
            Cancel
          </Button>
          {e164 && (
            <Button look="filled" disabled={buy.isPending} onClick={pay}>
              {buy.isPending ? 'Buying…' : `Buy ${formatPhone(e164)}`}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}

function SearchForm({ isBusy, onSearch }: { isBusy: boolean; onSearch(wanted: SearchFor): void }) {
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = toSearch(text);
    setWrong(wanted === null);
    if (wanted) onSearch(wanted);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Field
        label="Area code or state"
        hint="Three digits, like 512, or two letters, like TX."
        error={isWrong ? 'Give three digits, like 512, or two letters, like TX.' : null}
      >
        {(id, describedBy) => (
          <span className="flex gap-2">
            <input
              id={id}
              aria-describedby={describedBy}
              aria-invalid={isWrong}
              // biome-ignore lint/a11y/noAutofocus: the dialog opens to search
              autoFocus
              autoComplete="off"
              maxLength={3}
              value={text}
              onChange={(event) => setText(event.target.value)}
              className={fieldLook}
            />
            <Button type="submit" className="shrink-0" disabled={isBusy}>
              {isBusy ? 'Searching…' : 'Search'}
            </Button>
          </span>
        )}
      </Field>
    </form>
  );
}
