import type { ApiKey } from '@snout/contracts/api-keys';
import { useState } from 'react';
import { ActFrame } from '../../../ui/act-frame';
import { useChangeKey } from '../api/actions';
import { type KeyDraft, KeyFields, type WrongKey, wrongKey } from './key-fields';

/** Another name, or other scopes; the secret stays. */
export function ChangeForm({ apiKey, onClose }: { apiKey: ApiKey; onClose(): void }) {
  const [draft, setDraft] = useState<KeyDraft>({ name: apiKey.name, scopes: apiKey.scopes });
  const [wrong, setWrong] = useState<WrongKey>({});
  const change = useChangeKey(apiKey.id);
  const submit = (): void => {
    const found = wrongKey(draft);
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    change.mutate({ name: draft.name.trim(), scopes: [...draft.scopes] }, { onSuccess: onClose });
  };
  return (
    <section aria-label="Change" className="rounded-xl border border-border bg-canvas p-4">
      <ActFrame
        title="Change this key"
        effect="The key itself stays the same; what it may do changes with its next call."
        verb="Save"
        isBusy={change.isPending}
        error={change.error}
        onSubmit={submit}
        onClose={onClose}
      >
        <KeyFields {...{ draft, wrong }} onChange={setDraft} />
      </ActFrame>
    </section>
  );
}
