import { mergeCards } from '@snout/domain/clients/merge-fields';
import type { ClientRow } from '../ports/clients';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import type { ClientOutcome, ClientRefusal } from './client-outcome';
import { NOTED } from './steps/audited-fields';
import { fitWindowsOf } from './steps/fit-windows-of';
import { joinPlansOf } from './steps/join-plans-of';
import { reclassify } from './steps/reclassify';
import { tellThreads } from './steps/tell-threads';

/**
 * One client goes up in another: talks, bindings, windows, bookings, plans, addresses with their consent, and all that was
 * said follow in one transaction. Who goes up stays behind archived, as a signpost. Texts that come in meanwhile wait for
 * the end and find the one who remains.
 */
export function mergeClients(
  ports: Pick<Ports, 'inTransaction' | 'ids' | 'clock'>,
  scope: OrgScope,
  command: { clientId: string; into: string; userId: string },
): Promise<ClientOutcome> {
  const { clientId: from, into, userId } = command;
  return ports.inTransaction(scope, async (tx) => {
    await tx.clientCards.lock([from, into]);
    const checked = await check(tx, { from, into });
    if (checked.kind !== 'ok') return checked;
    const { merged, survivor } = checked;
    const at = ports.clock.now();
    await tx.clientMerge.holdTalks([from, into]);
    const folds = await tx.clientMerge.listThreadsToFold({ from, into });
    for (const threads of folds) {
      await fitWindowsOf(ports, tx, { ...threads, at });
      await tx.clientMerge.foldThread(threads);
    }
    const moved = await tx.clientMerge.moveClient({ from, into });
    const plans = await joinPlansOf(tx, into, at);
    await tx.clientCards.update(from, { archivedAt: at, mergedIntoId: into });
    const { petNames, ...card } = mergeCards(survivor, merged);
    await tx.clientCards.update(into, { ...card, petNames: [...petNames] });
    await reclassify(ports, tx, into);
    await tx.audit.record({
      type: 'client.merged',
      actor: { type: 'owner', userId },
      subject: { type: 'client', id: into },
      data: { from, into, moved, foldedThreads: folds, plans, before: cardOf(survivor), merged: cardOf(merged) },
    });
    for (const threads of folds) {
      tx.notify({ type: 'access.changed', threadId: threads.from });
      tx.notify({ type: 'thread.updated', threadId: threads.from });
    }
    await tellThreads(tx, into);
    return { kind: 'done', clientId: into };
  });
}

async function check(
  tx: Pick<Tx, 'clientCards'>,
  { from, into }: { from: string; into: string },
): Promise<
  { kind: 'ok'; merged: ClientRow; survivor: ClientRow } | { kind: 'done'; clientId: string } | ClientRefusal
> {
  const merged = await tx.clientCards.find(from);
  if (!merged) return { kind: 'notFound' };
  const invalid = (message: string) => ({ kind: 'invalid' as const, path: 'into', message });
  if (from === into) return invalid('A client cannot be merged with themselves.');
  const survivor = await tx.clientCards.find(into);
  if (!survivor) return invalid('There is no such client.');
  // Asked a second time, it is done already.
  if (merged.mergedIntoId === into) return { kind: 'done', clientId: into };
  if (merged.mergedIntoId) {
    const detail = 'This client was merged into another one already.';
    return { kind: 'conflict', detail, clientId: merged.mergedIntoId };
  }
  if (merged.archivedAt) return { kind: 'conflict', detail: 'This client is archived. Put them back first.' };
  if (survivor.archivedAt) {
    return { kind: 'conflict', detail: 'The client to merge into is archived.', path: 'into', clientId: into };
  }
  return { kind: 'ok', merged, survivor };
}

const cardOf = ({ name, timezone, notes, petNames, recurringOverride }: ClientRow) => ({
  name,
  timezone,
  notes: notes && NOTED,
  petNames,
  recurringOverride,
});
