import { fitWindows } from '@snout/domain/clients/fit-windows';
import type { Merge } from '../../ports/client-merge';
import type { Ports } from '../../ports/ports';
import type { Tx } from '../../ports/transaction';

/** Makes room on the thread that remains: no two windows of one sitter may overlap there. */
export async function fitWindowsOf(
  ports: Pick<Ports, 'ids'>,
  tx: Tx,
  { from, into, at }: Merge & { at: Date },
): Promise<void> {
  const moving = await tx.clientMerge.listWindowsOnThread(from);
  const standing = await tx.clientMerge.listWindowsOnThread(into);
  const planned = moving.map((window) => ({ ...window, isPlanned: window.bookingId !== null }));
  for (const { id, pieces } of fitWindows(planned, standing, at)) {
    const window = moving.find((one) => one.id === id);
    if (!window) continue;
    const [first, ...others] = pieces;
    if (!first) {
      await tx.windows.close(id, 'closed', 'merged');
      continue;
    }
    await tx.windows.update(id, first);
    const { threadId, clientId, sitterId, kind, meetAndGreetId } = window;
    const same = { threadId, clientId, sitterId, kind, ...(meetAndGreetId ? { meetAndGreetId } : {}) };
    for (const piece of others) await tx.windows.insert({ id: ports.ids.next(), ...same, ...piece });
  }
}
