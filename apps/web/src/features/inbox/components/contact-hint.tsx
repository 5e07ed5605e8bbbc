import { scanPolicy } from '@snout/contracts/policy';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../../../lib/call';
import { useSettled } from '../../../lib/use-settled';
import { kindWords } from '../../../ui/policy/violation-words';

const SETTLED_MS = 400;
/** Nothing shorter can be a contact. */
const MIN_CHARS = 6;

/** A quiet word while typing, by the rules in force. It stops nothing, and says nothing when it cannot tell. */
export function ContactHint({ text }: { text: string }) {
  const settled = useSettled(text.trim(), SETTLED_MS);
  const isWorthIt = settled.length >= MIN_CHARS && text.trim().length >= MIN_CHARS;
  const scan = useQuery({
    queryKey: ['scan', settled],
    queryFn: ({ signal }) => call(scanPolicy, { body: { text: settled }, signal }),
    enabled: isWorthIt,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
    retry: false,
  });
  const kinds = isWorthIt && scan.data ? kindWords(scan.data.findings) : null;
  return (
    <p role="status" className="m-0 text-small text-warn not-empty:px-1 not-empty:pb-2">
      {kinds && `This looks like ${kinds}. You will be asked once before it goes out.`}
    </p>
  );
}
