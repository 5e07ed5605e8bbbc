import { ApiError } from '../lib/call';
import { aboutWords, timerWords } from '../lib/use-wait';
import { Refusal } from './field';

interface TryRefusalProps {
  error: Error | null;
  /** Seconds left of a forced pause; see `useWait`. */
  wait: number;
}

/** Why a secret was not taken. After too many tries: how long to wait, counted down for the eye and said once for the ear. */
export function TryRefusal({ error, wait }: TryRefusalProps) {
  if (!(error instanceof ApiError) || error.code !== 'rate_limited') return <Refusal error={error} />;
  const { retryAfter = 60 } = error.problem;
  return (
    <div className="flex flex-wrap gap-x-1.5 rounded-lg bg-warn-soft px-3 py-2 text-small text-warn">
      <p role="alert" className="m-0">
        Too many tries. You can try again {wait > 0 ? aboutWords(retryAfter) : 'now'}.
      </p>
      {wait > 0 && (
        <span role="timer" aria-live="off" className="font-medium">
          {timerWords(wait)}
        </span>
      )}
    </div>
  );
}
