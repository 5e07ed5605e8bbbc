import { useState } from 'react';

/**
 * Idempotency keys of one open form: one is there from the start, and the same content asks with the same key however
 * often it is sent. Other content gets a key of its own, since a key stands for one thing.
 */
export function useKeyFor(): (content: string) => string {
  const [keys] = useState(() => ({ next: crypto.randomUUID() as string, made: new Map<string, string>() }));
  return (content) => {
    const known = keys.made.get(content);
    if (known) return known;
    const key = keys.next;
    keys.made.set(content, key);
    keys.next = crypto.randomUUID();
    return key;
  };
}
