import type { User } from '@snout/contracts/users';
import { ActFrame } from '../../../ui/act-frame';
import { useChangeUser } from '../api/actions';
import { disableEffects, enableEffect, firstName } from '../user-words';

interface AccessFormProps {
  user: User;
  isMe: boolean;
  onClose(): void;
}

/** Takes access away, or gives it back; both say what comes of it. */
export function AccessForm({ user, isMe, onClose }: AccessFormProps) {
  const change = useChangeUser(user);
  const isOut = user.status === 'disabled';
  const name = firstName(user.name);
  const [effect, ...more] = isOut ? [enableEffect(user)] : disableEffects(user, isMe);
  const title = isOut ? `Let ${name} in again?` : `Take access away from ${isMe ? 'yourself' : name}?`;
  return (
    <section aria-label="Access" className="rounded-xl border border-border bg-canvas p-4">
      <ActFrame
        {...{ effect: effect ?? '', more }}
        title={user.status === 'invited' ? 'Withdraw the invitation?' : title}
        verb={isOut ? 'Give access back' : user.status === 'invited' ? 'Withdraw' : 'Take access away'}
        isDangerous={!isOut}
        isBusy={change.isPending}
        error={change.error}
        onSubmit={() => change.mutate({ status: isOut ? 'active' : 'disabled' }, { onSuccess: onClose })}
        onClose={onClose}
      />
    </section>
  );
}
