import { useState } from 'react';
import { ActFrame } from '../../../ui/act-frame';
import { firstName, foundPieces, toAllowList } from '../attempt-words';
import type { FormProps } from './form-props';

/** The policy was wrong; if wanted, it will not be again. */
export function HarmlessForm({ attempt, onJudge, ...rest }: FormProps) {
  const found = foundPieces(attempt);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const toggle = (piece: string): void =>
    setChosen(chosen.includes(piece) ? chosen.filter((one) => one !== piece) : [...chosen, piece]);
  const isBlocked = attempt.action === 'blocked';
  return (
    <ActFrame
      {...rest}
      title="Not a violation?"
      effect={
        isBlocked
          ? `It no longer counts for ${firstName(attempt)}. The text itself stays unsent; use Send anyway if it should still go out.`
          : 'The mark goes away, and the text is shown as it was written.'
      }
      verb="Not a violation"
      onSubmit={() => onJudge({ kind: 'harmless', allowList: toAllowList(chosen, found) })}
    >
      {found.length > 0 && (
        <fieldset className="m-0 flex flex-col gap-1 border-0 p-0">
          <legend className="pb-1 text-small text-text-2">From now on, allow in every text</legend>
          {found.map((piece) => (
            <label
              key={piece}
              className="flex min-h-9 items-center gap-2.5 rounded-lg bg-sunken px-3 text-body max-sm:min-h-11"
            >
              <input
                type="checkbox"
                checked={chosen.includes(piece)}
                onChange={() => toggle(piece)}
                className="size-4 shrink-0 accent-(--accent)"
              />
              <span className="min-w-0 break-words">{piece}</span>
            </label>
          ))}
        </fieldset>
      )}
    </ActFrame>
  );
}
