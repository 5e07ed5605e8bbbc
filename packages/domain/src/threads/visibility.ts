import type { RoutingWindow } from '../routing/routing-facts';
import type { Actor } from '../shared/vocabulary';
import { countsAt } from '../windows/window-counts';

export interface VisibleMessage {
  actor: Actor;
  /** The sitter who wrote it, null for everybody else. */
  authorSitterId: string | null;
  /** The sitter it was routed to when it arrived, null for the owner. */
  responsibleSitterId: string | null;
  isBilling: boolean;
  /** Hidden from sitters because the policy scan failed on it. */
  isHidden: boolean;
  /** It was said on a number that was this sitter's own at the time. */
  isOwnNumber: boolean;
}

export interface SitterView {
  sitterId: string;
  at: Date;
  /** All windows of the client; those of other sitters are ignored. */
  windows: readonly RoutingWindow[];
}

function hasOpenWindow({ sitterId, at, windows }: SitterView): boolean {
  return windows.some((window) => window.sitterId === sitterId && countsAt(window, at));
}

/** May the sitter open the client's conversation at this instant? Locked sitters see nothing. */
export function sitterMaySeeThread(facts: SitterView & { locked: boolean }): boolean {
  return !facts.locked && hasOpenWindow(facts);
}

/**
 * May the sitter read this message at this instant? Never a billing message, never another sitter's. Saying yes does not
 * mean the original text: a sitter always gets the redacted body where there is one.
 */
export function sitterMaySeeMessage(message: VisibleMessage, view: SitterView): boolean {
  const { authorSitterId, responsibleSitterId } = message;
  if (message.isBilling || message.isHidden || !hasOpenWindow(view)) return false;
  if (message.actor === 'sitter') return authorSitterId === view.sitterId;
  if (responsibleSitterId !== null) return responsibleSitterId === view.sitterId;
  return message.isOwnNumber;
}
