import type { User } from '@snout/contracts/users';
import { ShieldCheck } from 'lucide-react';
import { listTime } from '../../../lib/time';
import { Avatar } from '../../../ui/avatar';
import { Chip } from '../../../ui/chip';
import { ROLE_WORDS, userState } from '../user-words';

interface TableProps {
  users: readonly User[];
  myId: string;
  timeZone: string;
  onOpen(userId: string): void;
}

const HEADS = ['Name', 'Role', 'Two-step', 'Last seen', 'Access'] as const;
const cell = 'border-b border-border px-2 py-2.5 align-middle max-sm:border-0 max-sm:p-0';

/** Who may come in; cards on a phone. Pressing anywhere in a row opens somebody. */
export function UsersTable({ users, myId, timeZone, onOpen }: TableProps) {
  return (
    <table aria-label="Users" className="w-full border-collapse text-left text-small max-sm:block">
      <thead className="max-sm:hidden">
        <tr className="text-text-3">
          {HEADS.map((head) => (
            <th key={head} scope="col" className="border-b border-border px-2 py-2 font-medium">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:flex max-sm:flex-col max-sm:gap-2">
        {users.map((user) => (
          <Row key={user.id} {...{ user, timeZone }} isMe={user.id === myId} onOpen={() => onOpen(user.id)} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  user: User;
  isMe: boolean;
  timeZone: string;
  onOpen(): void;
}

function Row({ user, isMe, timeZone, onOpen }: RowProps) {
  const { tone, word } = userState(user);
  return (
    <tr
      data-user={user.email}
      className="relative hover:bg-canvas max-sm:grid max-sm:grid-cols-[1fr_auto] max-sm:items-center max-sm:gap-x-3 max-sm:gap-y-2 max-sm:rounded-xl max-sm:border max-sm:border-border max-sm:p-3"
    >
      <td className={cell}>
        <span className="flex items-center gap-3">
          <Avatar name={user.name} size={32} />
          <span className="min-w-0">
            <span className="text-body">
              <button
                type="button"
                aria-haspopup="dialog"
                onClick={onOpen}
                className="text-left font-medium after:absolute after:inset-0"
              >
                {user.name}
              </button>
              {isMe && <span className="text-text-3"> (you)</span>}
            </span>
            <span className="block text-text-3">{user.email}</span>
          </span>
        </span>
      </td>
      <td className={`${cell} text-text-2 max-sm:hidden`}>{ROLE_WORDS[user.role]}</td>
      <td className={`${cell} max-sm:hidden`}>
        <TwoStep hasTotp={user.hasTotp} />
      </td>
      <td className={`${cell} whitespace-nowrap text-text-2 max-sm:hidden`}>
        {user.lastSeenAt ? listTime(user.lastSeenAt, timeZone) : <span className="text-text-3">Never</span>}
      </td>
      <td className={`${cell} max-sm:self-start`}>
        <Chip tone={tone}>{word}</Chip>
      </td>
      <td className="hidden text-text-3 max-sm:col-span-2 max-sm:flex max-sm:flex-wrap max-sm:gap-x-3 max-sm:pl-11">
        {ROLE_WORDS[user.role]} <TwoStep hasTotp={user.hasTotp} />
      </td>
    </tr>
  );
}

const TwoStep = ({ hasTotp }: { hasTotp: boolean }) =>
  hasTotp ? (
    <span className="inline-flex items-center gap-1 text-success">
      <ShieldCheck size={16} strokeWidth={1.75} aria-hidden /> Two-step on
    </span>
  ) : (
    <span className="text-text-3">Password only</span>
  );
