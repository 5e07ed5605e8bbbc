import type { User } from '@snout/contracts/users';
import { ActFrame } from '../../../ui/act-frame';
import { Button } from '../../../ui/button';
import { CopyField } from '../../../ui/copy-field';
import { useRenewInvitation } from '../api/actions';
import { firstName } from '../user-words';

/** Another link for somebody who has not come in yet. */
export function InvitationForm({ user, onClose }: { user: User; onClose(): void }) {
  const renew = useRenewInvitation(user.id);
  const name = firstName(user.name);
  return (
    <section aria-label="New invitation" className="rounded-xl border border-border bg-canvas p-4">
      {renew.data ? (
        <div className="flex flex-col gap-3">
          <CopyField
            label={`Send this link to ${name}`}
            hint="It works once, for an hour, and is not shown again."
            value={renew.data.invitationUrl}
          />
          <Button look="filled" className="self-end" onClick={onClose}>
            Done
          </Button>
        </div>
      ) : (
        <ActFrame
          title={`A new invitation for ${name}?`}
          effect="You get a new link to pass on. The former one works no more."
          verb="Make the link"
          isBusy={renew.isPending}
          error={renew.error}
          onSubmit={() => renew.mutate()}
          onClose={onClose}
        />
      )}
    </section>
  );
}
