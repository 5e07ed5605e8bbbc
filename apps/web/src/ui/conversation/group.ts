/** Texts of one sender within this time stand together under one name. */
const GROUP_MS = 5 * 60_000;

interface Groupable {
  id: string;
  createdAt: string;
}

export type FeedItem<M> =
  | { kind: 'day'; id: string; at: string }
  | { kind: 'new'; id: string }
  | { kind: 'message'; id: string; message: M; startsGroup: boolean; endsGroup: boolean };

/** Turns messages into what the feed shows: days, the "New" line, and groups of one sender. */
export function toFeed<M extends Groupable>(
  messages: readonly M[],
  options: { senderOf(message: M): string; isSameDay(a: string, b: string): boolean; firstUnreadId: string | null },
): FeedItem<M>[] {
  const { senderOf, isSameDay, firstUnreadId } = options;
  const joins = (a: M | undefined, b: M | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    b.id !== firstUnreadId &&
    senderOf(a) === senderOf(b) &&
    isSameDay(a.createdAt, b.createdAt) &&
    new Date(b.createdAt).getTime() - new Date(a.createdAt).getTime() < GROUP_MS;
  return messages.flatMap((message, index) => {
    const before = messages[index - 1];
    const after = messages[index + 1];
    const items: FeedItem<M>[] = [];
    if (!before || !isSameDay(before.createdAt, message.createdAt))
      items.push({ kind: 'day', id: `day-${message.id}`, at: message.createdAt });
    if (message.id === firstUnreadId) items.push({ kind: 'new', id: 'new' });
    items.push({
      kind: 'message',
      id: message.id,
      message,
      startsGroup: !joins(before, message),
      endsGroup: !joins(message, after),
    });
    return items;
  });
}
