import type { ReactNode } from 'react';

export type BubbleSide = 'in' | 'out';

interface BubbleProps {
  side: BubbleSide;
  /** Held by policy: amber, so that it is seen at once. */
  held?: boolean;
  isLastOfGroup: boolean;
  isNew?: boolean;
  title: string;
  children: ReactNode;
}

/** One text. The tail corner is tighter at the end of a group. */
export function Bubble({ side, held = false, isLastOfGroup, isNew = false, title, children }: BubbleProps) {
  const look = held
    ? 'bg-warn-soft text-text border border-dashed border-warn'
    : side === 'out'
      ? 'bg-bubble-out text-bubble-out-ink'
      : 'bg-bubble-in text-text';
  const tail = isLastOfGroup ? (side === 'out' ? 'rounded-br-[5px]' : 'rounded-bl-[5px]') : '';
  return (
    <div
      title={title}
      className={`w-fit max-w-[min(560px,86%)] whitespace-pre-wrap rounded-2xl px-3.5 py-2 text-body max-sm:text-message ${look} ${tail} ${isNew ? 'rise' : ''}`}
    >
      {children}
    </div>
  );
}
