import { countSegments } from '@snout/domain/delivery/segments';
import type { BusinessNumber, Contact, ThreadRow } from '../../ports/conversations';
import type { Ports } from '../../ports/ports';
import type { OrgScope } from '../../ports/scope';
import type { Tx } from '../../ports/transaction';

/** Where an answer to a client may leave from. */
export interface AnswerPlace {
  thread: ThreadRow;
  number: BusinessNumber;
}

/**
 * The conversation an answer goes out on: the one the text came in on while its number is bound to this client, else the
 * front desk, on the client's relationship thread. Null when the organisation has no usable front desk.
 */
export async function findAnswerPlace(
  tx: Pick<Tx, 'numbers' | 'threads' | 'bindings'>,
  at: { contact: Contact; arrived: AnswerPlace; isBound: boolean; now: Date },
): Promise<AnswerPlace | null> {
  if (at.isBound && at.arrived.number.status === 'active') return at.arrived;
  const frontDesk = await tx.numbers.findFrontDesk();
  if (!frontDesk) return null;
  return openRelationship(tx, { contact: at.contact, frontDesk, now: at.now });
}

/** The client's relationship thread on the front desk, made and bound when there is none. */
export async function openRelationship(
  tx: Pick<Tx, 'threads' | 'bindings'>,
  at: { contact: Contact; frontDesk: BusinessNumber; now: Date },
): Promise<AnswerPlace> {
  await tx.bindings.lockPair(at.frontDesk.id, at.contact.address);
  const open = await tx.bindings.findOpen(at.frontDesk.id, at.contact.address);
  const bound = open && (await tx.threads.find(open.threadId));
  if (bound) return { thread: bound, number: at.frontDesk };
  const thread = await tx.threads.findOrCreate({ clientId: at.contact.clientId, number: at.frontDesk, now: at.now });
  await tx.bindings.open({
    threadId: thread.id,
    numberId: at.frontDesk.id,
    partyAddress: at.contact.address,
    at: at.now,
    reason: 'relationship',
  });
  return { thread, number: at.frontDesk };
}

/** Stores a text the system sends by itself, with its delivery, unless one of its kind went out since `notSince`. */
export async function sendAutomaticText(
  ports: Pick<Ports, 'ids'>,
  scope: OrgScope,
  tx: Tx,
  text: {
    place: AnswerPlace;
    to: string;
    body: string;
    refPrefix: string;
    notSince: Date | null;
    keepsQuietHours: boolean;
    now: Date;
  },
): Promise<string | null> {
  if (text.notSince && (await tx.messages.hasClientRefSince(text.refPrefix, text.notSince))) return null;
  const messageId = ports.ids.next();
  const { thread, number } = text.place;
  await tx.messages.insert({
    id: messageId,
    threadId: thread.id,
    clientId: thread.clientId,
    direction: 'outbound',
    from: number.e164,
    to: text.to,
    body: text.body,
    redactedBody: null,
    hiddenFromSitters: false,
    actor: 'system',
    authorUserId: null,
    responsibleSitterId: null,
    isBilling: false,
    wasBlocked: false,
    antiPoachingFlagged: false,
    antiPoachingReason: null,
    numSegments: countSegments(text.body).segments,
    media: [],
    clientRef: `${text.refPrefix}${messageId}`,
    providerMessageId: null,
    recovered: false,
    keepsQuietHours: text.keepsQuietHours,
    createdAt: text.now,
  });
  await queueDelivery(ports, scope, tx, {
    messageId,
    threadId: thread.id,
    numberId: number.id,
    attemptNo: 1,
    dueAt: text.now,
  });
  await tx.threads.touch(thread.id, { at: text.now, preview: text.body, direction: 'outbound' });
  await tx.audit.record({
    type: 'message.outbound.queued',
    actor: { type: 'system', name: 'auto-response' },
    subject: { type: 'message', id: messageId },
    threadId: thread.id,
    data: { kind: text.refPrefix },
  });
  return messageId;
}

/** A delivery attempt with its due time, and the alarm that wakes the worker for it. Null when that attempt is there already. */
export async function queueDelivery(
  ports: Pick<Ports, 'ids'>,
  scope: OrgScope,
  tx: Pick<Tx, 'deliveries' | 'wake' | 'notify'>,
  attempt: { messageId: string; threadId: string; numberId: string; attemptNo: number; dueAt: Date },
): Promise<string | null> {
  const id = ports.ids.next();
  const stored = await tx.deliveries.insert({ id, ...attempt });
  if (stored === 'exists') return null;
  const lane = { orgId: scope.orgId, numberId: attempt.numberId };
  tx.wake('message.dispatch', lane, { id: `${id}.dispatch`, runAt: attempt.dueAt });
  tx.notify({ type: 'delivery.updated', threadId: attempt.threadId, messageId: attempt.messageId });
  return id;
}
