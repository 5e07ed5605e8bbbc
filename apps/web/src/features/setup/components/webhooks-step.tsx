import type { getWebhookStatus } from '@snout/contracts/setup';
import type { ResponseOf } from '@snout/contracts/shared/endpoint';
import { useQuery } from '@tanstack/react-query';
import { formatPhone } from '../../../lib/phone';
import { Button } from '../../../ui/button';
import { Refusal } from '../../../ui/field';
import { InlineError, Skeleton } from '../../../ui/states';
import { WebhookMark } from '../../../ui/webhook-mark';
import { useInstallWebhooks } from '../api/actions';
import { providerQuery, webhooksQuery } from '../api/queries';
import { actualWords, addressOf, webhookStep } from '../setup-steps';
import { Step } from './step';

type Webhooks = ResponseOf<typeof getWebhookStatus>;

/** Where each number posts its texts, and how to point it here. */
export function WebhooksStep() {
  const query = useQuery(webhooksQuery);
  const provider = useQuery(providerQuery);
  if (provider.data?.status === 'notConnected') {
    return (
      <Step no={3} title="Webhooks" is={{ state: 'waiting', word: 'Waits for a provider' }}>
        <p className="m-0 text-body text-text-2">Once there is one, each number is told where to post its texts.</p>
      </Step>
    );
  }
  return (
    <Step no={3} title="Webhooks" is={query.data ? webhookStep(query.data.numbers) : null}>
      {provider.data?.isPublicUrlReachable === false && <Unreachable url={provider.data.publicBaseUrl} />}
      {query.isPending && <Skeleton className="appear-late h-24 w-full" />}
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {query.data && query.data.numbers.length > 0 && <Numbers webhooks={query.data} />}
    </Step>
  );
}

function Unreachable({ url }: { url: string }) {
  return (
    <p className="m-0 rounded-lg bg-warn-soft px-3 py-2 text-body text-warn">
      The provider cannot reach this machine at <span className="font-medium">{url}</span>. Texts arrive only once the
      public address is one that can be reached from the internet.
    </p>
  );
}

function Numbers({ webhooks }: { webhooks: Webhooks }) {
  const install = useInstallWebhooks();
  const bad = webhooks.numbers.filter(({ status }) => status !== 'verified');
  const good = webhooks.numbers.filter(({ status }) => status === 'verified');
  const shared = { isBusy: install.isPending, onRepair: (id: string) => install.mutate([id]) };
  return (
    <>
      <p className="m-0 text-small text-text-3">
        Each number should post its texts to{' '}
        <span className="break-all text-text-2">{addressOf(webhooks.expectedUrl)}</span>
      </p>
      {bad.length > 0 && <NumberList label="Numbers that need a repair" numbers={bad} {...shared} />}
      <Refusal error={install.error} />
      <div>
        <Button
          look={bad.length > 0 ? 'filled' : 'plain'}
          disabled={install.isPending}
          onClick={() => install.mutate(undefined)}
        >
          {install.isPending ? 'Installing…' : 'Install'}
        </Button>
      </div>
      {good.length > 0 && (
        <details className="text-small text-text-2">
          <summary className="min-h-7 cursor-pointer max-sm:min-h-11 max-sm:content-center">
            Numbers that reach us ({good.length})
          </summary>
          <NumberList label="Numbers that reach us" numbers={good} {...shared} />
        </details>
      )}
    </>
  );
}

interface ListProps {
  label: string;
  numbers: Webhooks['numbers'];
  isBusy: boolean;
  onRepair(id: string): void;
}

function NumberList({ label, numbers, isBusy, onRepair }: ListProps) {
  return (
    <ul aria-label={label} className="m-0 flex list-none flex-col rounded-xl border border-border p-0 text-small">
      {numbers.map(({ id, e164, status, actualUrl }) => (
        <li
          key={id}
          data-webhook={e164}
          className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-border px-3 py-2 last:border-b-0"
        >
          <span className="font-medium whitespace-nowrap text-text">{formatPhone(e164)}</span>
          <WebhookMark status={status} actualUrl={actualUrl} />
          <span title={actualUrl ?? undefined} className="min-w-0 basis-52 grow break-all text-text-3">
            {actualWords(actualUrl)}
          </span>
          {status !== 'verified' && actualUrl !== null && (
            <Button
              size="small"
              className="max-sm:min-h-11"
              aria-label={`Repair ${formatPhone(e164)}`}
              disabled={isBusy}
              onClick={() => onRepair(id)}
            >
              Repair
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
