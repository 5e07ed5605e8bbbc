import { type Booking, listBookings } from '@snout/contracts/bookings';
import { getClient, listClients } from '@snout/contracts/clients';
import { listMeetAndGreets, type MeetAndGreet } from '@snout/contracts/meet-and-greets';
import { getSettings } from '@snout/contracts/settings';
import { listThreads } from '@snout/contracts/threads';
import { listWindows, type Window } from '@snout/contracts/windows';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/call';
import { toClientOption, toClientOptions } from '../client-options';

const PAGE = 100;

interface Range {
  from: string;
  to: string;
}

/** All pages of a list that is short by nature: one week of one business. */
async function all<T>(fetchPage: (cursor?: string) => Promise<{ items: T[]; next: string | null }>): Promise<T[]> {
  const items: T[] = [];
  let next: string | null | undefined;
  do {
    const page: { items: T[]; next: string | null } = await fetchPage(next ?? undefined);
    items.push(...page.items);
    next = page.next;
  } while (next !== null);
  return items;
}

export const windowsQuery = (range: Range) =>
  queryOptions({
    queryKey: ['windows', 'range', range],
    queryFn: ({ signal }): Promise<Window[]> =>
      all(async (cursor) => {
        const page = await call(listWindows, {
          query: { ...range, limit: PAGE, ...(cursor ? { cursor } : {}) },
          signal,
        });
        return { items: page.windows, next: page.pagination.nextCursor };
      }),
    placeholderData: keepPreviousData,
  });

export const bookingsQuery = (range: Range) =>
  queryOptions({
    queryKey: ['bookings', 'range', range],
    queryFn: ({ signal }): Promise<Booking[]> =>
      all(async (cursor) => {
        const page = await call(listBookings, {
          query: { ...range, limit: PAGE, ...(cursor ? { cursor } : {}) },
          signal,
        });
        return { items: page.bookings, next: page.pagination.nextCursor };
      }),
    placeholderData: keepPreviousData,
  });

/** The window in the way of another, wherever in time it is. */
export const clashQuery = (around: { threadId: string; sitterId: string }, windowId: string) =>
  queryOptions({
    queryKey: ['windows', 'clash', windowId],
    queryFn: async ({ signal }) => {
      const { windows } = await call(listWindows, { query: { ...around, limit: PAGE }, signal });
      return windows.find(({ id }) => id === windowId) ?? null;
    },
  });

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => call(getSettings, { signal }),
  staleTime: 60_000,
});

/** The conversations of one client, by number. */
export const threadsOfQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['threads', 'of', clientId],
    queryFn: async ({ signal }) => (await call(listThreads, { query: { clientId, limit: PAGE }, signal })).threads,
    enabled: clientId !== '',
  });

/** Clients by what was typed of their name. */
export const clientsQuery = (typed: string) =>
  queryOptions({
    queryKey: ['clients', 'found', typed],
    queryFn: async ({ signal }) =>
      toClientOptions((await call(listClients, { query: { q: typed.slice(0, 100), limit: PAGE }, signal })).clients),
  });

/** One client, as a choice that is made already. */
export const clientQuery = (id: string) =>
  queryOptions({
    queryKey: ['clients', 'choice', id],
    queryFn: async ({ signal }) => toClientOption(await call(getClient, { params: { id }, signal })),
  });

/** First meetings on which nobody has said a word yet, of all weeks: they are few. */
export const meetingsQuery = queryOptions({
  queryKey: ['meetings', 'pending'],
  queryFn: ({ signal }): Promise<MeetAndGreet[]> =>
    all(async (cursor) => {
      const query = { status: 'pending', limit: PAGE, ...(cursor ? { cursor } : {}) } as const;
      const page = await call(listMeetAndGreets, { query, signal });
      return { items: page.meetAndGreets, next: page.pagination.nextCursor };
    }),
});
