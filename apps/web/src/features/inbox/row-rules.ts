import type { ThreadSummary } from '@snout/contracts/threads';
import { formatPhone } from '../../lib/phone';
import { clockTime } from '../../lib/time';
import type { Tone } from '../../ui/chip';
import { asideOf, untilWords } from './aside';

export interface RowChip {
  tone: Tone;
  text: string;
}

const MAX_CHIPS = 2;

/** What to call a conversation: the client's name, else the number. */
export const threadTitle = (thread: Pick<ThreadSummary, 'clientName' | 'clientAddress'>): string =>
  thread.clientName ?? (thread.clientAddress ? formatPhone(thread.clientAddress) : 'Unknown caller');

/** At most two chips, what needs somebody first. */
export function threadChips(thread: ThreadSummary, timeZone: string): RowChip[] {
  const chips: RowChip[] = [];
  const aside = asideOf(thread);
  if (aside.to === 'snoozed') chips.push({ tone: 'neutral', text: `Until ${untilWords(aside.until, timeZone)}` });
  if (thread.hasDeliveryFailure) chips.push({ tone: 'danger', text: 'Not delivered' });
  if (thread.hasPolicyViolation) chips.push({ tone: 'warn', text: 'Held for review' });
  if (thread.optOutSuspected) chips.push({ tone: 'warn', text: 'Opt-out to decide' });
  if (thread.assignmentStatus === 'overlap') chips.push({ tone: 'info', text: 'Choose a sitter' });
  const [active] = thread.activeWindows;
  if (active && thread.assignmentStatus === 'active') {
    const name = active.sitterName.split(' ')[0];
    chips.push({
      tone: 'success',
      text: active.endAt ? `${name} until ${clockTime(active.endAt, timeZone)}` : `${name} is on`,
    });
  }
  if (thread.optedOut && !thread.optOutSuspected) chips.push({ tone: 'neutral', text: 'Opted out' });
  if (thread.numberClass === 'pool') chips.push({ tone: 'neutral', text: 'Pool number' });
  return chips.slice(0, MAX_CHIPS);
}

/** Whose the last words of a conversation are, before the words themselves; null for the client's own. */
export function previewLead(
  { lastMessageDirection, lastMessageBy }: Pick<ThreadSummary, 'lastMessageDirection' | 'lastMessageBy'>,
  userId: string,
): string | null {
  if (lastMessageDirection !== 'outbound') return null;
  if (!lastMessageBy || lastMessageBy.userId === userId) return 'You:';
  const name = lastMessageBy.name?.split(' ')[0];
  return name ? `${name}:` : 'Automatic:';
}

const COUNT_WORDS = ['No', 'One', 'Two', 'Three', 'Four'] as const;

/** The question that several sitters at once put to the office. */
export const overlapWords = (sitters: number): string =>
  `${COUNT_WORDS[sitters] ?? sitters} sitters are on duty. Who should get new replies?`;

const CLASS_NAMES: Readonly<Record<ThreadSummary['numberClass'], string>> = {
  frontDesk: 'Front desk',
  sitter: 'Sitter number',
  pool: 'Pool number',
};

export const viaWords = (thread: Pick<ThreadSummary, 'numberClass' | 'messageNumber'>): string =>
  `via ${CLASS_NAMES[thread.numberClass]} ${formatPhone(thread.messageNumber)}`;
