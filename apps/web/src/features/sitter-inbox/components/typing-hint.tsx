import { useEffect, useState } from 'react';
import { useSettled } from '../../../lib/use-settled';
import { kindWords } from '../../../ui/policy/violation-words';

const SETTLED_MS = 400;
const MIN_CHARS = 6;

/**
 * A quiet word while typing. It looks with the detector alone, which knows nothing of the business's own words and
 * exceptions: the server decides. The detector is fetched once somebody types.
 */
export function TypingHint({ text }: { text: string }) {
  const [kinds, setKinds] = useState<string | null>(null);
  const settled = useSettled(text.trim(), SETTLED_MS);
  useEffect(() => {
    let isCurrent = true;
    const look = async (): Promise<void> => {
      if (settled.length < MIN_CHARS) return setKinds(null);
      const { detectViolations } = await import('@snout/domain/policy/detect-violations');
      if (isCurrent) setKinds(kindWords(detectViolations(settled, { allowList: [], customWords: [] })));
    };
    look().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [settled]);
  return (
    <p role="status" className="m-0 text-small text-warn not-empty:px-1 not-empty:pb-2">
      {kinds &&
        text.trim() !== '' &&
        `This looks like ${kinds}, which may not go out. The office can share such things.`}
    </p>
  );
}
