import type { ProviderStatus } from '@snout/contracts/setup';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fullTime } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { InlineError, Skeleton } from '../../../ui/states';
import { providerQuery } from '../api/queries';
import { MODE_WORDS, providerStep } from '../setup-steps';
import { AccountForm } from './account-form';
import { Step } from './step';

/** Which account texts go through, and whether the provider still accepts it. */
export function ProviderStep({ timeZone }: { timeZone: string }) {
  const query = useQuery(providerQuery);
  return (
    <Step no={1} title="Provider" is={query.data ? providerStep(query.data) : null}>
      {query.isPending && <Skeleton className="appear-late h-16 w-full" />}
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {query.data && (
        <Connected
          status={query.data}
          timeZone={timeZone}
          isChecking={query.isFetching}
          onCheck={() => void query.refetch()}
        />
      )}
    </Step>
  );
}

interface ConnectedProps {
  status: ProviderStatus;
  timeZone: string;
  isChecking: boolean;
  onCheck(): void;
}

const ADVICE: Readonly<Record<ProviderStatus['status'], string | null>> = {
  connected: null,
  notConnected: 'The provider carries your texts. Connect an account to begin.',
  refused: 'The provider no longer accepts this account and token. Texts wait until it does.',
  unreachable: 'The provider does not answer at the moment. Texts wait and leave by themselves.',
};

function Connected({ status, timeZone, isChecking, onCheck }: ConnectedProps) {
  const [isEditing, setEditing] = useState(false);
  const mode = MODE_WORDS[status.mode];
  const hasAccount = status.accountSidEnd !== null;
  const advice = ADVICE[status.status];
  return (
    <>
      {advice && <p className="m-0 text-body text-text-2">{advice}</p>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small text-text-2 empty:hidden">
        {(hasAccount || status.mode === 'demoPhone') && <Chip tone={mode.tone}>{mode.word}</Chip>}
        {hasAccount && <span>Account ending {status.accountSidEnd}</span>}
        {status.lastVerifiedAt && (
          <span className="text-text-3">Last checked {fullTime(status.lastVerifiedAt, timeZone)}</span>
        )}
      </div>
      {isEditing ? (
        <AccountForm onDone={() => setEditing(false)} />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button
            size={hasAccount ? 'small' : 'regular'}
            look={hasAccount ? 'plain' : 'filled'}
            className="max-sm:min-h-11"
            onClick={() => setEditing(true)}
          >
            {hasAccount ? 'Connect another account' : 'Connect an account'}
          </Button>
          {hasAccount && (
            <Button size="small" look="quiet" className="max-sm:min-h-11" disabled={isChecking} onClick={onCheck}>
              {isChecking ? 'Checking…' : 'Check again'}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
