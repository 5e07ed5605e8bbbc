import type { Client } from '@snout/contracts/clients';
import { Link } from '@tanstack/react-router';
import { listTime } from '../../../lib/time';
import { Avatar } from '../../../ui/avatar';
import { Chip } from '../../../ui/chip';
import { addressNote, addressWords, classWords, clientTitle } from '../../../ui/clients/client-words';

/** One line per client: a table at a desk, cards on a phone. */
export function ClientsTable({ clients, timeZone }: { clients: readonly Client[]; timeZone: string }) {
  return (
    <ul aria-label="Clients" className="m-0 flex list-none flex-col p-0">
      {clients.map((client) => (
        <li key={client.id} className="border-b border-border last:border-b-0">
          <Row client={client} timeZone={timeZone} />
        </li>
      ))}
    </ul>
  );
}

function Row({ client, timeZone }: { client: Client; timeZone: string }) {
  const [first] = client.contactPoints;
  const note = first && addressNote(first);
  return (
    <Link
      to="/clients/$clientId"
      params={{ clientId: client.id }}
      data-row
      className="grid min-h-14 grid-cols-[36px_minmax(0,1fr)_auto] items-center gap-x-3 rounded-[10px] px-2 py-2 text-body text-text no-underline hover:bg-sunken md:grid-cols-[36px_minmax(0,1.3fr)_minmax(0,1fr)_7rem_6rem]"
    >
      <Avatar name={client.name} />
      <span className="min-w-0">
        <span className="block truncate font-medium">{clientTitle(client)}</span>
        <span className="block truncate text-small text-text-3">{client.petNames.join(', ') || 'No pets noted'}</span>
      </span>
      <span className="flex min-w-0 items-center gap-2 text-small text-text-2 max-md:hidden">
        <span className="truncate">{first ? addressWords(first) : 'No address'}</span>
        {note && <Chip tone="warn">{note}</Chip>}
      </span>
      <span className="text-small text-text-2 max-md:hidden">{classWords(client).word}</span>
      <span className="text-right text-meta text-text-3">
        {client.lastActivityAt ? listTime(client.lastActivityAt, timeZone) : 'No texts'}
      </span>
    </Link>
  );
}
