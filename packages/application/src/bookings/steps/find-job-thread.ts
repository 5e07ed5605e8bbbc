import { choosePoolNumber } from '@snout/domain/numbers/choose-pool-number';
import type { BusinessNumber, Contact } from '../../ports/conversations';
import type { Tx } from '../../ports/transaction';

export interface JobPlace {
  threadId: string;
  /** Why this number, in words; kept with the window. */
  trace: string[];
}

/**
 * Where the texts of a job go: for a recurring client on the sitter's own number, for a one-time client on a pool number.
 * Without a number to have, on the front desk, and the owner is told. Makes and binds the thread when there is none.
 */
export async function findJobThread(
  tx: Tx,
  job: { contact: Contact; sitterId: string; at: Date },
): Promise<JobPlace | null> {
  const { contact, sitterId, at } = job;
  const isRecurring = await tx.bookings.isRecurringClient(contact.clientId, at);
  const chosen = isRecurring ? await sittersNumber(tx, sitterId) : await poolNumber(tx, contact.clientId, at);
  const number = chosen.number ?? (await tx.numbers.findFrontDesk());
  if (!number) return null;
  if (!chosen.number) {
    await tx.alerts.raise({
      type: isRecurring ? 'sitter.without_number' : 'numbers.pool_used_up',
      severity: 'high',
      subject: isRecurring ? sitterId : contact.clientId,
      dedupeKey: isRecurring ? `sitterNumber.${sitterId}` : 'poolUsedUp',
    });
    tx.notify({ type: 'alert.raised' });
  }
  return { threadId: await bind(tx, { number, contact, at }), trace: chosen.trace };
}

async function sittersNumber(tx: Tx, sitterId: string): Promise<{ number: BusinessNumber | null; trace: string[] }> {
  const id = await tx.inventory.findOfSitter(sitterId);
  const number = id === null ? null : await tx.numbers.find(id);
  return { number, trace: [number ? 'a recurring client talks on the sitter’s number' : 'the sitter has no number'] };
}

async function poolNumber(
  tx: Tx,
  clientId: string,
  at: Date,
): Promise<{ number: BusinessNumber | null; trace: string[] }> {
  const present = await tx.bookings.findPoolNumberOf(clientId);
  if (present) return { number: await tx.numbers.find(present), trace: ['the client has a pool number already'] };
  const choice = choosePoolNumber(await tx.bookings.listPoolCandidates(clientId), at);
  const number = choice.numberId === null ? null : await tx.numbers.find(choice.numberId);
  if (number) await tx.inventory.noteAssigned(number.id, at);
  return { number, trace: choice.trace };
}

async function bind(tx: Tx, place: { number: BusinessNumber; contact: Contact; at: Date }): Promise<string> {
  const { number, contact, at } = place;
  await tx.bindings.lockPair(number.id, contact.address);
  const open = await tx.bindings.findOpen(number.id, contact.address);
  if (open) return open.threadId;
  const thread = await tx.threads.findOrCreate({ clientId: contact.clientId, number, now: at });
  const entry = { threadId: thread.id, numberId: number.id, partyAddress: contact.address, at };
  await tx.bindings.open({ ...entry, reason: 'booking' });
  return thread.id;
}
