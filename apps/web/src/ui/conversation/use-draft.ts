import { useCallback, useEffect, useRef, useState } from 'react';
import { readDraft, watchDraft, writeDraft } from '../../lib/drafts';

const SAVE_MS = 400;

/** A text under way: saved 400 ms after typing, shared with other tabs, and cleared only when it was taken. */
export function useDraft(userId: string, threadId: string) {
  const [text, setText] = useState(() => readDraft(userId, threadId));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    setText(readDraft(userId, threadId));
    return watchDraft(userId, threadId, setText);
  }, [userId, threadId]);
  const change = useCallback(
    (next: string) => {
      setText(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => writeDraft(userId, threadId, next), SAVE_MS);
    },
    [userId, threadId],
  );
  const set = useCallback(
    (next: string) => {
      clearTimeout(timer.current);
      setText(next);
      writeDraft(userId, threadId, next);
    },
    [userId, threadId],
  );
  return { text, change, set };
}
