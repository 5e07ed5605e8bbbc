import type { Client } from '@snout/contracts/clients';
import type { getErasure } from '@snout/contracts/retention';
import type { ResponseOf } from '@snout/contracts/shared/endpoint';
import { dayTime } from '../../lib/time';

export const HOLD_EFFECT =
  'Nothing they said is removed, however old it gets, and they cannot be erased until the hold is lifted.';
export const LIFT_EFFECT =
  'What is older than the settings keep is removed within the hour, and they can be erased again.';

/** What erasing takes, what it leaves, and that it is final. */
export const ERASE_EFFECTS: readonly [string, ...string[]] = [
  'Their name, addresses, notes and every text go, here at once and at the phone provider within minutes.',
  'That there were texts, when, and who decided what stays. So does a STOP: nobody can text them by mistake later.',
  'This cannot be undone.',
];

/** What has to be typed: the name as it stands on the card, or a word for somebody without one. */
export const confirmWord = ({ name }: Pick<Client, 'name'>): string => name ?? 'ERASE';

/** How far forgetting has come; null for somebody who was not erased. */
export function erasureWords(
  { erasedAt, leftAtProvider }: ResponseOf<typeof getErasure>,
  timeZone: string,
): string | null {
  if (erasedAt === null) return null;
  const here = `This client was erased on ${dayTime(erasedAt, timeZone)}.`;
  if (leftAtProvider === 0) return `${here} The phone provider has removed their texts, too.`;
  const texts = leftAtProvider === 1 ? '1 text is' : `${leftAtProvider} texts are`;
  return `${here} ${texts} still being removed at the phone provider; that goes on by itself.`;
}
