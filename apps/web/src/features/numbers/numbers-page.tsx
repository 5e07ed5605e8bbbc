import type { CurrentUser } from '@snout/contracts/auth';
import type { BusinessNumber } from '@snout/contracts/numbers';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { numbersQuery } from '../../lib/inventory';
import { Button } from '../../ui/button';
import { EmptyState, InlineError, Skeleton } from '../../ui/states';
import { useFocusHome } from '../../ui/use-focus-home';
import { BuyDialog } from './components/buy-dialog';
import { Forecast } from './components/forecast';
import { ImportDialog } from './components/import-dialog';
import { NumberDrawer } from './components/number-drawer';
import { NumberFilters } from './components/number-filters';
import { NumbersTable } from './components/numbers-table';
import type { NumbersSearch } from './number-filter';
import { numbersToShow, summaryWords } from './number-words';

/** The business numbers: what each is for, who has it, and whether texts reach us. */
export function NumbersPage({ user, search }: { user: CurrentUser; search: NumbersSearch }) {
  const query = useQuery(numbersQuery);
  const navigate = useNavigate();
  const main = useFocusHome();
  const show = (change: Pick<NumbersSearch, 'number' | 'add'>): void => {
    const { type, status } = search;
    const isClosing = !change.number && !change.add;
    void navigate({ to: '/messages/numbers', search: { type, status, ...change }, replace: isClosing });
  };
  const close = (): void => show({});
  const all = query.data ?? [];
  const frontDesk = all.find((number) => number.type === 'frontDesk' && number.status === 'active');
  const opened = all.find((number) => number.id === search.number);
  const adders = <Adders onAdd={(add) => show({ add })} />;
  return (
    <main ref={main} tabIndex={-1} className="min-h-0 grow overflow-y-auto bg-surface px-4 py-5 outline-none sm:px-6">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-3">
        <div className="min-w-0 grow">
          <h1 className="m-0 text-page font-[650] tracking-[-0.015em]">Numbers</h1>
          {all.length > 0 && <p className="m-0 text-small text-text-3">{summaryWords(all)}</p>}
        </div>
        {all.length > 0 && adders}
      </header>
      {query.isPending && <Skeleton className="appear-late h-64 w-full" />}
      {query.isError && <InlineError error={query.error} onRetry={() => query.refetch()} />}
      {query.isSuccess && all.length === 0 && <NoNumbers>{adders}</NoNumbers>}
      {all.length > 0 && (
        <Inventory {...{ all, search }} timeZone={user.timezone} onOpen={(number) => show({ number })} />
      )}
      {opened && (
        <NumberDrawer
          key={opened.id}
          number={opened}
          hasOtherFrontDesk={frontDesk !== undefined && frontDesk.id !== opened.id}
          timeZone={user.timezone}
          onClose={close}
        />
      )}
      {search.add === 'buy' && query.isSuccess && <BuyDialog hasFrontDesk={Boolean(frontDesk)} onClose={close} />}
      {search.add === 'import' && query.isSuccess && <ImportDialog hasFrontDesk={Boolean(frontDesk)} onClose={close} />}
    </main>
  );
}

function Adders({ onAdd }: { onAdd(add: 'buy' | 'import'): void }) {
  return (
    <div className="flex gap-2">
      <Button onClick={() => onAdd('import')}>Import</Button>
      <Button look="filled" onClick={() => onAdd('buy')}>
        Buy a number
      </Button>
    </div>
  );
}

function NoNumbers({ children }: { children: ReactNode }) {
  return (
    <EmptyState title="No numbers yet">
      <p className="mt-0 mb-4">
        Clients text a business number. Buy one, or import one that your provider has already.
      </p>
      <span className="flex justify-center">{children}</span>
    </EmptyState>
  );
}

interface InventoryProps {
  all: readonly BusinessNumber[];
  search: NumbersSearch;
  timeZone: string;
  onOpen(id: string): void;
}

function Inventory({ all, search, ...shared }: InventoryProps) {
  const numbers = numbersToShow(all, search);
  return (
    <>
      <Forecast />
      <NumberFilters search={search} />
      <div className="pt-3">
        {numbers.length > 0 ? (
          <NumbersTable numbers={numbers} {...shared} />
        ) : (
          <EmptyState title="No such numbers">None of your numbers is of this class and status.</EmptyState>
        )}
      </div>
    </>
  );
}
