interface Queued {
  id: string;
  /** The attempt that completed the number of which this is an earlier piece. */
  partOf: string | null;
}

/** What stands in the queue: earlier pieces of a number are judged with the text that completed it, so not by themselves. */
export function toQueue<A extends Queued>(attempts: readonly A[]): A[] {
  const seen = new Set<string>();
  return attempts.filter(({ id, partOf }) => partOf === null && !seen.has(id) && seen.add(id));
}

/** The neighbour by so many steps; it stays at the ends. Nothing chosen counts as before the first. */
export function stepFrom(queue: readonly { id: string }[], id: string | undefined, by: 1 | -1): string | undefined {
  const at = queue.findIndex((one) => one.id === id);
  return queue[Math.max(0, Math.min(queue.length - 1, at + by))]?.id;
}

/** What comes after one that is done with: the next, else the one before, else nothing. */
export function nextAfter(queue: readonly { id: string }[], id: string): string | undefined {
  const at = queue.findIndex((one) => one.id === id);
  if (at === -1) return queue[0]?.id;
  return (queue[at + 1] ?? queue[at - 1])?.id;
}
