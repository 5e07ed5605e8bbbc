import { useQuery } from '@tanstack/react-query';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { secondTime } from '../../../lib/time';
import { Banner } from '../../../ui/states';
import { chainQuery } from '../api/queries';

/** How far the trail is sealed against being changed afterwards, or that somebody did change it. */
export function ChainLine({ timeZone }: { timeZone: string }) {
  const { data } = useQuery(chainQuery);
  if (!data) return <p className="m-0 min-h-5 pb-4 text-small text-text-3">Nobody can change what stands here.</p>;
  if (data.brokenSince) {
    return (
      <div role="alert" className="mb-4 overflow-hidden rounded-lg">
        <Banner tone="danger">
          <span className="flex items-start gap-2">
            <ShieldAlert size={18} strokeWidth={1.75} aria-hidden className="mt-px shrink-0" />
            Entries were changed from outside; this was found {secondTime(data.brokenSince, timeZone)}. Please call
            whoever runs this installation: “pnpm audit:verify” names the first of them.
          </span>
        </Banner>
      </div>
    );
  }
  return (
    <p className="m-0 flex items-start gap-x-1.5 pb-4 text-small text-text-3">
      <ShieldCheck size={16} strokeWidth={1.75} aria-hidden className="mt-px shrink-0" />
      {data.sealedUpTo
        ? `Sealed up to ${secondTime(data.sealedUpTo, timeZone)} and looked through every day. Nobody can change what stands here.`
        : 'Nobody can change what stands here.'}
    </p>
  );
}
