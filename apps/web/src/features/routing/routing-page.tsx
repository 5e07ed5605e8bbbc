import type { CurrentUser } from '@snout/contracts/auth';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { toast } from 'sonner';
import { formatPhone } from '../../lib/phone';
import { Button } from '../../ui/button';
import { EmptyState, Skeleton } from '../../ui/states';
import { exampleQuery } from './api/queries';
import { Answer } from './components/answer';
import { History } from './components/history';
import { SimulatorForm } from './components/simulator-form';
import type { RoutingSearch } from './search';
import { type Draft, type DraftErrors, readDraft, toLocal } from './simulation';

/** Where a text would go, at any time, and why: asks the router and changes nothing. */
export function RoutingPage({ user, search }: { user: CurrentUser; search: RoutingSearch }) {
  const example = useQuery({ ...exampleQuery, enabled: !search.from || !search.to });
  const isReady = (search.from && search.to) || !example.isPending;
  return (
    <main className="min-h-0 grow overflow-y-auto bg-surface px-4 py-5 sm:px-6">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-5">
        <div className="min-w-0 grow">
          <h1 className="m-0 text-page font-[650] tracking-[-0.015em]">Routing</h1>
          <p className="m-0 text-small text-text-3">Where a text would go, at any time. Nothing is sent or stored.</p>
        </div>
        {search.from && <CopyLink />}
      </header>
      {isReady ? (
        <Simulator
          user={user}
          search={{
            ...search,
            from: search.from ?? example.data?.clientAddress ?? '',
            to: search.to ?? example.data?.messageNumber ?? '',
          }}
        />
      ) : (
        <Skeleton className="appear-late h-80 w-full" />
      )}
      {search.thread && (
        <div className="max-w-[720px] pt-8">
          <History threadId={search.thread} timeZone={user.timezone} />
        </div>
      )}
    </main>
  );
}

function CopyLink() {
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(window.location.href);
    toast('Link copied');
  };
  return <Button onClick={() => void copy()}>Copy link</Button>;
}

type Filled = RoutingSearch & { from: string; to: string };

const draftOf = (search: Filled, timeZone: string): Draft => ({
  from: search.from && formatPhone(search.from),
  to: search.to && formatPhone(search.to),
  at: toLocal(search.at ?? new Date().toISOString(), timeZone),
  vs: toLocal(search.vs, timeZone),
  text: search.text ?? '',
});

function Simulator({ user, search }: { user: CurrentUser; search: Filled }) {
  const { timezone } = user;
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => draftOf(search, timezone));
  const [errors, setErrors] = useState<DraftErrors>({});
  const [isComparing, setComparing] = useState(search.vs !== undefined);
  const asked = search.at ? { from: search.from, to: search.to, text: search.text ?? '', at: search.at } : null;
  const show = (change: Partial<RoutingSearch>, isNew: boolean): void =>
    void navigate({ to: '/routing', search: (before) => ({ ...before, ...change }), replace: !isNew });
  const run = (): void => {
    const read = readDraft(isComparing ? draft : { ...draft, vs: '' }, timezone);
    setErrors(read.isRight ? {} : read.errors);
    if (!read.isRight) return;
    const { question, vs } = read;
    show({ ...question, text: question.text || undefined, vs: vs ?? undefined }, true);
  };
  const move = (at: string): void => {
    setDraft({ ...draft, at: toLocal(at, timezone) });
    show({ at }, false);
  };
  const compare = (isOn: boolean): void => {
    setComparing(isOn);
    if (isOn && !draft.vs) setDraft({ ...draft, vs: draft.at });
    if (!isOn) show({ vs: undefined }, false);
  };
  return (
    <div className="grid gap-8 md:grid-cols-[300px_minmax(0,1fr)]">
      <SimulatorForm
        {...{ draft, errors, isComparing }}
        timeZone={timezone}
        onChange={(change) => setDraft({ ...draft, ...change })}
        onCompare={compare}
        onRun={run}
      />
      {asked ? (
        <Answer question={asked} vs={isComparing ? (search.vs ?? null) : null} timeZone={timezone} onMove={move} />
      ) : (
        <EmptyState title="Filled in with an example">
          Run it as it is, or change who texts, which number and when. The answer comes with every rule that was looked
          at.
        </EmptyState>
      )}
    </div>
  );
}
