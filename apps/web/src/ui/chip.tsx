import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'info' | 'warn' | 'danger' | 'success';

const TONES: Readonly<Record<Tone, string>> = {
  neutral: 'bg-sunken text-text-2',
  info: 'bg-info-soft text-info',
  warn: 'bg-warn-soft text-warn',
  danger: 'bg-danger-soft text-danger',
  success: 'bg-success-soft text-success',
};

/** A short word of state. Its colour only repeats what the word says. */
export function Chip({
  tone = 'neutral',
  onSelected = false,
  children,
}: {
  tone?: Tone;
  onSelected?: boolean;
  children: ReactNode;
}) {
  const look = onSelected && tone === 'neutral' ? 'bg-surface text-text-2' : TONES[tone];
  return (
    <span
      className={`inline-flex max-w-full items-center gap-1 truncate rounded-md px-1.5 py-px text-meta font-medium ${look}`}
    >
      {children}
    </span>
  );
}
