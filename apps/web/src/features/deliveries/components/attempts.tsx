import { EmptyState } from '../../../ui/states';
import type { DeliveryTab } from '../delivery-tab';
import { DeliveryList } from './delivery-list';

interface AttemptsProps {
  tab: Exclude<DeliveryTab, 'dead'>;
  code: number | undefined;
  /** How many wait in all, for the reason that is told when none does. */
  waiting: number | undefined;
  timeZone: string;
  onOpen(id: string): void;
}

/** The attempts of one view. */
export function Attempts({ tab, code, waiting, ...shared }: AttemptsProps) {
  const byCode = code === undefined ? {} : { code };
  if (tab === 'waiting') return <Waiting byCode={byCode} count={waiting} {...shared} />;
  if (tab === 'unknown') {
    return (
      <DeliveryList
        key="unknown"
        label="Checking"
        filter={{ state: 'unknown', ...byCode }}
        empty={<EmptyState title="Nothing to check">Texts that may or may not have gone out show up here.</EmptyState>}
        {...shared}
      />
    );
  }
  return (
    <DeliveryList
      key={`all-${code}`}
      label="Attempts"
      filter={byCode}
      empty={
        <EmptyState title={code === undefined ? 'No texts sent yet' : `No attempt with code ${code}`}>
          Every text that goes out shows up here.
        </EmptyState>
      }
      {...shared}
    />
  );
}

interface WaitingProps {
  byCode: { code?: number };
  count: number | undefined;
  timeZone: string;
  onOpen(id: string): void;
}

/** Those due at a known time or in their turn, and those that may not leave before a time of day. */
function Waiting({ byCode, count, ...shared }: WaitingProps) {
  return (
    <>
      <DeliveryList
        label="Waiting"
        filter={{ state: 'pending', ...byCode }}
        empty={
          !count && <EmptyState title="Nothing is waiting">Texts that wait for their next try show up here.</EmptyState>
        }
        {...shared}
      />
      <DeliveryList
        label="Held for later"
        heading="Held for later"
        filter={{ state: 'held', ...byCode }}
        empty={null}
        {...shared}
      />
    </>
  );
}
