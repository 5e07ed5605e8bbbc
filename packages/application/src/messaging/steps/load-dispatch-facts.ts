import type { DispatchFacts } from '@snout/domain/messaging/decide-dispatch';
import type { DeliveryRow } from '../../ports/deliveries';
import type { StoredMessage } from '../../ports/messages';
import type { Ports } from '../../ports/ports';
import type { Tx } from '../../ports/transaction';
import { CONSENT_REF } from '../consent-ref';

/** Everything that may have changed between writing a text and sending it. */
export async function loadDispatchFacts(
  ports: Pick<Ports, 'clock'>,
  tx: Tx,
  delivery: DeliveryRow,
  message: StoredMessage,
): Promise<DispatchFacts> {
  // Consent belongs to the address, whatever else the client can be reached at.
  const contact = await tx.clients.findBySms(message.to);
  const number = await tx.numbers.find(delivery.numberId);
  const sitterId = message.actor === 'sitter' ? message.responsibleSitterId : null;
  const sitter = sitterId ? await tx.sitters.find(sitterId) : null;
  return {
    at: ports.clock.now(),
    sender: toSender(message, sitter),
    windows: sitterId ? await tx.windows.listOfSitterOnThread(sitterId, message.threadId) : [],
    consent: !contact || contact.optedOutAt ? 'optedOut' : 'ok',
    isConsentConfirmation: message.actor === 'system' && (message.clientRef ?? '').startsWith(CONSENT_REF),
    wasBlocked: message.wasBlocked,
    isForceSent: message.releasedAt !== null,
    isBilling: message.isBilling,
    number: number && { type: number.type, status: number.status },
    hasOpenBinding: number !== null && (await tx.bindings.hasOpen(message.threadId, number.id)),
    quietHours: null,
  };
}

function toSender(
  message: StoredMessage,
  sitter: { id: string; status: string; messagingLockedAt: Date | null } | null,
): DispatchFacts['sender'] {
  if (message.actor !== 'sitter') return { role: message.actor === 'client' ? 'system' : message.actor };
  // A sitter's text without its sitter is refused, not sent (law 5).
  if (!sitter) return { role: 'sitter', sitterId: '', locked: true };
  return {
    role: 'sitter',
    sitterId: sitter.id,
    locked: sitter.messagingLockedAt !== null || sitter.status !== 'active',
  };
}
