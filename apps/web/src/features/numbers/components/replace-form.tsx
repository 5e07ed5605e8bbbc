import type { BusinessNumber } from '@snout/contracts/numbers';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { numbersQuery } from '../../../lib/inventory';
import { formatPhone } from '../../../lib/phone';
import { ActFrame } from '../../../ui/act-frame';
import { Field, fieldLook } from '../../../ui/field';
import { useReplaceFrontDesk } from '../api/actions';
import { canTakeOver, replaceEffects } from '../number-acts';

/** Another number becomes the front desk: this one, or one of those that are free. */
export function ReplaceForm({ number, onClose }: { number: BusinessNumber; onClose(): void }) {
  const { data: all = [] } = useQuery(numbersQuery);
  const act = useReplaceFrontDesk();
  const [chosenId, setChosen] = useState('');
  const isDesk = number.type === 'frontDesk';
  const free = all.filter((one) => canTakeOver(one, new Date()));
  const desk = isDesk ? number : all.find((one) => one.type === 'frontDesk' && one.status === 'active');
  const next = isDesk ? (free.find(({ id }) => id === chosenId) ?? free[0]) : number;
  const [effect = '', ...more] = next && desk ? replaceEffects({ next: next.e164, old: desk.e164 }) : [NOTHING_FREE];
  return (
    <ActFrame
      title={isDesk ? 'Replace the front desk?' : 'Make this the front desk?'}
      {...{ effect, more }}
      verb="Replace front desk"
      busyVerb="Replacing…"
      isBusy={act.isPending}
      isReady={next !== undefined}
      error={act.error}
      onSubmit={() => next && act.mutate(next, { onSuccess: onClose })}
      onClose={onClose}
    >
      {isDesk && free.length > 0 && (
        <Field label="New front desk">
          {(id) => (
            <select id={id} value={next?.id} onChange={(event) => setChosen(event.target.value)} className={fieldLook}>
              {free.map((one) => (
                <option key={one.id} value={one.id}>
                  {formatPhone(one.e164)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </ActFrame>
  );
}

const NOTHING_FREE = 'No number is free to take its place. Buy one first: it must have no sitter and no clients.';
