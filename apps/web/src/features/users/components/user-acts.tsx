import type { User } from '@snout/contracts/users';
import { Button } from '../../../ui/button';
import { firstName, isLastOwner, mayBeInvited } from '../user-words';

export type Asked = 'name' | 'invitation' | 'access';

interface ActsProps {
  user: User;
  users: readonly User[];
  isMe: boolean;
  onAsk(asked: Asked): void;
}

const small = { size: 'small', className: 'max-sm:min-h-11' } as const;

/** What may be done with somebody; what may not is said before. */
export function UserActs({ user, users, isMe, onAsk }: ActsProps) {
  const isLast = isLastOwner(user, users);
  const isOut = user.status === 'disabled';
  return (
    <section aria-label="Actions" className="flex flex-col gap-3 border-t border-border pt-4">
      <div className="flex flex-wrap gap-2">
        <Button {...small} onClick={() => onAsk('name')}>
          Rename
        </Button>
        {mayBeInvited(user) && (
          <Button {...small} onClick={() => onAsk('invitation')}>
            New invitation
          </Button>
        )}
        <Button {...small} look={isOut ? 'plain' : 'danger'} disabled={isLast} onClick={() => onAsk('access')}>
          {isOut ? 'Give access back' : user.status === 'invited' ? 'Withdraw the invitation' : 'Take access away'}
        </Button>
      </div>
      {isLast && (
        <p className="m-0 text-small text-text-2">
          {isMe ? 'You are' : `${firstName(user.name)} is`} the last owner who can come in. Invite another one before
          access can be taken away.
        </p>
      )}
    </section>
  );
}
