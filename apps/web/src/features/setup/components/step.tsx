import { Check, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Chip, type Tone } from '../../../ui/chip';
import type { StepState } from '../setup-steps';

const TONES: Readonly<Record<StepState['state'], Tone>> = {
  done: 'success',
  attention: 'danger',
  todo: 'info',
  waiting: 'neutral',
};

interface StepProps {
  no: number;
  title: string;
  /** Null while it is not known. */
  is: StepState | null;
  children?: ReactNode;
}

/** One step of the checklist: its number until it is done, how it stands, and what there is to do. */
export function Step({ no, title, is, children }: StepProps) {
  return (
    <li className="flex gap-3 border-b border-border py-5 last:border-b-0 sm:gap-4">
      <Mark no={no} state={is?.state} />
      <div className="flex min-w-0 grow flex-col gap-3">
        <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="m-0 text-pane font-semibold">{title}</h2>
          {is && <Chip tone={TONES[is.state]}>{is.word}</Chip>}
        </div>
        {children}
      </div>
    </li>
  );
}

function Mark({ no, state }: { no: number; state: StepState['state'] | undefined }) {
  const look =
    state === 'done'
      ? 'bg-accent-soft text-accent-ink'
      : state === 'attention'
        ? 'bg-danger-soft text-danger'
        : 'border border-border-strong text-text-2';
  return (
    <span
      aria-hidden
      className={`inline-flex size-7 shrink-0 items-center justify-center rounded-full text-small font-semibold ${look}`}
    >
      {state === 'done' ? <Check size={16} /> : state === 'attention' ? <CircleAlert size={16} /> : no}
    </span>
  );
}
