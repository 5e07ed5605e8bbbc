import type { PolicyAttempt } from '@snout/contracts/policy';
import { ariaKeys, type CommandId } from '../../../lib/shortcuts';
import { Button, type ButtonProps } from '../../../ui/button';
import type { Judgement } from '../api/actions';
import { type Acts, firstName } from '../attempt-words';

export type ActKind = Judgement['kind'];

interface ActBarProps {
  attempt: PolicyAttempt;
  acts: Acts;
  onAct(kind: ActKind): void;
}

/** What can be done, always in reach: below the text, and at the bottom of a phone. */
export function ActBar({ attempt, acts, onAct }: ActBarProps) {
  if (!acts.send && !acts.discard && !acts.harmless && !acts.unlock) return null;
  return (
    <div
      role="toolbar"
      aria-label="Decide"
      className="shrink-0 border-t border-border bg-surface px-4 py-2.5 max-sm:px-3 sm:px-6"
    >
      <div className="mx-auto flex max-w-[672px] flex-wrap gap-2">
        {acts.send && (
          <Act name="send" command="sendAnyway" look="filled" {...{ onAct }}>
            Send anyway
          </Act>
        )}
        {acts.discard && (
          <Act name="discard" command="discard" {...{ onAct }}>
            {acts.discard}
          </Act>
        )}
        {acts.harmless && (
          <Act name="harmless" command="notViolation" {...{ onAct }}>
            {acts.harmless}
          </Act>
        )}
        {acts.unlock && (
          <Act name="unlock" {...{ onAct }}>
            Unlock {firstName(attempt)}
          </Act>
        )}
      </div>
    </div>
  );
}

interface ActProps extends ButtonProps {
  name: ActKind;
  command?: CommandId;
  onAct(kind: ActKind): void;
}

const Act = ({ name, command, onAct, ...rest }: ActProps) => (
  <Button
    {...rest}
    aria-keyshortcuts={command && ariaKeys(command)}
    className="max-sm:grow max-sm:basis-[40%]"
    onClick={() => onAct(name)}
  />
);
