import type { Sitter } from '@snout/contracts/people';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { numbersQuery } from '../../../lib/inventory';
import { formatPhone } from '../../../lib/phone';
import { Button } from '../../../ui/button';
import { Field, fieldLook, Refusal } from '../../../ui/field';
import { useGiveNumber } from '../api/actions';
import { firstName, freeNumbers } from '../team-words';

/** The step that was left: a number of their own, from those that are free, or to be bought. */
export function NumberStep({ sitter }: { sitter: Sitter }) {
  const numbers = useQuery(numbersQuery);
  const give = useGiveNumber(sitter);
  const [chosen, setChosen] = useState('');
  if (!numbers.data) return null;
  const free = freeNumbers(numbers.data, new Date());
  const numberId = free.some(({ id }) => id === chosen) ? chosen : free[0]?.id;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (numberId) give.mutate(numberId);
  };
  if (!numberId) {
    return (
      <div className="flex flex-wrap items-center gap-3 rounded-lg bg-warn-soft px-3 py-2.5 text-body text-warn">
        <span className="min-w-48 grow">No sitter number is free.</span>
        <Link
          to="/messages/numbers"
          search={{ add: 'buy' }}
          className="inline-flex min-h-9 items-center rounded-lg border border-warn px-3 font-medium text-warn no-underline max-sm:min-h-11"
        >
          Buy a number
        </Link>
      </div>
    );
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-3 rounded-xl border border-border bg-canvas p-4">
      <Field label="Free sitter numbers">
        {(id) => (
          <select id={id} value={numberId} onChange={(event) => setChosen(event.target.value)} className={fieldLook}>
            {free.map((number) => (
              <option key={number.id} value={number.id}>
                {formatPhone(number.e164)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Refusal error={give.error} />
      <Button type="submit" look="filled" disabled={give.isPending} className="w-fit self-end">
        {give.isPending ? 'Giving…' : `Give to ${firstName(sitter.name)}`}
      </Button>
    </form>
  );
}
