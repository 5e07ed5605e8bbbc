/** Drafts per user and thread, kept in this browser so that nothing typed is lost. */
const key = (userId: string, threadId: string): string => `snout.draft.${userId}.${threadId}`;

export const readDraft = (userId: string, threadId: string): string =>
  localStorage.getItem(key(userId, threadId)) ?? '';

export function writeDraft(userId: string, threadId: string, text: string): void {
  if (text.trim() === '') localStorage.removeItem(key(userId, threadId));
  else localStorage.setItem(key(userId, threadId), text);
}

/** Calls back when another tab changes a draft of this thread. */
export function watchDraft(userId: string, threadId: string, onChange: (text: string) => void): () => void {
  const listen = (event: StorageEvent): void => {
    if (event.key === key(userId, threadId)) onChange(event.newValue ?? '');
  };
  window.addEventListener('storage', listen);
  return () => window.removeEventListener('storage', listen);
}

/** Threads of a user that have a draft. */
export const hasDraft = (userId: string, threadId: string): boolean =>
  localStorage.getItem(key(userId, threadId)) !== null;
