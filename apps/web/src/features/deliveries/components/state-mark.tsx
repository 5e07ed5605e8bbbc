import {
  Archive,
  Ban,
  Check,
  CheckCheck,
  CircleAlert,
  CircleHelp,
  Clock,
  type LucideIcon,
  MailX,
  SendHorizontal,
} from 'lucide-react';
import type { Mark, StateWords } from '../delivery-words';

const ICONS: Readonly<Record<Mark, LucideIcon>> = {
  clock: Clock,
  leaving: SendHorizontal,
  tick: Check,
  ticks: CheckCheck,
  alert: CircleAlert,
  question: CircleHelp,
  canceled: Ban,
  dead: MailX,
  aside: Archive,
};

const TONES: Readonly<Record<StateWords['tone'], string>> = {
  quiet: 'text-text-2',
  good: 'text-accent',
  warn: 'text-warn',
  bad: 'text-danger',
};

/** The state as a word with its mark; the colour only repeats them. */
export function StateMark({ words }: { words: StateWords }) {
  const Icon = ICONS[words.mark];
  return (
    <span className={`inline-flex items-center gap-1.5 font-medium ${TONES[words.tone]}`}>
      <Icon size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
      {words.word}
    </span>
  );
}
