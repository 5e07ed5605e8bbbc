import type {
  ConsentKeyword,
  NumberStatus,
  NumberType,
  SitterStatus,
  WindowKind,
  WindowStatus,
} from '../shared/vocabulary';
import type { Window } from '../windows/window';

/** A window of the client, as far as routing needs it. */
export interface RoutingWindow extends Window {
  id: string;
  sitterId: string;
  kind: WindowKind;
  /** Meet-and-greet windows count only when the owner gave the sitter access. */
  sitterAccess: boolean;
  status: WindowStatus;
}

export interface RoutingSitter {
  id: string;
  name: string;
  status: SitterStatus;
  messagingLocked: boolean;
}

/** Everything a routing decision depends on, and nothing else. */
export interface RoutingFacts {
  at: Date;
  messagingEnabled: boolean;
  /** Null when the number is not ours. */
  number: { id: string; type: NumberType; status: NumberStatus } | null;
  /** An open binding of this number and this sender exists. */
  hasOpenBinding: boolean;
  consentKeyword: ConsentKeyword | null;
  /** Time of the last outbound message of the thread, only when that very message was billing. */
  lastOutboundBillingAt: Date | null;
  billingHoldHours: number;
  /** All windows of this client, on any thread. */
  windows: RoutingWindow[];
  choice: { sitterId: string; validUntil: Date } | null;
  sitters: RoutingSitter[];
  /** When the client's last booking was released, null when there is none. */
  bookingReleasedAt: Date | null;
}

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Facts as plain JSON, keys and lists in a fixed order, so that equal facts give equal text to hash. */
export function serializeFacts(facts: RoutingFacts): Json {
  void facts;
  throw new Error('Not written yet');
}

/** Reads what `serializeFacts` wrote. Throws on anything else: stored facts are never guessed at. */
export function parseFacts(json: Json): RoutingFacts {
  void json;
  throw new Error('Not written yet');
}
