import { useQuery } from '@tanstack/react-query';
import { providerQuery } from '../api/queries';
import { meterWords } from '../setup-steps';

/** How much of what one US campaign allows is used. */
export function NumberMeter() {
  const { data } = useQuery(providerQuery);
  if (!data) return null;
  const part = Math.min(1, data.numbersUsed / Math.max(1, data.numbersAllowed));
  return (
    <div className="flex max-w-sm flex-col gap-1">
      <div
        role="meter"
        aria-label="Numbers of one US campaign"
        aria-valuenow={data.numbersUsed}
        aria-valuemin={0}
        aria-valuemax={data.numbersAllowed}
        aria-valuetext={meterWords(data)}
        className="h-1.5 overflow-hidden rounded-full bg-sunken"
      >
        <div
          className={`h-full rounded-full ${part >= 0.9 ? 'bg-warn' : 'bg-accent'}`}
          style={{ width: `${part * 100}%` }}
        />
      </div>
      <span className="text-small text-text-3">{meterWords(data)}</span>
    </div>
  );
}
