import type { Client } from '@snout/contracts/clients';
import { useQuery } from '@tanstack/react-query';
import { dayTime } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { InlineError } from '../../../ui/states';
import { holdQuery } from '../api/queries';
import type { ClientSearch } from '../search';

interface KeepingProps {
  client: Client;
  timeZone: string;
  onAct(act: NonNullable<ClientSearch['act']>): void;
}

/** What is kept of this client: for ever under a legal hold, not at all once erased. */
export function Keeping({ client, timeZone, onAct }: KeepingProps) {
  const { data, error, refetch } = useQuery(holdQuery(client.id));
  if (error) return <InlineError error={error} onRetry={() => refetch()} />;
  if (!data) return null;
  const { legalHold } = data;
  return (
    <section aria-labelledby="keeping" className="flex flex-col gap-2">
      <h2 id="keeping" className="m-0 text-small font-semibold text-text-2">
        What is kept
      </h2>
      {legalHold ? (
        <p className="m-0 text-body text-text-2">
          Everything, since {dayTime(legalHold.at, timeZone)}: a legal hold.{' '}
          <q className="wrap-anywhere">{legalHold.reason}</q>
        </p>
      ) : (
        <p className="m-0 text-body text-text-2">What the settings say. No legal hold.</p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button size="small" className="max-sm:min-h-11" onClick={() => onAct(legalHold ? 'lift' : 'hold')}>
          {legalHold ? 'Lift the legal hold' : 'Set a legal hold'}
        </Button>
        <Button size="small" look="danger" className="max-sm:min-h-11" onClick={() => onAct('erase')}>
          Erase this client
        </Button>
      </div>
    </section>
  );
}
