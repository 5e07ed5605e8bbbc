import { recognizeConsentKeyword } from '@snout/domain/consent/keywords';
import type { RoutingFacts } from '@snout/domain/routing/routing-facts';
import { isActiveAt } from '@snout/domain/windows/window';
import type { WorldThread } from './conversation';
import { numberStatusAt, sitterAt, type World, type WorldWindow } from './world';

/** The client's windows open at an instant, as the router would have found them. */
export const windowsAt = (world: World, clientId: string, at: Date): WorldWindow[] =>
  world.windows.filter((window) => window.clientId === clientId && isActiveAt(window, at));

/** What the router would have known about a text at that instant. */
export function routingFactsAt(world: World, thread: WorldThread, text: { at: Date; body: string }): RoutingFacts {
  const { at, body } = text;
  const { client, number } = thread;
  const windows = windowsAt(world, client.id, at);
  const onDuty = new Set(windows.map((window) => window.sitterId));
  const lastOut = thread.lines.findLast(
    (line) => line.direction === 'outbound' && line.actor !== 'system' && !line.isBlocked,
  );
  return {
    at,
    messagingEnabled: world.settings.messagingEnabled,
    number: { id: number.id, type: number.plan.type, status: numberStatusAt(number, at) },
    hasOpenBinding: thread.boundFrom <= at && (thread.boundUntil === null || at < thread.boundUntil),
    consentKeyword: recognizeConsentKeyword(body, { optedOut: client.optedOutAt !== null }),
    lastOutboundBillingAt: lastOut?.isBilling ? lastOut.at : null,
    billingHoldHours: world.settings.billingHoldHours,
    windows: windows.map(({ clientId: _client, threadId: _thread, ...window }) => window),
    choice: choiceAt(world, client.id, at),
    sitters: [...world.sitters.values()]
      .filter((sitter) => onDuty.has(sitter.id))
      .map((sitter) => sitterAt(sitter, at)),
    bookingReleasedAt: releasedAt(world, client.id, at),
  };
}

function choiceAt(world: World, clientId: string, at: Date): RoutingFacts['choice'] {
  const threads = new Set(world.windows.filter((window) => window.clientId === clientId).map((w) => w.threadId));
  const choice = world.rows.overlapChoices.findLast(
    (made) =>
      threads.has(made.threadId) &&
      made.createdAt instanceof Date &&
      made.createdAt <= at &&
      made.validUntil instanceof Date &&
      at < made.validUntil,
  );
  return choice?.validUntil instanceof Date ? { sitterId: choice.sitterId, validUntil: choice.validUntil } : null;
}

function releasedAt(world: World, clientId: string, at: Date): Date | null {
  const known = world.rows.bookings.filter(
    (booking) =>
      booking.clientId === clientId &&
      booking.status !== 'cancelled' &&
      booking.createdAt instanceof Date &&
      booking.createdAt <= at,
  );
  const end = (booking: (typeof known)[number]) => new Date(booking.endAt).getTime();
  const last = known.sort((a, b) => end(a) - end(b)).at(-1);
  return last?.releasedAt instanceof Date && last.releasedAt <= at ? last.releasedAt : null;
}
