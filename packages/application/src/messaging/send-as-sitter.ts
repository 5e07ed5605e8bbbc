import type { OrgScope } from '../ports/scope';
import type { SendPorts } from './send-as-owner';
import type { SendOutcome } from './send-outcome';
import { loadDeparture } from './steps/load-departure';
import { placeMessage } from './steps/place-message';
import { sendOnce } from './steps/send-once';

export interface SitterText {
  threadId: string;
  userId: string;
  sitterId: string;
  body: string;
  clientRef: string | null;
}

/** A sitter writes to the client of an open window. Every doubt is a refusal (law 5). */
export function sendAsSitter(ports: SendPorts, scope: OrgScope, text: SitterText): Promise<SendOutcome> {
  const { threadId, userId, body, sitterId } = text;
  return ports.inTransaction(scope, (tx) =>
    sendOnce(ports, tx, { clientRef: text.clientRef, content: { threadId, userId, body } }, async () => {
      const facts = await loadDeparture(ports, tx, { threadId, actor: 'sitter' });
      const sitter = await tx.sitters.find(sitterId);
      if (!facts || sitter?.userId !== userId) return { kind: 'notFound' };
      const windows = await tx.windows.listOfSitterOnThread(sitterId, threadId);
      return placeMessage(ports, scope, tx, {
        ...text,
        ...facts,
        windows,
        isBilling: false,
        asksFirst: false,
        sender: {
          role: 'sitter',
          sitterId,
          locked: sitter.messagingLockedAt !== null || sitter.status !== 'active',
          hadWindowEver: windows.length > 0,
        },
      });
    }),
  );
}
