import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from '../../../ui/button';

interface StepperProps {
  queue: readonly { id: string }[];
  selectedId: string | undefined;
  onStep(by: 1 | -1): void;
}

/** On a phone one card is shown at a time: where it stands, and the way to its neighbours. */
export function Stepper({ queue, selectedId, onStep }: StepperProps) {
  const at = queue.findIndex(({ id }) => id === selectedId);
  return (
    <div className="flex items-center justify-between gap-2 border-b border-border px-2">
      <IconButton label="Previous" disabled={at <= 0} onClick={() => onStep(-1)} className="disabled:opacity-40">
        <ChevronLeft size={20} strokeWidth={1.75} />
      </IconButton>
      <span role="status" className="text-small text-text-2">
        {at === -1 ? `${queue.length} in the queue` : `${at + 1} of ${queue.length}`}
      </span>
      <IconButton
        label="Next"
        disabled={at === queue.length - 1}
        onClick={() => onStep(1)}
        className="disabled:opacity-40"
      >
        <ChevronRight size={20} strokeWidth={1.75} />
      </IconButton>
    </div>
  );
}
