import type { CurrentUser } from '@snout/contracts/auth';
import type { Client } from '@snout/contracts/clients';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { toast } from 'sonner';
import { clientQuery } from '../../lib/clients';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { clientTitle } from '../../ui/clients/client-words';
import { Timeline } from '../../ui/clients/timeline';
import { Banner, InlineError, Skeleton } from '../../ui/states';
import { useUnarchive } from './api/actions';
import { erasureQuery, holdQuery } from './api/queries';
import { Addresses } from './components/addresses';
import { ClientActs } from './components/client-acts';
import { ClientClass } from './components/client-class';
import { Consent } from './components/consent';
import { ConsentActs } from './components/consent-acts';
import { Conversations } from './components/conversations';
import { Keeping } from './components/keeping';
import { KeepingActs } from './components/keeping-acts';
import { erasureWords } from './keeping-words';
import type { ClientSearch } from './search';

interface PageProps {
  user: CurrentUser;
  clientId: string;
  search: ClientSearch;
}

/** One client: who they are, how to reach them, and all that was said with them. */
export function ClientPage({ user, clientId, search }: PageProps) {
  const query = useQuery(clientQuery(clientId));
  const navigate = useNavigate();
  const show = (act?: ClientSearch['act'], point?: string): void =>
    void navigate({ to: '/clients/$clientId', params: { clientId }, search: { act, point }, replace: !act });
  return (
    <main className="min-h-0 grow overflow-y-auto bg-surface px-4 py-5 sm:px-6">
      <Link
        to="/clients"
        className="inline-flex min-h-9 items-center gap-1.5 text-body text-text-2 no-underline hover:text-text max-sm:min-h-11"
      >
        <ArrowLeft size={16} strokeWidth={1.75} aria-hidden /> Clients
      </Link>
      {query.isPending && <Skeleton className="appear-late h-64 w-full" />}
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {query.data && (
        <>
          <Head client={query.data} onAct={show} />
          <Body client={query.data} timeZone={user.timezone} onAct={show} />
          <ClientActs client={query.data} act={search.act} onClose={() => show()} />
          <ConsentActs client={query.data} search={search} onClose={() => show()} />
          <KeepingActs client={query.data} act={search.act} onClose={() => show()} />
        </>
      )}
    </main>
  );
}

function Head({ client, onAct }: { client: Client; onAct(act: NonNullable<ClientSearch['act']>): void }) {
  const isGone = client.archivedAt !== null;
  const hold = useQuery(holdQuery(client.id)).data?.legalHold;
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2 pt-1 pb-5">
      <div className="min-w-0 grow">
        <h1 className="m-0 flex flex-wrap items-center gap-2 text-page font-[650] tracking-[-0.015em]">
          {clientTitle(client)}
          {isGone && <Chip>{client.mergedIntoId ? 'Merged' : 'Archived'}</Chip>}
          {hold && <Chip tone="info">Legal hold</Chip>}
        </h1>
        {client.petNames.length > 0 && <p className="m-0 text-body text-text-2">{client.petNames.join(', ')}</p>}
      </div>
      <Link
        to="/exports"
        search={{ add: 'export', client: client.id }}
        className="inline-flex min-h-9 items-center rounded-lg px-3.5 text-body text-text-2 no-underline hover:bg-sunken hover:text-text max-sm:min-h-11"
      >
        Export
      </Link>
      {!isGone && (
        <>
          <Button look="quiet" onClick={() => onAct('archive')}>
            Archive
          </Button>
          <Button look="quiet" onClick={() => onAct('merge')}>
            Merge
          </Button>
          <Button onClick={() => onAct('edit')}>Edit</Button>
        </>
      )}
    </header>
  );
}

interface BodyProps {
  client: Client;
  timeZone: string;
  onAct(act: NonNullable<ClientSearch['act']>, point?: string): void;
}

function Body({ client, timeZone, onAct }: BodyProps) {
  const isErased = useQuery(erasureQuery(client.id)).data?.erasedAt != null;
  return (
    <div className="grid gap-8 md:grid-cols-[minmax(0,22rem)_minmax(0,34rem)] md:gap-12">
      <div className="flex flex-col gap-7">
        <Gone client={client} timeZone={timeZone} />
        {!isErased && <Addresses client={client} />}
        {!isErased && <Consent {...{ client, timeZone, onAct }} />}
        {!client.archivedAt && <ClientClass client={client} />}
        <section className="flex flex-col gap-1">
          <h2 className="m-0 text-small font-semibold text-text-2">Notes</h2>
          <p className="m-0 whitespace-pre-wrap text-body">
            {client.notes ?? <span className="text-text-3">None.</span>}
          </p>
        </section>
        {!isErased && !client.mergedIntoId && <Keeping {...{ client, timeZone, onAct }} />}
        <Conversations clientId={client.id} timeZone={timeZone} />
      </div>
      <section>
        <h2 className="m-0 text-small font-semibold text-text-2">All that was said</h2>
        <Timeline clientId={client.id} clientName={clientTitle(client)} timeZone={timeZone} />
      </section>
    </div>
  );
}

/** Why this client is not in the list any more, and the way back where there is one. */
function Gone({ client, timeZone }: { client: Client; timeZone: string }) {
  const unarchive = useUnarchive(client.id);
  const erasure = useQuery(erasureQuery(client.id));
  const erased = erasure.data && erasureWords(erasure.data, timeZone);
  if (!client.archivedAt) return null;
  if (client.mergedIntoId) {
    return (
      <Banner tone="neutral">
        This client was merged.{' '}
        <Link to="/clients/$clientId" params={{ clientId: client.mergedIntoId }} className="font-medium text-accent">
          See who stayed
        </Link>
      </Banner>
    );
  }
  if (erased) return <Banner tone="neutral">{erased}</Banner>;
  const putBack = (): void =>
    unarchive.mutate(undefined, {
      onSuccess: () => void toast('Back in the list'),
      onError: (error) => void toast.error(error.message),
    });
  return (
    <Banner tone="neutral">
      <span className="flex items-center gap-3">
        <span className="grow">This client is archived.</span>
        <Button size="small" disabled={unarchive.isPending} onClick={putBack}>
          Put back
        </Button>
      </span>
    </Banner>
  );
}
