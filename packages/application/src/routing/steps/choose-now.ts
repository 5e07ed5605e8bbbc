import { countsAt } from '@snout/domain/windows/window-counts';
import type { Ports } from '../../ports/ports';
import type { Tx } from '../../ports/transaction';

export type ChooseOutcome =
  | { kind: 'chosen'; sitterId: string; validUntil: Date | null }
  | { kind: 'notFound' }
  | { kind: 'noOverlap' };

export interface Choose {
  threadId: string;
  sitterId: string;
  userId: string;
  /** By a text from the owner's own phone, or in the app. */
  via?: 'text';
}

/** Who gets the replies while several sitters are on duty. Holds until the overlap ends. */
export async function chooseNow(ports: Pick<Ports, 'ids'>, tx: Tx, command: Choose, at: Date): Promise<ChooseOutcome> {
  const { threadId, sitterId, userId, via } = command;
  const thread = await tx.threads.findToWrite(threadId);
  if (!thread) return { kind: 'notFound' };
  const { windows } = await tx.routing.loadInputs({ clientId: thread.clientId, threadId: thread.id, at });
  const active = windows.filter((window) => countsAt(window, at));
  const sitters = new Set(active.map((window) => window.sitterId));
  if (sitters.size < 2 || !sitters.has(sitterId)) return { kind: 'noOverlap' };
  const validUntil = endOfOverlap(active);
  await tx.routing.saveChoice({ id: ports.ids.next(), threadId: thread.id, sitterId, chosenBy: userId, validUntil });
  await tx.ownerTexts.answerPrompts(thread.clientId, at);
  await tx.audit.record({
    type: 'routing.sitter_chosen',
    actor: { type: 'owner', userId },
    subject: { type: 'thread', id: thread.id },
    threadId: thread.id,
    data: { sitterId, validUntil, ...(via ? { via } : {}) },
  });
  tx.notify({ type: 'thread.updated', threadId: thread.id });
  return { kind: 'chosen', sitterId, validUntil };
}

/** The overlap ends with the first of its windows; null when none of them has an end. */
export function endOfOverlap(windows: readonly { endAt: Date | null }[]): Date | null {
  const ends = windows.flatMap((window) => (window.endAt ? [window.endAt.getTime()] : []));
  return ends.length > 0 ? new Date(Math.min(...ends)) : null;
}
