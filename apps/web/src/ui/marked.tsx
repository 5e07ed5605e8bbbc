import { CircleAlert, CircleCheck, CircleHelp, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Tone } from './chip';

const MARKS: Readonly<Record<Tone, { icon: LucideIcon; look: string }>> = {
  success: { icon: CircleCheck, look: 'text-text-2' },
  info: { icon: CircleCheck, look: 'text-info' },
  warn: { icon: TriangleAlert, look: 'text-warn' },
  danger: { icon: CircleAlert, look: 'text-danger' },
  neutral: { icon: CircleHelp, look: 'text-text-3' },
};

/** A state as a mark and a word; what is well stays quiet. */
export function Marked({ words }: { words: { tone: Tone; word: string } }) {
  const { icon: Icon, look } = MARKS[words.tone];
  return (
    <span className={`inline-flex items-center gap-1.5 ${look}`}>
      <Icon size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
      {words.word}
    </span>
  );
}
