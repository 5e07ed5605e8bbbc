import { type BusinessNumber, listNumbers } from '@snout/contracts/numbers';
import { listSitters } from '@snout/contracts/people';
import { queryOptions } from '@tanstack/react-query';
import { call } from './call';

const PAGE = 100;

const fetchPage = (cursor: string, signal: AbortSignal) =>
  call(listNumbers, { query: { limit: PAGE, ...(cursor ? { cursor } : {}) }, signal });

/** The whole inventory, with what was given back: it is small, and the summary counts all of it. */
export const numbersQuery = queryOptions({
  queryKey: ['numbers', 'list'],
  queryFn: async ({ signal }): Promise<BusinessNumber[]> => {
    const all: BusinessNumber[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof fetchPage>> = await fetchPage(cursor, signal);
      all.push(...page.numbers);
      cursor = page.pagination.nextCursor;
    }
    return all;
  },
});

export const sittersQuery = queryOptions({
  queryKey: ['sitters'],
  queryFn: ({ signal }) => call(listSitters, { signal }),
});
