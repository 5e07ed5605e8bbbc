import type { BusinessNumber } from '@snout/contracts/numbers';
import type { NumberType } from '@snout/domain/shared/vocabulary';
import { useState } from 'react';
import { ActFrame } from '../../../ui/act-frame';
import { Field, fieldLook } from '../../../ui/field';
import { useNumberAct } from '../api/actions';
import { ACT_WORDS, classEffect, quarantineEffect, RESTORE_EFFECT } from '../number-acts';
import { CLASS_WORDS } from '../number-words';

interface FormProps {
  number: BusinessNumber;
  onClose(): void;
}

/** Quarantine and restore: nothing to fill in, only what it does. */
export function ConfirmForm({ number, name, onClose }: FormProps & { name: 'quarantine' | 'restore' }) {
  const act = useNumberAct(number);
  const isQuarantine = name === 'quarantine';
  return (
    <ActFrame
      title={isQuarantine ? 'Quarantine this number?' : 'Restore this number?'}
      effect={isQuarantine ? quarantineEffect(number) : RESTORE_EFFECT}
      verb={ACT_WORDS[name]}
      busyVerb={isQuarantine ? 'Quarantining…' : 'Restoring…'}
      isBusy={act.isPending}
      error={act.error}
      onSubmit={() => act.mutate({ name }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

export function ChangeClassForm({ number, classes, onClose }: FormProps & { classes: readonly NumberType[] }) {
  const act = useNumberAct(number);
  const [chosen, setType] = useState<NumberType | undefined>(classes[0]);
  // What may be chosen can change while the form is open.
  const type = chosen && classes.includes(chosen) ? chosen : classes[0];
  return (
    <ActFrame
      title="Change class"
      effect={type ? classEffect(type) : 'This number keeps its class.'}
      verb="Change class"
      busyVerb="Changing…"
      isBusy={act.isPending}
      isReady={type !== undefined}
      error={act.error}
      onSubmit={() => type && act.mutate({ name: 'changeClass', type }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Field label="New class">
        {(id) => (
          <select
            id={id}
            value={type}
            onChange={(event) => setType(event.target.value as NumberType)}
            className={fieldLook}
          >
            {classes.map((name) => (
              <option key={name} value={name}>
                {CLASS_WORDS[name]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </ActFrame>
  );
}
