import type { User } from '@snout/contracts/users';
import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useState } from 'react';
import { fullTime } from '../../../lib/time';
import { IconButton } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { Dialog } from '../../../ui/dialog';
import { ROLE_WORDS, userState } from '../user-words';
import { AccessForm } from './access-form';
import { InvitationForm } from './invitation-form';
import { NameForm } from './name-form';
import { type Asked, UserActs } from './user-acts';

interface DrawerProps {
  user: User;
  users: readonly User[];
  isMe: boolean;
  timeZone: string;
  onClose(): void;
}

/** One user: how they stand, and what may be done. */
export function UserDrawer({ user, users, isMe, timeZone, onClose }: DrawerProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { tone, word } = userState(user);
  const back = (): void => setAsked(null);
  return (
    <Dialog label={user.name} shape="drawer" onClose={onClose}>
      <header className="sticky top-0 z-10 flex items-center gap-2 bg-surface py-2.5 pr-2 pl-4">
        <h2 className="m-0 min-w-0 grow truncate text-pane font-semibold">{user.name}</h2>
        <Chip tone={tone}>{word}</Chip>
        <IconButton label="Close" onClick={onClose}>
          <X size={18} strokeWidth={1.75} />
        </IconButton>
      </header>
      <div className="flex flex-col gap-5 px-4 pb-[max(20px,env(safe-area-inset-bottom))]">
        <Facts {...{ user, timeZone }} />
        {asked === null && <UserActs {...{ user, users, isMe }} onAsk={setAsked} />}
        {asked === 'name' && <NameForm user={user} onClose={back} />}
        {asked === 'invitation' && <InvitationForm user={user} onClose={back} />}
        {asked === 'access' && <AccessForm {...{ user, isMe }} onClose={back} />}
      </div>
    </Dialog>
  );
}

function Facts({ user, timeZone }: { user: User; timeZone: string }) {
  const facts: [string, string][] = [
    ['E-mail', user.email],
    ['Role', ROLE_WORDS[user.role]],
    ['Two-step', user.hasTotp ? 'On' : 'Off: the password alone lets them in'],
    ['Last seen', user.lastSeenAt ? fullTime(user.lastSeenAt, timeZone) : 'Never'],
    ['Added', fullTime(user.createdAt, timeZone)],
  ];
  return (
    <section className="flex flex-col gap-3">
      <dl className="m-0 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-body">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-text-3">{name}</dt>
            <dd className="m-0">{value}</dd>
          </div>
        ))}
      </dl>
      {user.sitterId && (
        <Link
          to="/messages/team"
          search={{ sitter: user.sitterId }}
          className="w-fit text-body text-accent underline underline-offset-2"
        >
          Open in Team
        </Link>
      )}
    </section>
  );
}
