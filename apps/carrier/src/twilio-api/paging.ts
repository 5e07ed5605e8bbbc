import { z } from 'zod';

const DEFAULT_SIZE = 50;
const LARGEST_SIZE = 1000;

export const PageQuery = z.object({
  Page: z.coerce.number().int().min(0).catch(0),
  PageSize: z.coerce.number().int().min(1).catch(DEFAULT_SIZE),
  PageToken: z.string().optional().catch(undefined),
});

interface PageRequest<T> {
  /** Path and query as asked, from which the neighbours' addresses are made. */
  url: string;
  key: string;
  items: readonly T[];
  sidOf: (item: T) => string;
  toResource: (item: T) => unknown;
}

/** One page. The token names the last item of the page before, so that new items in front do not shift the pages. */
export function toPage<T>({ url, key, items, sidOf, toResource }: PageRequest<T>) {
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  const query = PageQuery.parse(Object.fromEntries(searchParams));
  const size = Math.min(query.PageSize, LARGEST_SIZE);
  const after = query.PageToken ? items.findIndex((item) => `PA${sidOf(item)}` === query.PageToken) : -1;
  const start = after >= 0 ? after + 1 : query.Page * size;
  const shown = items.slice(start, start + size);
  const addressOf = (page: number, token: string | null) => {
    const params = new URLSearchParams(searchParams);
    params.set('PageSize', String(size));
    params.set('Page', String(page));
    params.delete('PageToken');
    if (token) params.set('PageToken', token);
    return `${pathname}?${params}`;
  };
  const last = shown.at(-1);
  const hasMore = last !== undefined && start + size < items.length;
  return {
    first_page_uri: addressOf(0, null),
    end: Math.max(start, start + shown.length - 1),
    previous_page_uri: query.Page > 0 ? addressOf(query.Page - 1, null) : null,
    [key]: shown.map(toResource),
    uri: url,
    page_size: size,
    start,
    next_page_uri: hasMore ? addressOf(query.Page + 1, `PA${sidOf(last)}`) : null,
    page: query.Page,
  };
}
