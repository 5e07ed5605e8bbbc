import type { User } from '@snout/contracts/users';
import type { Tone } from '../../ui/chip';

export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;

export const ROLE_WORDS = { owner: 'Owner', sitter: 'Sitter' } as const;

/** How somebody stands, in a word. */
export const userState = ({ status }: Pick<User, 'status'>): { tone: Tone; word: string } =>
  (
    ({
      invited: { tone: 'info', word: 'Invited' },
      active: { tone: 'success', word: 'Active' },
      disabled: { tone: 'neutral', word: 'No access' },
    }) as const
  )[status];

const RANK = { active: 0, invited: 1, disabled: 2 } as const;

/** Owners before sitters, who is in before who is not, then by name. */
export const inOrder = (users: readonly User[]): User[] => {
  const rank = ({ role, status }: User): number => RANK[status] * 2 + Number(role === 'sitter');
  return users.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
};

const count = (of: number, one: string): string => `${of} ${of === 1 ? one : `${one}s`}`;

/** 2 owners, 4 sitters, 1 invited, 1 owner without two-step sign-in */
export function summaryWords(users: readonly User[]): string {
  const active = users.filter(({ status }) => status === 'active');
  const owners = active.filter(({ role }) => role === 'owner');
  const invited = users.filter(({ status }) => status === 'invited').length;
  const bare = owners.filter(({ hasTotp }) => !hasTotp).length;
  return [
    count(owners.length, 'owner'),
    count(active.length - owners.length, 'sitter'),
    ...(invited > 0 ? [`${invited} invited`] : []),
    ...(bare > 0 ? [`${count(bare, 'owner')} without two-step sign-in`] : []),
  ].join(', ');
}

/** Nobody could undo it: the one owner who can come in stays. */
export const isLastOwner = (user: User, users: readonly User[]): boolean =>
  user.role === 'owner' &&
  user.status === 'active' &&
  !users.some(({ id, role, status }) => id !== user.id && role === 'owner' && status === 'active');

/** May be invited again: has not come in yet, as far as the list tells. */
export const mayBeInvited = ({ status, lastSeenAt }: Pick<User, 'status' | 'lastSeenAt'>): boolean =>
  status === 'invited' || (status === 'disabled' && lastSeenAt === null);

/** What taking access away does, a sentence each. */
export function disableEffects(user: User, isMe: boolean): [string, ...string[]] {
  const name = firstName(user.name);
  if (user.status === 'invited') return [`The link ${name} has works no more. You can invite them again at any time.`];
  const out = isMe
    ? 'You are signed out at once, on every device, and another owner has to let you back in.'
    : `${name} is signed out everywhere with the next tap and cannot come back in until you allow it.`;
  if (user.role === 'owner') return [out, `API keys ${isMe ? 'you' : name} made work no more.`];
  return [
    out,
    `Texts of ${name}’s open windows still go to ${name}, unread. To hand the work on, offboard them in Team.`,
  ];
}

export const enableEffect = ({ name }: Pick<User, 'name'>): string =>
  `${firstName(name)} can sign in again with the password they had. They are signed in nowhere yet.`;
