import type { Rehearsal } from '@snout/contracts/policy';
import { dayTime } from '../../lib/time';
import type { Tone } from '../../ui/chip';

type Difference = Rehearsal['samples'][number]['difference'];

export const DIFFERENCES: Readonly<Record<Difference, { tone: Tone; text: string; of: string }>> = {
  newlyBlocked: { tone: 'warn', text: 'Newly blocked', of: 'sitters’ texts' },
  newlyAllowed: { tone: 'success', text: 'Newly allowed', of: 'sitters’ texts' },
  newlyMarked: { tone: 'warn', text: 'Newly marked', of: 'clients’ texts' },
  newlyCleared: { tone: 'success', text: 'No longer marked', of: 'clients’ texts' },
};

export const DIFFERENCE_KINDS = ['newlyBlocked', 'newlyAllowed', 'newlyMarked', 'newlyCleared'] as const;

export const changesNothing = (rehearsal: Pick<Rehearsal, Difference>): boolean =>
  DIFFERENCE_KINDS.every((kind) => rehearsal[kind] === 0);

/** What was looked at: "412 texts from Aug 23 to Nov 21". */
export function scannedWords({ scanned, from, to, isComplete }: Rehearsal, timeZone: string): string {
  const texts = `${scanned.toLocaleString('en-US')} ${scanned === 1 ? 'text' : 'texts'}`;
  const rest = isComplete ? '' : ' There were more; the oldest were left out.';
  return `Tried on ${texts} from ${dayTime(from, timeZone)} to ${dayTime(to, timeZone)}.${rest}`;
}
