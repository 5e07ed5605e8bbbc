import { cooldownEnd } from '@snout/domain/numbers/number-lifecycle';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import type { WindowRow } from '../ports/windows';

/** How long the number of a sitter who left rests before anybody else may have it, as a pool number. */
const COOLDOWN_DAYS = 90;

export type OffboardOutcome =
  | { kind: 'done'; windowsClosed: number; windowsMoved: number }
  | { kind: 'notFound' }
  | { kind: 'invalid'; path: string; message: string };

interface Offboard {
  sitterId: string;
  userId: string;
  reassignTo: string | null;
}

/**
 * A sitter leaves, in one transaction: sessions end, the number rests, open windows close or go to another sitter. Texts
 * that arrive meanwhile go to the owner; none is lost.
 */
export function offboardSitter(
  ports: Pick<Ports, 'inTransaction' | 'clock' | 'ids'>,
  scope: OrgScope,
  command: Offboard,
): Promise<OffboardOutcome> {
  return ports.inTransaction(scope, async (tx) => {
    const sitter = await tx.sitters.find(command.sitterId);
    if (!sitter || sitter.status === 'offboarded') return { kind: 'notFound' };
    const heir = command.reassignTo === null ? null : await tx.sitters.find(command.reassignTo);
    if (command.reassignTo !== null && (heir?.status !== 'active' || heir.id === sitter.id)) {
      return { kind: 'invalid', path: 'reassignTo', message: 'This sitter cannot take over.' };
    }
    const at = ports.clock.now();
    await tx.sitters.setStatus(sitter.id, 'offboarded', at);
    await tx.users.setStatus(sitter.userId, 'disabled');
    await tx.users.revokeSessionsOf(sitter.userId, at);
    const numberId = await tx.inventory.findOfSitter(sitter.id);
    if (numberId) {
      await tx.inventory.endAssignments(numberId, at);
      await tx.inventory.retire(numberId, cooldownEnd(at, COOLDOWN_DAYS));
      await tx.bindings.checkSoon({ numberId });
    }
    const windows = await tx.windows.listOpenOfSitter(sitter.id, at);
    for (const window of windows) await tx.windows.close(window.id, 'closed', 'offboarded');
    await tx.meetAndGreets.passOn(sitter.id, heir?.id ?? null);
    const moved = heir ? await moveWindows(ports, tx, { windows, heirId: heir.id, at }) : 0;
    await tx.threads.passOn(sitter.id, heir?.id ?? null);
    await tx.audit.record({
      type: 'sitter.offboarded',
      actor: { type: 'owner', userId: command.userId },
      subject: { type: 'sitter', id: sitter.id },
      data: { reassignTo: heir?.id ?? null, windowsClosed: windows.length, windowsMoved: moved, numberId },
    });
    for (const threadId of new Set(windows.map((window) => window.threadId))) {
      tx.notify({ type: 'window.changed', threadId });
      tx.notify({ type: 'access.changed', threadId });
    }
    tx.notify({ type: 'number.updated' });
    return { kind: 'done', windowsClosed: windows.length, windowsMoved: moved };
  });
}

/** The rest of each window goes to the other sitter, on the client's relationship thread when the old number is gone. */
async function moveWindows(
  ports: Pick<Ports, 'ids'>,
  tx: Tx,
  { windows, heirId, at }: { windows: readonly WindowRow[]; heirId: string; at: Date },
): Promise<number> {
  const frontDesk = await tx.numbers.findFrontDesk();
  let moved = 0;
  for (const { threadId, clientId, kind, startAt, endAt, meetAndGreetId } of windows) {
    const thread = await tx.threads.find(threadId);
    const isGone = thread?.numberClass === 'sitter';
    const place =
      isGone && frontDesk ? await tx.threads.findOrCreate({ clientId, number: frontDesk, now: at }) : thread;
    if (!place) continue;
    const inserted = await tx.windows.insert({
      id: ports.ids.next(),
      threadId: place.id,
      clientId,
      sitterId: heirId,
      kind,
      startAt: startAt > at ? startAt : at,
      endAt,
      ...(meetAndGreetId ? { meetAndGreetId } : {}),
    });
    if (inserted === 'inserted') moved += 1;
  }
  return moved;
}
