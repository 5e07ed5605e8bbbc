import type { ThreadSummary } from '@snout/contracts/threads';
import { type RefObject, useEffect, useState } from 'react';

const TOP_PX = 40;

/** Rows never move under the pointer: while the list is scrolled, a new order waits behind a "3 new" pill. */
export function useNewPill(fetched: readonly ThreadSummary[], scroller: RefObject<HTMLElement | null>) {
  const [order, setOrder] = useState<readonly string[]>([]);
  const ids = fetched.map((thread) => thread.id);
  const key = ids.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order changes exactly when the key does
  useEffect(() => {
    setOrder((before) => {
      const isScrolled = (scroller.current?.scrollTop ?? 0) > TOP_PX;
      const topMoved = before[0] !== undefined && ids.indexOf(before[0]) > 0;
      if (!isScrolled || !topMoved) return ids;
      return [...before, ...ids.slice(ids.indexOf(before.at(-1) ?? '') + 1).filter((id) => !before.includes(id))];
    });
  }, [key]);
  const byId = new Map(fetched.map((thread) => [thread.id, thread]));
  const held = order.flatMap((id) => byId.get(id) ?? []);
  const isHolding = held.length > 0 && held[0]?.id !== ids[0];
  return {
    threads: isHolding ? held : fetched,
    newCount: isHolding ? ids.indexOf(held[0]?.id ?? '') : 0,
    showNew: () => {
      setOrder(ids);
      scroller.current?.scrollTo({ top: 0, behavior: 'smooth' });
    },
  };
}
