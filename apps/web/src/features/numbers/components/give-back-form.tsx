import type { BusinessNumber } from '@snout/contracts/numbers';
import { useState } from 'react';
import { formatPhone } from '../../../lib/phone';
import { ActFrame } from '../../../ui/act-frame';
import { Field, fieldLook } from '../../../ui/field';
import { useNumberAct } from '../api/actions';
import { giveBackEffect, isWholeNumber } from '../number-acts';

/** Gives the number back for good, after the whole of it was typed. */
export function GiveBackForm({ number, onClose }: { number: BusinessNumber; onClose(): void }) {
  const act = useNumberAct(number);
  const [typed, setTyped] = useState('');
  const isWhole = isWholeNumber(typed, number.e164);
  return (
    <ActFrame
      title="Give back to provider?"
      effect={giveBackEffect(number)}
      verb="Give back"
      busyVerb="Giving back…"
      isBusy={act.isPending}
      isReady={isWhole}
      isDangerous
      error={act.error}
      onSubmit={() => isWhole && act.mutate({ name: 'giveBack', confirm: number.e164 }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Field label={`Type the whole number, ${formatPhone(number.e164)}, to confirm`}>
        {(id) => (
          <input
            id={id}
            type="tel"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            className={fieldLook}
          />
        )}
      </Field>
    </ActFrame>
  );
}
