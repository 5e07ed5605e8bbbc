import type { Thread } from '@snout/contracts/threads';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sittersQuery } from '../../../../lib/inventory';
import { Button } from '../../../../ui/button';
import { Field, fieldLook } from '../../../../ui/field';
import { useActions } from '../../api/actions';

/** Whose conversation it is. Windows on it move along, so that is said and asked first. */
export function AssignedTo({ thread }: { thread: Thread }) {
  const sitters = useQuery(sittersQuery);
  const { reassign } = useActions(thread.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const present = thread.sitterId ?? '';
  const offered = sitters.data?.sitters.filter(({ id, status }) => status === 'active' || id === present) ?? [];
  const nameOf = (id: string): string => offered.find((sitter) => sitter.id === id)?.name ?? 'the office';
  const give = async (to: string): Promise<void> => {
    setBusy(true);
    await reassign(to || null);
    setBusy(false);
    setChosen(null);
  };
  return (
    <div className="flex flex-col gap-2">
      <Field label="Assigned to">
        {(id) => (
          <select
            id={id}
            disabled={!sitters.isSuccess || isBusy}
            value={chosen ?? present}
            onChange={(event) => setChosen(event.target.value === present ? null : event.target.value)}
            className={fieldLook}
          >
            <option value="">The office</option>
            {offered.map((sitter) => (
              <option key={sitter.id} value={sitter.id}>
                {sitter.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {chosen !== null && (
        <div role="status" className="flex flex-col gap-2 rounded-lg bg-info-soft p-3 text-small text-info">
          <span>
            {chosen
              ? `The windows of this conversation, open and ahead, go to ${nameOf(chosen)} as well.`
              : 'The office takes it back, with its windows: no sitter gets replies here.'}
          </span>
          <span className="flex justify-end gap-2">
            <Button size="small" look="quiet" className="max-sm:min-h-11" onClick={() => setChosen(null)}>
              Cancel
            </Button>
            <Button size="small" className="max-sm:min-h-11" disabled={isBusy} onClick={() => void give(chosen)}>
              Give to {nameOf(chosen)}
            </Button>
          </span>
        </div>
      )}
    </div>
  );
}
