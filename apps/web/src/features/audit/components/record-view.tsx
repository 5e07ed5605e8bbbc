import type { AuditEvent } from '@snout/contracts/audit';
import { Link } from '@tanstack/react-router';
import { fullTime } from '../../../lib/time';
import { hasBefore, type RecordRow, toRecord } from '../record';

/** What was written down with an entry: what it was and what it is, from where, and the way to it. */
export function RecordView({ event, timeZone }: { event: AuditEvent; timeZone: string }) {
  const rows = toRecord(event.data, timeZone);
  return (
    <div className="flex flex-col gap-3 text-small">
      {rows.length > 0 && (hasBefore(rows) ? <Changes rows={rows} /> : <Facts rows={rows} />)}
      <dl className="m-0 grid grid-cols-[7rem_minmax(0,1fr)] gap-x-4 gap-y-1">
        <Fact name="When">{fullTime(event.at, timeZone)}</Fact>
        <Fact name="Kind">
          <code className="text-text-2">{event.type}</code>
        </Fact>
        <Fact name="Who">{event.actor.name ?? event.actor.id ?? event.actor.type}</Fact>
        <Fact name="On">
          <code className="break-all text-text-2">
            {event.subject.type} {event.subject.id}
          </code>
        </Fact>
      </dl>
      <Ways event={event} />
    </div>
  );
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div className="contents">
    <dt className="text-text-3">{name}</dt>
    <dd className="m-0 min-w-0 wrap-anywhere text-text-2">{children}</dd>
  </div>
);

const Facts = ({ rows }: { rows: readonly RecordRow[] }) => (
  <dl className="m-0 grid grid-cols-[7rem_minmax(0,1fr)] gap-x-4 gap-y-1">
    {rows.map(({ name, after }) => (
      <Fact key={name} name={name}>
        {after}
      </Fact>
    ))}
  </dl>
);

const Changes = ({ rows }: { rows: readonly RecordRow[] }) => (
  <table aria-label="What was changed" className="w-fit max-w-full border-collapse text-left">
    <thead>
      <tr className="text-text-3">
        {['What', 'Before', 'After'].map((head) => (
          <th key={head} scope="col" className="py-1 pr-6 font-medium">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ name, before, after }) => (
        <tr key={name} className="align-top">
          <th scope="row" className="py-1 pr-6 font-normal text-text-2">
            {name}
          </th>
          <td className="py-1 pr-6 wrap-anywhere text-text-3">{before ?? '–'}</td>
          <td className="py-1 pr-6 wrap-anywhere text-text">{after ?? '–'}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const wayLook =
  'inline-flex min-h-7 items-center font-medium text-accent underline-offset-2 hover:underline max-sm:min-h-11';

function Ways({ event }: { event: AuditEvent }) {
  const { threadId, subject } = event;
  return (
    <div className="flex flex-wrap gap-x-5">
      {threadId && (
        <Link to="/messages" search={{ thread: threadId }} className={wayLook}>
          Open the conversation
        </Link>
      )}
      {subject.type === 'client' && (
        <Link to="/clients/$clientId" params={{ clientId: subject.id }} className={wayLook}>
          Open the client
        </Link>
      )}
      <Link to="/audit" search={{ entity: subject.id }} className={wayLook}>
        All entries on this
      </Link>
    </div>
  );
}
