import { useQuery } from '@tanstack/react-query';
import { heldCountQuery } from '../lib/held';

/** How many texts wait, beside Policy review; nothing when none does. */
export function HeldCount() {
  const { data } = useQuery(heldCountQuery);
  if (!data) return null;
  return (
    <span className="ml-auto inline-flex h-5 min-w-5 items-center justify-center rounded-full bg-warn-soft px-1.5 text-meta font-semibold text-warn tabular-nums">
      {data > 99 ? '99+' : data}
      <span className="sr-only"> held</span>
    </span>
  );
}
