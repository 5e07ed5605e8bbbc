import type { RoutingWindow } from '../routing/routing-facts';
import type { Actor } from '../shared/vocabulary';

export interface VisibleMessage {
  actor: Actor;
  /** The sitter who wrote it, null for everybody else. */
  authorSitterId: string | null;
  /** The sitter it was routed to when it arrived, null for the owner. */
  responsibleSitterId: string | null;
  isBilling: boolean;
  /** Hidden from sitters because the policy scan failed on it. */
  isHidden: boolean;
  /** It was said on the sitter's own business number. */
  isOwnNumber: boolean;
}

export interface SitterView {
  sitterId: string;
  at: Date;
  /** All windows of the client; those of other sitters are ignored. */
  windows: readonly RoutingWindow[];
}

/** May the sitter open the client's conversation at this instant? Locked sitters see nothing. */
export function sitterMaySeeThread(facts: SitterView & { locked: boolean }): boolean {
  void facts;
  throw new Error('Not written yet');
}

/** May the sitter read this message at this instant? Never a billing message, never another sitter's. */
export function sitterMaySeeMessage(message: VisibleMessage, view: SitterView): boolean {
  void message;
  void view;
  throw new Error('Not written yet');
}
