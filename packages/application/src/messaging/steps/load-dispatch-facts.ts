import { toLikelyZones } from '@snout/domain/consent/likely-zones';
import { decideQuietHours } from '@snout/domain/consent/quiet-hours';
import type { DispatchFacts } from '@snout/domain/messaging/decide-dispatch';
import type { Contact } from '../../ports/conversations';
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
  const at = ports.clock.now();
  return {
    at,
    sender: toSender(message, sitter),
    windows: sitterId ? await tx.windows.listOfSitterOnThread(sitterId, message.threadId) : [],
    consent: !contact || contact.optedOutAt ? 'optedOut' : 'ok',
    isConsentConfirmation: message.actor === 'system' && (message.clientRef ?? '').startsWith(CONSENT_REF),
    writtenAt: message.createdAt,
    wasBlocked: message.wasBlocked,
    isForceSent: message.releasedAt !== null,
    isBilling: message.isBilling,
    number: number && { type: number.type, status: number.status },
    hasOpenBinding: number !== null && (await tx.bindings.hasOpen(message.threadId, number.id)),
    quietHours: contact && (await loadQuietHours(tx, { at, message, contact })),
  };
}

/** Quiet hours where the recipient is; null when this text need not keep them. */
async function loadQuietHours(
  tx: Tx,
  { at, message, contact }: { at: Date; message: StoredMessage; contact: Contact },
): Promise<DispatchFacts['quietHours']> {
  const isByHand = message.actor === 'owner' || message.actor === 'sitter';
  if (!message.keepsQuietHours && !isByHand) return null;
  const { settings, timezone } = await tx.organization.get();
  if (!message.keepsQuietHours && settings.quietHours.peopleAnswerAnytime) return null;
  const client = await tx.clientCards.find(contact.clientId);
  const where = { clientZone: client?.timezone ?? null, phone: message.to, orgZone: timezone };
  return decideQuietHours(at, toLikelyZones(where), settings.quietHours);
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
