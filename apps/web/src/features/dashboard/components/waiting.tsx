import type { Window } from '@snout/contracts/windows';
import { useQuery } from '@tanstack/react-query';
import { Mail, ShieldAlert, TriangleAlert, UserRoundSearch } from 'lucide-react';
import { InlineError } from '../../../ui/states';
import { countsQuery } from '../api/queries';
import { CountCard } from './cards';

/** The four things a morning begins with. */
export function Waiting({ toChoose }: { toChoose: readonly Window[] | null }) {
  const query = useQuery(countsQuery);
  const counts = query.data;
  const [first] = toChoose ?? [];
  const names = toChoose?.map(({ clientName }) => clientName ?? 'A client').join(', ');
  const isCalm = counts && toChoose && counts.unread + counts.policy + counts.failures + toChoose.length === 0;
  return (
    <section aria-label="Waiting for you" className="flex flex-col gap-3">
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {isCalm && <p className="m-0 text-body text-text-2">Nothing is waiting.</p>}
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        <CountCard
          label="Needs a reply"
          icon={Mail}
          tone="text-accent"
          count={counts?.unread ?? null}
          detail="Texts nobody has read"
          search={{ filter: 'unread' }}
        />
        <CountCard
          label="Choose a sitter"
          icon={UserRoundSearch}
          tone="text-info"
          count={toChoose?.length ?? null}
          detail={names || 'Two on duty at once'}
          search={first ? { thread: first.threadId } : {}}
        />
        <CountCard
          label="Held by policy"
          icon={ShieldAlert}
          tone="text-warn"
          count={counts?.policy ?? null}
          detail="Texts that wait for your word"
          search={{ filter: 'policy' }}
        />
        <CountCard
          label="Not delivered"
          icon={TriangleAlert}
          tone="text-danger"
          count={counts?.failures ?? null}
          detail="Texts that did not arrive"
          search={{ filter: 'failures' }}
        />
      </div>
    </section>
  );
}
