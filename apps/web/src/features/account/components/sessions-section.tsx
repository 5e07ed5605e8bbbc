import type { listSessions } from '@snout/contracts/account';
import type { ResponseOf } from '@snout/contracts/shared/endpoint';
import { useQuery } from '@tanstack/react-query';
import { Laptop, Smartphone, Terminal } from 'lucide-react';
import { useState } from 'react';
import { ActFrame } from '../../../ui/act-frame';
import { Button } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { Dialog } from '../../../ui/dialog';
import { InlineError, Skeleton } from '../../../ui/states';
import { useEndSessions } from '../api/actions';
import { sessionsQuery } from '../api/queries';
import { deviceOf } from '../device-words';
import { sessionWords } from '../session-words';
import { Section } from './section';

type Session = ResponseOf<typeof listSessions>['sessions'][number];

const ICONS = { computer: Laptop, phone: Smartphone, program: Terminal } as const;

/** More than these are folded: the ones used last come first. */
const FEW = 5;

/** Where the own account is open, and the way to close it there. */
export function SessionsSection({ timeZone }: { timeZone: string }) {
  const query = useQuery(sessionsQuery);
  const end = useEndSessions();
  const [isAsking, setAsking] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  const sessions = (query.data?.sessions ?? []).toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
  const isLong = sessions.length > FEW + 1;
  const others = sessions.filter(({ isCurrent }) => !isCurrent).length;
  return (
    <Section title="Where you are signed in" intro="Something you do not know? Sign it out, then change your password.">
      {query.isPending && <Skeleton className="appear-late h-24 w-full" />}
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {sessions.length > 0 && (
        <ul aria-label="Sessions" className="m-0 flex list-none flex-col p-0">
          {(isLong && !showsAll ? sessions.slice(0, FEW) : sessions).map((session) => (
            <Row
              key={session.id}
              {...{ session, timeZone }}
              isBusy={end.isPending}
              onEnd={() => end.mutate(session.id)}
            />
          ))}
        </ul>
      )}
      {isLong && !showsAll && (
        <Button look="quiet" className="-mt-2 self-start" onClick={() => setShowsAll(true)}>
          Show all {sessions.length}
        </Button>
      )}
      {others > 1 && (
        <Button look="danger" className="self-start border border-danger" onClick={() => setAsking(true)}>
          Sign out everywhere else
        </Button>
      )}
      {isAsking && <AskOthers {...{ others, end }} onClose={() => setAsking(false)} />}
    </Section>
  );
}

interface AskProps {
  others: number;
  end: ReturnType<typeof useEndSessions>;
  onClose(): void;
}

function AskOthers({ others, end, onClose }: AskProps) {
  return (
    <Dialog label="Sign out everywhere else" shape="box" onClose={onClose}>
      <div className="p-5 max-sm:p-4">
        <ActFrame
          title="Sign out everywhere else?"
          effect={`${others} other sessions end at once, and each has to sign in again. This device stays signed in.`}
          verb="Sign them out"
          isDangerous
          isBusy={end.isPending}
          error={end.error}
          onSubmit={() => end.mutate('others', { onSuccess: onClose })}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}

interface RowProps {
  session: Session;
  timeZone: string;
  isBusy: boolean;
  onEnd(): void;
}

function Row({ session, timeZone, isBusy, onEnd }: RowProps) {
  const { kind, words } = deviceOf(session.userAgent);
  const Icon = ICONS[kind];
  return (
    <li
      data-session
      className="flex items-center gap-3 border-b border-border py-2.5 first:pt-0 last:border-b-0 last:pb-0"
    >
      <Icon size={20} strokeWidth={1.75} aria-hidden className="shrink-0 text-text-3" />
      <span className="min-w-0 grow">
        <span className="flex flex-wrap items-center gap-x-2 text-body font-medium">
          {words} {session.isCurrent && <Chip tone="success">This device</Chip>}
        </span>
        <span className="block text-small text-text-3">{sessionWords(session, timeZone)}</span>
      </span>
      {!session.isCurrent && (
        <Button
          size="small"
          className="shrink-0 max-sm:min-h-11"
          disabled={isBusy}
          aria-label={`Sign out ${words}`}
          onClick={onEnd}
        >
          Sign out
        </Button>
      )}
    </li>
  );
}
