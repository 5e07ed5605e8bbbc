import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { Button } from './button';
import { Refusal } from './field';

interface FrameProps {
  title: string;
  /** What it does, in one sentence. */
  effect: string;
  /** What else it does, a sentence each. */
  more?: readonly string[];
  /** What the button says, and while it is being done. */
  verb: string;
  busyVerb?: string;
  isBusy: boolean;
  isReady?: boolean;
  isDangerous?: boolean;
  error: Error | null;
  onSubmit(): void;
  onClose(): void;
  children?: ReactNode;
}

/** Asks before something is done: the effect, what is needed for it, and why it was refused. */
export function ActFrame({ title, effect, more = [], error, children, onSubmit, ...buttons }: FrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <h3 ref={heading} tabIndex={-1} className="m-0 text-body font-semibold outline-none">
        {title}
      </h3>
      {children}
      <p className="m-0 text-body text-text-2">{effect}</p>
      {more.map((sentence) => (
        <p key={sentence} className="m-0 text-body text-text-2">
          {sentence}
        </p>
      ))}
      <Refusal error={error} />
      <Buttons {...buttons} />
    </form>
  );
}

type ButtonsProps = Pick<FrameProps, 'verb' | 'busyVerb' | 'isBusy' | 'isReady' | 'isDangerous' | 'onClose'>;

function Buttons({ verb, busyVerb, isBusy, isReady = true, isDangerous = false, onClose }: ButtonsProps) {
  return (
    <div className="flex justify-end gap-2">
      <Button look="quiet" onClick={onClose}>
        Cancel
      </Button>
      <Button
        type="submit"
        look={isDangerous ? 'danger' : 'filled'}
        disabled={isBusy || !isReady}
        className={isDangerous ? 'border border-danger' : ''}
      >
        {isBusy ? (busyVerb ?? `${verb}…`) : verb}
      </Button>
    </div>
  );
}
