import { Copy } from 'lucide-react';
import { readDraft } from '../../../lib/drafts';
import { Button } from '../../../ui/button';

/** Stands where the composer was: says why, and lets an unsent draft be taken along. */
export function OutsideBanner({ reason, threadId, userId }: { reason: string; threadId: string; userId: string }) {
  const draft = readDraft(userId, threadId);
  return (
    <div
      role="status"
      className="flex flex-col gap-3 border-t border-border bg-sunken px-4 pt-4 pb-[max(16px,env(safe-area-inset-bottom))] text-body text-text-2"
    >
      <span>{reason}</span>
      {draft && (
        <span className="flex items-center gap-2">
          <span className="min-w-0 grow truncate text-text-3">Your draft: {draft}</span>
          <Button size="small" onClick={() => navigator.clipboard.writeText(draft)}>
            <Copy size={14} strokeWidth={1.75} aria-hidden /> Copy
          </Button>
        </span>
      )}
    </div>
  );
}
