import type { LiveEvent } from '@snout/contracts/events';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { startLive } from '../lib/live';

/** What no event changes: who is signed in, and whether this is the demo. */
const STILL = new Set(['me', 'demo']);

/** Which lists an event makes old. Queries nobody looks at are only marked. */
export function keysOf(event: LiveEvent): (string | undefined)[][] {
  const { threadId } = event;
  switch (event.type) {
    case 'message.created':
    case 'policy.opened':
    case 'policy.resolved':
      return [
        ['threads'],
        ['thread', threadId],
        ['messages', threadId],
        ['routing', threadId],
        ['sitter'],
        ['deliveries'],
        ['policy'],
        ['setup', 'checklist'],
      ];
    case 'delivery.updated':
      return [['threads'], ['messages', threadId], ['sitter'], ['deliveries'], ['setup', 'checklist']];
    case 'thread.updated':
      return [['threads'], ['thread', threadId], ['sitter']];
    case 'window.changed':
      return [['windows'], ['bookings'], ['meetings'], ['threads'], ['thread', threadId]];
    case 'access.changed':
      return [['sitter']];
    case 'number.updated':
      return [['numbers'], ['setup'], ['sitters']];
    case 'alert.raised':
      return [['numbers'], ['setup']];
    default:
      return [];
  }
}

/** Keeps what is on screen up to date while the page is open. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      startLive({
        onEvent: (event) => {
          for (const queryKey of keysOf(event))
            void client.invalidateQueries({ queryKey: queryKey.filter((part) => part !== undefined) });
        },
        onResync: () => void client.invalidateQueries({ predicate: ({ queryKey }) => !STILL.has(String(queryKey[0])) }),
      }),
    [client],
  );
}
