import type { DepartureFacts } from '../ports/departures';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import type { SendOutcome } from './send-outcome';
import { openRelationship } from './steps/automatic-text';
import { loadDeparture } from './steps/load-departure';
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
      const facts = await loadDeparture(ports, tx, { threadId, actor: 'owner' });
      if (!facts) return { kind: 'notFound' };
      const other = await threadToAnswerOn(ports, tx, facts);
      const known =
        other === facts.thread.id ? facts : await loadDeparture(ports, tx, { threadId: other, actor: 'owner' });
      if (!known) return { kind: 'notFound' };
      return placeMessage(ports, scope, tx, { ...text, ...known, sender: { role: 'owner' }, windows: [] });
    }),
  );
}

/** The id of the thread the answer belongs on. */
async function threadToAnswerOn(ports: SendPorts, tx: Tx, facts: DepartureFacts): Promise<string> {
  const { thread: asked, frontDesk, isBound } = facts;
  const isOldFrontDesk = asked.numberClass === 'frontDesk' && asked.businessNumberId !== frontDesk?.id;
  if (!isOldFrontDesk && (asked.numberClass !== 'pool' || isBound)) return asked.id;
  const contact = await tx.clients.findContactOfClient(asked.clientId);
  if (!contact || !frontDesk) return asked.id;
  return (await openRelationship(tx, { contact, frontDesk, now: ports.clock.now() })).thread.id;
}
