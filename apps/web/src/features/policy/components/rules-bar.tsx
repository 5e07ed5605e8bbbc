import { Check, Info } from 'lucide-react';
import { Button } from '../../../ui/button';
import { Refusal } from '../../../ui/field';
import type { useRules } from '../api/use-rules';
import { READINESS_WORDS } from '../rules-draft';

/** Where the rules stand, and the two steps to put them in force. */
export function RulesBar({ state }: { state: ReturnType<typeof useRules> }) {
  const { readiness, rehearse, activate, onRehearse, undo } = state;
  const isReady = readiness === 'ready';
  const isIdle = readiness === 'unchanged';
  const Icon = isReady || isIdle ? Check : Info;
  return (
    <div
      role="group"
      aria-label="Put in force"
      className="shrink-0 border-t border-border bg-surface px-4 py-2.5 sm:px-6"
    >
      <div className="flex max-w-3xl flex-col gap-2">
        <Refusal error={rehearse.error ?? activate.error} />
        <div className="flex flex-wrap items-center gap-2">
          <span role="status" className="flex min-w-56 grow items-center gap-1.5 text-small text-text-2">
            <Icon size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
            {rehearse.isPending ? 'Trying these rules on the last 90 days…' : READINESS_WORDS[readiness]}
          </span>
          {!isIdle && (
            <Button look="quiet" onClick={undo}>
              Undo changes
            </Button>
          )}
          <Button
            look={isReady || isIdle ? 'plain' : 'filled'}
            disabled={isIdle || readiness === 'invalid' || rehearse.isPending}
            onClick={onRehearse}
          >
            {rehearse.isPending ? 'Rehearsing…' : 'Rehearse'}
          </Button>
          <Button
            look={isReady ? 'filled' : 'plain'}
            disabled={!isReady || activate.isPending}
            onClick={() => activate.mutate()}
          >
            Activate
          </Button>
        </div>
      </div>
    </div>
  );
}
