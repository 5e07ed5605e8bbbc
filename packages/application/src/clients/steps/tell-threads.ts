import type { Tx } from '../../ports/transaction';

/** Open browsers look again at the talks of a client whose card changed. */
export async function tellThreads(tx: Pick<Tx, 'clientCards' | 'notify'>, clientId: string): Promise<void> {
  for (const { id } of await tx.clientCards.listThreads(clientId)) tx.notify({ type: 'thread.updated', threadId: id });
}
