import type { PolicyAttempt } from '@snout/contracts/policy';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommands } from '../../../lib/use-commands';
import { rulesQuery } from '../api/queries';
import { actsOf } from '../attempt-words';
import { ActBar, type ActKind } from './act-bar';
import { AttemptView } from './attempt-view';
import { JudgeDialog } from './judge-dialog';

interface ReviewPaneProps {
  attempt: PolicyAttempt;
  timeZone: string;
  /** It is decided and leaves the queue. */
  onGone(): void;
}

/** One text, and what to do about it. */
export function ReviewPane({ attempt, timeZone, onGone }: ReviewPaneProps) {
  const [asked, setAsked] = useState<{ kind: ActKind; attempt: PolicyAttempt } | null>(null);
  const rules = useQuery(rulesQuery);
  const acts = actsOf(attempt);
  const ask = (kind: ActKind): void => setAsked({ kind, attempt });
  useCommands({
    ...(acts.send ? { sendAnyway: () => ask('send') } : {}),
    ...(acts.discard ? { discard: () => ask('discard') } : {}),
    ...(acts.harmless ? { notViolation: () => ask('harmless') } : {}),
  });
  return (
    <div className="flex min-h-0 min-w-0 grow flex-col">
      <div
        tabIndex={0}
        role="region"
        aria-label="Held text"
        className="min-h-0 grow overflow-y-auto outline-offset-[-2px]"
      >
        <AttemptView {...{ attempt, timeZone }} days={rules.data?.escalationDays ?? null} />
      </div>
      <ActBar {...{ attempt, acts }} onAct={ask} />
      {asked && (
        <JudgeDialog
          {...asked}
          onClose={() => setAsked(null)}
          onDone={(kind) => {
            setAsked(null);
            if (kind !== 'unlock') onGone();
          }}
        />
      )}
    </div>
  );
}
