import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatPhone } from '../../../lib/phone';
import { listTime } from '../../../lib/time';
import { threadsOfClientQuery } from '../api/queries';

/** The conversations of a client, one for each number they have texted with. */
export function Conversations({ clientId, timeZone }: { clientId: string; timeZone: string }) {
  const query = useQuery(threadsOfClientQuery(clientId));
  const threads = query.data?.threads ?? [];
  if (threads.length === 0) return null;
  return (
    <section>
      <h2 className="m-0 pb-1 text-small font-semibold text-text-2">Conversations</h2>
      <ul className="m-0 flex list-none flex-col p-0">
        {threads.map((thread) => (
          <li key={thread.id}>
            <Link
              to="/messages"
              search={{ thread: thread.id }}
              className="-mx-2 flex min-h-10 items-center gap-3 rounded-lg px-2 text-body text-text no-underline hover:bg-sunken max-sm:min-h-11"
            >
              <span className="grow">via {formatPhone(thread.messageNumber)}</span>
              <span className="text-meta text-text-3">{listTime(thread.lastActivityAt, timeZone)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
