import { choosePoolNumber } from '@snout/domain/numbers/choose-pool-number';
import type { BusinessNumber, Contact } from '../../ports/conversations';
import type { Tx } from '../../ports/transaction';
import { isRecurringClient } from './client-class';

export interface JobPlace {
  threadId: string;
  /** Why this number, in words; kept with the window. */
  trace: string[];
}

/**
 * Where the texts of a job go: on the sitter's own number for a recurring client, and for one who met the sitter and stays;
 * for a one-time client on a pool number.
 * Without a number to have, on the front desk, and the owner is told. Makes and binds the thread when there is none.
 */
export async function findJobThread(
  tx: Tx,
  job: { contact: Contact; sitterId: string; at: Date },
): Promise<JobPlace | null> {
  const { contact, sitterId, at } = job;
  const isTheirs =
    (await isRecurringClient(tx, contact.clientId, at)) ||
    (await tx.meetAndGreets.isApproved({ clientId: contact.clientId, sitterId }));
  const chosen = isTheirs ? await sittersNumber(tx, sitterId) : await poolNumber(tx, contact.clientId, at);
  const number = chosen.number ?? (await tx.numbers.findFrontDesk());
  if (!number) return null;
  if (!chosen.number) {
    await tx.alerts.raise({
      type: isTheirs ? 'sitter.without_number' : 'numbers.pool_used_up',
      severity: 'high',
      subject: isTheirs ? sitterId : contact.clientId,
      dedupeKey: isTheirs ? `sitterNumber.${sitterId}` : 'poolUsedUp',
    });
    tx.notify({ type: 'alert.raised' });
  }
  return { threadId: await bindThread(tx, { number, contact, at, reason: 'booking' }), trace: chosen.trace };
}

async function sittersNumber(tx: Tx, sitterId: string): Promise<{ number: BusinessNumber | null; trace: string[] }> {
  const id = await tx.inventory.findOfSitter(sitterId);
  const number = id === null ? null : await tx.numbers.find(id);
  return { number, trace: [number ? 'a client who stays talks on the sitter’s number' : 'the sitter has no number'] };
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

/** The client's thread on a number, made and bound when there is none. */
export async function bindThread(
  tx: Tx,
  place: { number: BusinessNumber; contact: Contact; at: Date; reason: string },
): Promise<string> {
  const { number, contact, at } = place;
  await tx.bindings.lockPair(number.id, contact.address);
  const open = await tx.bindings.findOpen(number.id, contact.address);
  if (open) return open.threadId;
  const thread = await tx.threads.findOrCreate({ clientId: contact.clientId, number, now: at });
  const entry = { threadId: thread.id, numberId: number.id, partyAddress: contact.address, at };
  await tx.bindings.open({ ...entry, reason: place.reason });
  return thread.id;
}
