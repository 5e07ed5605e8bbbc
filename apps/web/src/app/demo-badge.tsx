import { useQuery } from '@tanstack/react-query';
import { Smartphone } from 'lucide-react';
import { demoQuery } from '../lib/demo';

/** The way to the handsets of the demo; nothing outside it. */
export function DemoBadge() {
  const demo = useQuery(demoQuery);
  if (!demo.data?.handsetsUrl) return null;
  return (
    <a
      href={demo.data.handsetsUrl}
      target="_blank"
      rel="noreferrer"
      className="inline-flex min-h-9 items-center max-sm:min-h-11 gap-2 rounded-lg bg-info-soft px-2.5 text-small font-medium text-info no-underline"
    >
      <Smartphone size={16} strokeWidth={1.75} aria-hidden /> Demo phone
    </a>
  );
}
