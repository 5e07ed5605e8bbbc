import type { BusinessNumber } from '@snout/contracts/numbers';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sittersQuery } from '../../../lib/inventory';
import { formatPhone } from '../../../lib/phone';
import { ActFrame } from '../../../ui/act-frame';
import { Field, fieldLook } from '../../../ui/field';
import { useNumberAct } from '../api/actions';
import { assignEffect } from '../number-acts';

/** Gives the number to one of the active sitters. */
export function AssignForm({ number, onClose }: { number: BusinessNumber; onClose(): void }) {
  const act = useNumberAct(number);
  const sitters = useQuery(sittersQuery);
  const [sitterId, setSitterId] = useState('');
  const active = sitters.data?.sitters.filter((sitter) => sitter.status !== 'offboarded') ?? [];
  return (
    <ActFrame
      title="Assign to sitter"
      effect={assignEffect(active.find((sitter) => sitter.id === sitterId))}
      verb="Assign"
      busyVerb="Assigning…"
      isBusy={act.isPending}
      isReady={sitterId !== ''}
      error={act.error ?? sitters.error}
      onSubmit={() => act.mutate({ name: 'assign', sitterId }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Field label="Sitter">
        {(id) => (
          <select
            id={id}
            required
            value={sitterId}
            onChange={(event) => setSitterId(event.target.value)}
            className={fieldLook}
          >
            <option value="">Choose</option>
            {active.map((sitter) => (
              <option key={sitter.id} value={sitter.id}>
                {sitter.name}
                {sitter.businessNumber ? `, has ${formatPhone(sitter.businessNumber)}` : ', has no number'}
              </option>
            ))}
          </select>
        )}
      </Field>
    </ActFrame>
  );
}
