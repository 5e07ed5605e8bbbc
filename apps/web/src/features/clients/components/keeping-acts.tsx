import type { Client } from '@snout/contracts/clients';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { ActFrame } from '../../../ui/act-frame';
import { Button } from '../../../ui/button';
import { clientTitle } from '../../../ui/clients/client-words';
import { Dialog } from '../../../ui/dialog';
import { Field, fieldLook } from '../../../ui/field';
import { useErase, useHold, useLift } from '../api/actions';
import { holdQuery } from '../api/queries';
import { confirmWord, ERASE_EFFECTS, HOLD_EFFECT, LIFT_EFFECT } from '../keeping-words';
import type { ClientSearch } from '../search';

interface ActsProps {
  client: Client;
  act: ClientSearch['act'];
  onClose(): void;
}

/** Keeping everything of a client, or nothing: asked first, with what follows. */
export function KeepingActs({ client, act, onClose }: ActsProps) {
  const { data } = useQuery(holdQuery(client.id));
  const shown = { hold: Hold, lift: Lift, erase: Erase } as const;
  if (act !== 'hold' && act !== 'lift' && act !== 'erase') return null;
  const Form = act === 'erase' && data?.legalHold ? HeldFirst : shown[act];
  return (
    <Dialog
      label={{ hold: 'Legal hold', lift: 'Lift the legal hold', erase: 'Erase' }[act]}
      shape="box"
      onClose={onClose}
    >
      <div className="p-5">
        <Form client={client} reason={data?.legalHold?.reason ?? ''} onClose={onClose} />
      </div>
    </Dialog>
  );
}

interface FormProps {
  client: Client;
  /** Of the legal hold there is. */
  reason: string;
  onClose(): void;
}

function Hold({ client, onClose }: FormProps) {
  const [reason, setReason] = useState('');
  const hold = useHold(client.id);
  return (
    <ActFrame
      title={`Keep everything of ${clientTitle(client)}`}
      effect={HOLD_EFFECT}
      verb="Set the hold"
      isBusy={hold.isPending}
      isReady={reason.trim().length >= 3}
      error={hold.error}
      onSubmit={() => hold.mutate(reason.trim(), { onSuccess: onClose })}
      onClose={onClose}
    >
      <Field label="Reason" hint="Stands in the audit trail for good.">
        {(id, describedBy) => (
          <input
            id={id}
            aria-describedby={describedBy}
            required
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            className={fieldLook}
          />
        )}
      </Field>
    </ActFrame>
  );
}

function Lift({ client, onClose }: FormProps) {
  const lift = useLift(client.id);
  return (
    <ActFrame
      title={`Lift the legal hold on ${clientTitle(client)}?`}
      effect={LIFT_EFFECT}
      verb="Lift it"
      isBusy={lift.isPending}
      error={lift.error}
      onSubmit={() => lift.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

/** Refused before anything is typed: the hold has to go first. */
function HeldFirst({ client, reason, onClose }: FormProps) {
  return (
    <div className="flex flex-col gap-3">
      <h3 className="m-0 text-body font-semibold">{clientTitle(client)} cannot be erased now</h3>
      <p className="m-0 text-body text-text-2">
        There is a legal hold: <q className="wrap-anywhere">{reason}</q> Everything has to stay until it is lifted.
      </p>
      <div className="flex justify-end">
        <Button onClick={onClose}>Understood</Button>
      </div>
    </div>
  );
}

function Erase({ client, onClose }: FormProps) {
  const [confirm, setConfirm] = useState('');
  const erase = useErase(client.id);
  const word = confirmWord(client);
  return (
    <ActFrame
      title={`Erase ${clientTitle(client)} for good`}
      effect={ERASE_EFFECTS[0]}
      more={ERASE_EFFECTS.slice(1)}
      verb="Erase for good"
      busyVerb="Erasing…"
      isBusy={erase.isPending}
      isReady={confirm.trim() === word}
      isDangerous
      error={erase.error}
      onSubmit={() =>
        erase.mutate(confirm, {
          onSuccess: ({ messages }) => {
            toast(`Erased, with ${messages} ${messages === 1 ? 'text' : 'texts'}.`);
            onClose();
          },
        })
      }
      onClose={onClose}
    >
      <Field label={`Type ${word} to confirm`}>
        {(id) => (
          <input
            id={id}
            autoComplete="off"
            value={confirm}
            onChange={(event) => setConfirm(event.target.value)}
            className={fieldLook}
          />
        )}
      </Field>
    </ActFrame>
  );
}
