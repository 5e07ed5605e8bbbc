import type { Client } from '@snout/contracts/clients';
import type { Thread, ThreadSummary } from '@snout/contracts/threads';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { clientQuery } from '../../../../lib/clients';
import { listTime } from '../../../../lib/time';
import { Button } from '../../../../ui/button';
import { Chip } from '../../../../ui/chip';
import { addressNote, addressWords, classWords, clientTitle } from '../../../../ui/clients/client-words';
import { Timeline } from '../../../../ui/clients/timeline';
import { InlineError, Skeleton } from '../../../../ui/states';
import { clientThreadsQuery } from '../../api/queries';
import { viaWords } from '../../row-rules';

interface TabProps {
  thread: Thread;
  timeZone: string;
}

/** Who this is: pets, addresses, class, notes, and all that was ever said with them. */
export function ClientTab({ thread, timeZone }: TabProps) {
  const query = useQuery(clientQuery(thread.clientId));
  if (query.isError) return <InlineError error={query.error} onRetry={() => query.refetch()} />;
  if (!query.data) return <Skeleton className="appear-late h-48 w-full" />;
  const client = query.data;
  return (
    <div className="flex flex-col gap-5">
      <Facts client={client} />
      <OtherThreads thread={thread} timeZone={timeZone} />
      <AllThatWasSaid client={client} timeZone={timeZone} />
    </div>
  );
}

function Facts({ client }: { client: Client }) {
  const { word, why, effect } = classWords(client);
  return (
    <section className="flex flex-col gap-3 text-body">
      <div className="flex items-start gap-2">
        <div className="min-w-0 grow">
          <h3 className="m-0 text-pane font-semibold">{clientTitle(client)}</h3>
          {client.petNames.length > 0 && <p className="m-0 text-text-2">{client.petNames.join(', ')}</p>}
        </div>
        <Link
          to="/clients/$clientId"
          params={{ clientId: client.id }}
          className="inline-flex min-h-8 items-center text-small font-medium text-accent max-sm:min-h-11"
        >
          Open and edit
        </Link>
      </div>
      <ul aria-label="Addresses" className="m-0 flex list-none flex-col gap-1 p-0 text-small text-text-2">
        {client.contactPoints.map((point) => (
          <li key={point.id} className="flex items-center gap-2">
            <span className="min-w-0 truncate">{addressWords(point)}</span>
            {addressNote(point) && <Chip tone="warn">{addressNote(point)}</Chip>}
          </li>
        ))}
      </ul>
      <p className="m-0 text-small text-text-2">
        <Chip>{word}</Chip> {why}. {effect}
      </p>
      {client.notes && <p className="m-0 whitespace-pre-wrap rounded-lg bg-sunken p-3 text-small">{client.notes}</p>}
    </section>
  );
}

function OtherThreads({ thread, timeZone }: TabProps) {
  const query = useQuery(clientThreadsQuery(thread.clientId));
  const others = query.data?.threads.filter((other) => other.id !== thread.id) ?? [];
  if (others.length === 0) return null;
  return (
    <section>
      <h3 className="m-0 pb-1 text-small font-semibold text-text-2">Other conversations</h3>
      <ul className="m-0 flex list-none flex-col p-0">
        {others.map((other) => (
          <li key={other.id}>
            <OtherThread thread={other} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const OtherThread = ({ thread, timeZone }: { thread: ThreadSummary; timeZone: string }) => (
  <Link
    to="/messages"
    search={(search) => ({ ...search, thread: thread.id })}
    className="-mx-2 flex flex-col rounded-lg px-2 py-1.5 text-small text-text no-underline hover:bg-sunken"
  >
    <span className="flex gap-2">
      <span className="min-w-0 grow truncate">{viaWords(thread)}</span>
      <span className="text-meta text-text-3">{listTime(thread.lastActivityAt, timeZone)}</span>
    </span>
    {thread.lastMessagePreview && <span className="truncate text-text-3">{thread.lastMessagePreview}</span>}
  </Link>
);

function AllThatWasSaid({ client, timeZone }: { client: Client; timeZone: string }) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button size="small" className="self-start max-sm:min-h-11" onClick={() => setOpen(true)}>
        All that was said, on every number
      </Button>
    );
  }
  return (
    <section>
      <h3 className="m-0 text-small font-semibold text-text-2">All that was said</h3>
      <Timeline clientId={client.id} clientName={clientTitle(client)} timeZone={timeZone} />
    </section>
  );
}
