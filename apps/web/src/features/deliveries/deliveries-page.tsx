import type { CurrentUser } from '@snout/contracts/auth';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { CirclePause, X } from 'lucide-react';
import { Banner } from '../../ui/states';
import { useFocusHome } from '../../ui/use-focus-home';
import { useDeliveryActions } from './api/actions';
import { summaryQuery } from './api/queries';
import { Attempts } from './components/attempts';
import { DeadLetters } from './components/dead-letters';
import { DeliveryDrawer } from './components/delivery-drawer';
import { DeliveryTabs } from './components/delivery-tabs';
import type { DeliveryTab } from './delivery-tab';
import { type Hold, holdWords } from './delivery-words';

export interface DeliveriesSearch {
  tab?: DeliveryTab | undefined;
  code?: number | undefined;
  /** The attempt whose story is open. */
  delivery?: string | undefined;
}

/** Did it arrive? Every attempt, what waits, what is being checked, and what is stuck. */
export function DeliveriesPage({ user, search }: { user: CurrentUser; search: DeliveriesSearch }) {
  const summary = useQuery(summaryQuery);
  const actions = useDeliveryActions();
  const navigate = useNavigate();
  const { tab = 'attempts', code, delivery } = search;
  const timeZone = user.timezone;
  const show = (id: string | undefined): void =>
    void navigate({ to: '/deliveries', search: { ...search, delivery: id }, replace: id === undefined });
  const main = useFocusHome();
  return (
    <main ref={main} tabIndex={-1} className="min-h-0 grow overflow-y-auto bg-surface px-4 py-5 outline-none sm:px-6">
      <h1 className="m-0 pb-3 text-page font-[650] tracking-[-0.015em]">Deliveries</h1>
      <DeliveryTabs tab={tab} counts={summary.data} />
      {summary.data?.hold && <HoldBanner hold={summary.data.hold} timeZone={timeZone} />}
      <div className="pt-4">
        {code !== undefined && <CodeFilter tab={tab} code={code} />}
        {tab === 'dead' ? (
          <DeadLetters {...{ code, actions, timeZone, summary }} onOpen={show} />
        ) : (
          <Attempts {...{ tab, code, timeZone }} waiting={summary.data?.waiting} onOpen={show} />
        )}
      </div>
      {delivery && (
        <DeliveryDrawer key={delivery} id={delivery} {...{ timeZone, actions }} onClose={() => show(undefined)} />
      )}
    </main>
  );
}

function HoldBanner({ hold, timeZone }: { hold: Hold; timeZone: string }) {
  return (
    <div role="status" className="mt-4 overflow-hidden rounded-lg">
      <Banner tone={hold.reason === 'credentialsRefused' ? 'danger' : 'warn'}>
        <span className="flex items-start gap-2">
          <CirclePause size={18} strokeWidth={1.75} aria-hidden className="mt-px shrink-0" />
          {holdWords(hold, timeZone)}
        </span>
      </Banner>
    </div>
  );
}

function CodeFilter({ tab, code }: { tab: DeliveryTab; code: number }) {
  return (
    <Link
      to="/deliveries"
      search={{ tab }}
      aria-label={`Code ${code} only. Show all`}
      className="mb-3 inline-flex min-h-7 items-center gap-1.5 rounded-md bg-accent-soft px-2 text-small font-medium text-accent-ink no-underline max-sm:min-h-11"
    >
      Code {code} only <X size={14} strokeWidth={1.75} aria-hidden />
    </Link>
  );
}
