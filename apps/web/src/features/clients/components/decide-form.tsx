import type { ConsentStateDto } from '@snout/contracts/consent';
import { useState } from 'react';
import { toast } from 'sonner';
import { ActFrame } from '../../../ui/act-frame';
import { Choices } from '../../../ui/choices';
import { addressWords } from '../../../ui/clients/client-words';
import { useRecordConsent } from '../api/actions';
import { EFFECTS } from '../consent-words';
import type { ConsentFormProps } from './consent-fields';

interface DecideProps extends ConsentFormProps {
  asked: ConsentStateDto;
  /** What they wrote. */
  wording: string | null;
}

/** What reads like an opt-out counts as one until somebody says what was meant. */
export function DecideForm({ clientId, name, asked, wording, onClose }: DecideProps) {
  const [kind, setKind] = useState<'optOut' | 'dismissed' | null>(null);
  const record = useRecordConsent(clientId);
  const who = { name, address: asked };
  const submit = (): void => {
    if (!kind) return;
    record.mutate(
      { kind, source: 'decided by the office', contactPointId: asked.contactPointId },
      {
        onSuccess: () => {
          toast(kind === 'optOut' ? `${name} is opted out.` : `${name} can be texted again.`);
          onClose();
        },
      },
    );
  };
  return (
    <div className="p-5">
      <ActFrame
        title={`Did ${name} mean to opt out?`}
        effect={kind ? EFFECTS[kind](who) : 'Until you decide, nobody can text them and nothing is sent by itself.'}
        verb="Save decision"
        busyVerb="Saving…"
        isBusy={record.isPending}
        isReady={kind !== null}
        isDangerous={kind === 'optOut'}
        error={record.error}
        onSubmit={submit}
        onClose={onClose}
      >
        <p className="m-0 text-small text-text-3">{addressWords(asked)} wrote:</p>
        <blockquote className="m-0 w-fit max-w-full rounded-2xl bg-bubble-in px-3.5 py-2.5 text-body wrap-anywhere">
          {wording ?? 'The text is no longer kept.'}
        </blockquote>
        <Choices<'optOut' | 'dismissed'>
          label="What they meant"
          value={kind}
          options={[
            { value: 'optOut', label: 'Yes, they want no more texts' },
            { value: 'dismissed', label: 'No, they meant something else' },
          ]}
          onChange={setKind}
        />
      </ActFrame>
    </div>
  );
}
