import type { DeadGroup } from '@snout/contracts/deliveries';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { Dialog } from '../../../ui/dialog';
import { confirmWords, whyGroupIsOff } from '../delivery-words';

interface DeadGroupsProps {
  groups: readonly DeadGroup[];
  onRetryAll(group: DeadGroup): Promise<boolean>;
}

/** Dead letters by cause, and one button for all of a kind where trying again can help. */
export function DeadGroups({ groups, onRetryAll }: DeadGroupsProps) {
  const [asked, setAsked] = useState<DeadGroup | null>(null);
  return (
    <section>
      <h2 className="m-0 pb-2 text-pane font-semibold">By cause</h2>
      <ul aria-label="Causes" className="m-0 flex list-none flex-col gap-2 p-0">
        {groups.map((group) => (
          <Group key={group.errorCode ?? 'none'} group={group} onAsk={() => setAsked(group)} />
        ))}
      </ul>
      {asked && <ConfirmRetryAll group={asked} onRetryAll={onRetryAll} onClose={() => setAsked(null)} />}
    </section>
  );
}

function Group({ group, onAsk }: { group: DeadGroup; onAsk(): void }) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl bg-canvas p-3">
      <span className="min-w-6 text-center text-page font-[650]">
        {group.count}
        <span className="sr-only"> dead {group.count === 1 ? 'letter' : 'letters'}</span>
      </span>
      <div className="flex min-w-0 basis-40 grow sm:basis-72 flex-col gap-0.5">
        <span className="text-body font-medium">{group.reason}</span>
        {group.isPermanent && <span className="text-small text-text-2">{whyGroupIsOff}</span>}
      </div>
      {group.errorCode !== null && (
        <Link
          to="/deliveries"
          search={{ tab: 'attempts', code: group.errorCode }}
          title="All attempts with this code"
          className="no-underline"
        >
          <Chip onSelected>Code {group.errorCode}</Chip>
        </Link>
      )}
      {!group.isPermanent && (
        <Button size="small" className="max-sm:min-h-11" onClick={onAsk}>
          Retry all of this kind
        </Button>
      )}
    </li>
  );
}

interface ConfirmProps {
  group: DeadGroup;
  onRetryAll(group: DeadGroup): Promise<boolean>;
  onClose(): void;
}

function ConfirmRetryAll({ group, onRetryAll, onClose }: ConfirmProps) {
  const [isBusy, setBusy] = useState(false);
  const confirm = async (): Promise<void> => {
    setBusy(true);
    await onRetryAll(group);
    onClose();
  };
  return (
    <Dialog label="Retry all of this kind" shape="box" onClose={onClose}>
      <div className="flex flex-col gap-4 p-5">
        <h2 className="m-0 text-pane font-semibold">Retry {group.count === 1 ? '1 text' : `${group.count} texts`}?</h2>
        <p className="m-0 text-body text-text-2">{confirmWords(group)}</p>
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button look="filled" disabled={isBusy} onClick={() => void confirm()}>
            Retry {group.count}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
