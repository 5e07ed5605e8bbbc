import type { Checklist } from '@snout/contracts/setup';
import type { Registration } from '@snout/domain/shared/vocabulary';
import type { Tone } from '../../ui/chip';

export interface RegistrationWords {
  tone: Tone;
  word: string;
  advice: string;
}

const ADVICE: Readonly<Record<Registration, string>> = {
  registered: 'US carriers deliver your texts.',
  pending: 'Until it is through, US carriers may refuse texts (code 30034).',
  rejected:
    'US carriers refuse texts of these numbers (code 30034). See at your provider what they ask for, and send it in again.',
  unknown:
    'US carriers refuse texts of numbers that are not registered (code 30034). Register at your provider, then say so here.',
};

const LOOK: Readonly<Record<Registration, { tone: Tone; one: string }>> = {
  registered: { tone: 'success', one: 'registered' },
  pending: { tone: 'info', one: 'waiting' },
  rejected: { tone: 'danger', one: 'rejected' },
  unknown: { tone: 'warn', one: 'not known' },
};

/** What somebody should look at first. */
const ORDER: readonly Registration[] = ['rejected', 'unknown', 'pending', 'registered'];

/** How the registration with US carriers stands as a whole: the worst counts. Null while there is no number. */
export function registrationWords(counts: Checklist['registration']): RegistrationWords | null {
  const all = ORDER.reduce((sum, name) => sum + counts[name], 0);
  const worst = ORDER.find((name) => counts[name] > 0);
  if (!worst) return null;
  const { tone, one } = LOOK[worst];
  const many = counts[worst] === all ? (all === 1 ? 'The number' : `All ${all}`) : `${counts[worst]} of ${all}`;
  return { tone, word: `${many} ${one}`, advice: ADVICE[worst] };
}

/** What an owner can say of all numbers at once. */
export const REGISTRATION_CHOICES: readonly { value: Registration; label: string }[] = [
  { value: 'unknown', label: 'Not known' },
  { value: 'pending', label: 'Waiting' },
  { value: 'registered', label: 'Registered' },
  { value: 'rejected', label: 'Rejected' },
];

/** What is chosen now: only when all numbers agree. */
export const agreedOn = (counts: Checklist['registration']): Registration | null => {
  const present = ORDER.filter((name) => counts[name] > 0);
  return present.length === 1 ? (present[0] ?? null) : null;
};
