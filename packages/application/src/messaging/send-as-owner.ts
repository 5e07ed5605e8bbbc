import type { ThreadRow } from '../ports/conversations';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import type { SendOutcome } from './send-outcome';
import { openRelationship } from './steps/automatic-text';
import { placeMessage } from './steps/place-message';
import { sendOnce } from './steps/send-once';

export type SendPorts = Pick<Ports, 'inTransaction' | 'clock' | 'ids' | 'digest' | 'detector' | 'deployment'>;

export interface OwnerText {
  threadId: string;
  userId: string;
  body: string;
  /** Idempotency key; null sends without one. */
  clientRef: string | null;
  isBilling: boolean;
  /** Whether to be told of contact details before the text goes out, and not after. */
  asksFirst: boolean;
}

/**
 * An owner writes in a thread. Where the thread's pool number is bound to the client no more, or its number was the front
 * desk once, the answer leaves from the front desk and is stored on the client's relationship thread: a pool number never speaks to somebody it is not bound to.
 */
export function sendAsOwner(ports: SendPorts, scope: OrgScope, text: OwnerText): Promise<SendOutcome> {
  const { threadId, userId, body, isBilling } = text;
  return ports.inTransaction(scope, (tx) =>
    sendOnce(ports, tx, { clientRef: text.clientRef, content: { threadId, userId, body, isBilling } }, async () => {
      const asked = await tx.threads.findToWrite(threadId);
      if (!asked) return { kind: 'notFound' };
      const thread = await threadToAnswerOn(ports, tx, asked);
      const contact = await tx.clients.findContactOfThread(thread.id);
      if (!contact) return { kind: 'notFound' };
      const number = await tx.numbers.find(thread.businessNumberId);
      return placeMessage(ports, scope, tx, {
        ...text,
        thread,
        number,
        contact,
        sender: { role: 'owner' },
        windows: [],
      });
    }),
  );
}

async function threadToAnswerOn(ports: SendPorts, tx: Tx, asked: ThreadRow): Promise<ThreadRow> {
  const frontDesk = await tx.numbers.findFrontDesk();
  const isBound = await tx.bindings.hasOpen(asked.id, asked.businessNumberId);
  const isOldFrontDesk = asked.numberClass === 'frontDesk' && asked.businessNumberId !== frontDesk?.id;
  if (!isOldFrontDesk && (asked.numberClass !== 'pool' || isBound)) return asked;
  const contact = await tx.clients.findContactOfClient(asked.clientId);
  if (!contact || !frontDesk) return asked;
  return (await openRelationship(tx, { contact, frontDesk, now: ports.clock.now() })).thread;
}
