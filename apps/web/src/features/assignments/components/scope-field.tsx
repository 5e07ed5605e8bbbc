import type { VisitScope } from '@snout/contracts/bookings';
import { Segmented } from '../../../ui/segmented';
import { SCOPES } from '../effects';

/** Of a visit that repeats: what a change holds for. */
export function ScopeField({ value, onChange }: { value: VisitScope; onChange(scope: VisitScope): void }) {
  return <Segmented label="What it holds for" value={value} options={SCOPES} onChange={onChange} />;
}
