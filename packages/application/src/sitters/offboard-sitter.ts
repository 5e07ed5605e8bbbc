import { cooldownEnd } from '@snout/domain/numbers/number-lifecycle';
import { subtract } from '@snout/domain/windows/plan-windows';
import { replan } from '../bookings/steps/replan';
import { openRelationship } from '../messaging/steps/automatic-text';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import type { WindowRow } from '../ports/windows';

/** How long the number of a sitter who left rests before anybody else may have it, as a pool number. */
const COOLDOWN_DAYS = 90;

export type OffboardOutcome =
  | { kind: 'done'; windowsClosed: number; windowsMoved: number; bookingsMoved: number }
  | { kind: 'notFound' }
  | { kind: 'invalid'; path: string; message: string };

interface Offboard {
  sitterId: string;
  userId: string;
  reassignTo: string | null;
}

/**
 * A sitter leaves, in one transaction: sessions end, the number rests, bookings that are not over and open windows go to
 * another sitter, or to nobody. Texts that arrive meanwhile go to the owner; none is lost.
 */
export function offboardSitter(
  ports: Pick<Ports, 'inTransaction' | 'clock' | 'ids'>,
  scope: OrgScope,
  command: Offboard,
): Promise<OffboardOutcome> {
  return ports.inTransaction(scope, async (tx) => {
    await tx.sitters.lock([command.sitterId, ...(command.reassignTo === null ? [] : [command.reassignTo])]);
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
    const byHand = windows.filter((window) => window.bookingId === null);
    const moved = heir ? await moveWindows(ports, tx, { windows: byHand, heirId: heir.id, at }) : 0;
    const bookingsMoved = await passBookingsOn(ports, tx, { sitterId: sitter.id, heirId: heir?.id ?? null, at });
    await tx.threads.passOn(sitter.id, heir?.id ?? null);
    await tx.audit.record({
      type: 'sitter.offboarded',
      actor: { type: 'owner', userId: command.userId },
      subject: { type: 'sitter', id: sitter.id },
      data: {
        reassignTo: heir?.id ?? null,
        windowsClosed: windows.length,
        windowsMoved: moved,
        bookingsMoved,
        numberId,
      },
    });
    for (const threadId of new Set(windows.map((window) => window.threadId))) {
      tx.notify({ type: 'window.changed', threadId });
      tx.notify({ type: 'access.changed', threadId });
    }
    tx.notify({ type: 'number.updated' });
    return { kind: 'done', windowsClosed: windows.length, windowsMoved: moved, bookingsMoved };
  });
}

/** Bookings that are not over are the other sitter's, whose windows follow, or nobody's. Answers how many. */
async function passBookingsOn(
  ports: Pick<Ports, 'ids' | 'clock'>,
  tx: Tx,
  { sitterId, heirId, at }: { sitterId: string; heirId: string | null; at: Date },
): Promise<number> {
  // The series first: a visit that is being made of one right now is then among the bookings.
  await tx.series.passOn(sitterId, heirId);
  const clientIds = await tx.bookings.passOn(sitterId, heirId, at);
  if (heirId === null) return clientIds.length;
  for (const clientId of [...new Set(clientIds)].sort()) {
    await tx.bookings.lockClient(clientId);
    const contact = await tx.clients.findContactOfClient(clientId);
    if (contact) await replan(ports, tx, { contact, sitterId: heirId });
  }
  return clientIds.length;
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
    const contact = isGone ? await tx.clients.findContactOfClient(clientId) : null;
    const place = frontDesk && contact ? (await openRelationship(tx, { contact, frontDesk, now: at })).thread : thread;
    if (!place) continue;
    const theirs = (await tx.windows.listOpenOfPair({ clientId, sitterId: heirId }, at)).filter(
      (window) => window.threadId === place.id,
    );
    // What the other sitter has there already stays theirs; windows of one sitter on one thread never overlap.
    for (const piece of subtract({ startAt: startAt > at ? startAt : at, endAt }, theirs)) {
      await tx.windows.insert({
        id: ports.ids.next(),
        threadId: place.id,
        clientId,
        sitterId: heirId,
        kind,
        ...piece,
        ...(meetAndGreetId ? { meetAndGreetId } : {}),
      });
    }
    moved += 1;
  }
  return moved;
}
