import {
  type Json,
  readBoolean,
  readDate,
  readField,
  readList,
  readNullable,
  readNumber,
  readOneOf,
  readString,
} from '../shared/json';
import {
  CONSENT_KEYWORDS,
  type ConsentKeyword,
  NUMBER_STATUSES,
  NUMBER_TYPES,
  type NumberStatus,
  type NumberType,
  SITTER_STATUSES,
  type SitterStatus,
  WINDOW_KINDS,
  WINDOW_STATUSES,
  type WindowKind,
  type WindowStatus,
} from '../shared/vocabulary';
import type { Window } from '../windows/window';

export type { Json } from '../shared/json';

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

const toIso = (date: Date | null): string | null => (date === null ? null : date.toISOString());

/** By id, comparing code units: the same on every machine, whatever its language. */
function sortedById<T extends { id: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Facts as plain JSON, keys and lists in a fixed order, so that equal facts give equal text to hash. */
export function serializeFacts(facts: RoutingFacts): Json {
  const { number, choice } = facts;
  return {
    at: facts.at.toISOString(),
    messagingEnabled: facts.messagingEnabled,
    number: number && { id: number.id, type: number.type, status: number.status },
    hasOpenBinding: facts.hasOpenBinding,
    consentKeyword: facts.consentKeyword,
    lastOutboundBillingAt: toIso(facts.lastOutboundBillingAt),
    billingHoldHours: facts.billingHoldHours,
    windows: sortedById(facts.windows).map((window) => ({
      id: window.id,
      sitterId: window.sitterId,
      kind: window.kind,
      sitterAccess: window.sitterAccess,
      status: window.status,
      startAt: window.startAt.toISOString(),
      endAt: toIso(window.endAt),
    })),
    choice: choice && { sitterId: choice.sitterId, validUntil: choice.validUntil.toISOString() },
    sitters: sortedById(facts.sitters).map((sitter) => ({
      id: sitter.id,
      name: sitter.name,
      status: sitter.status,
      messagingLocked: sitter.messagingLocked,
    })),
    bookingReleasedAt: toIso(facts.bookingReleasedAt),
  };
}

function parseWindow(json: Json): RoutingWindow {
  return {
    id: readString(readField(json, 'id')),
    sitterId: readString(readField(json, 'sitterId')),
    kind: readOneOf(WINDOW_KINDS, readField(json, 'kind')),
    sitterAccess: readBoolean(readField(json, 'sitterAccess')),
    status: readOneOf(WINDOW_STATUSES, readField(json, 'status')),
    startAt: readDate(readField(json, 'startAt')),
    endAt: readNullable(readField(json, 'endAt'), readDate),
  };
}

function parseSitter(json: Json): RoutingSitter {
  return {
    id: readString(readField(json, 'id')),
    name: readString(readField(json, 'name')),
    status: readOneOf(SITTER_STATUSES, readField(json, 'status')),
    messagingLocked: readBoolean(readField(json, 'messagingLocked')),
  };
}

/** Reads what `serializeFacts` wrote. Throws on anything else: stored facts are never guessed at. */
export function parseFacts(json: Json): RoutingFacts {
  return {
    at: readDate(readField(json, 'at')),
    messagingEnabled: readBoolean(readField(json, 'messagingEnabled')),
    number: readNullable(readField(json, 'number'), (number) => ({
      id: readString(readField(number, 'id')),
      type: readOneOf(NUMBER_TYPES, readField(number, 'type')),
      status: readOneOf(NUMBER_STATUSES, readField(number, 'status')),
    })),
    hasOpenBinding: readBoolean(readField(json, 'hasOpenBinding')),
    consentKeyword: readNullable(readField(json, 'consentKeyword'), (word) => readOneOf(CONSENT_KEYWORDS, word)),
    lastOutboundBillingAt: readNullable(readField(json, 'lastOutboundBillingAt'), readDate),
    billingHoldHours: readNumber(readField(json, 'billingHoldHours')),
    windows: readList(readField(json, 'windows'), parseWindow),
    choice: readNullable(readField(json, 'choice'), (choice) => ({
      sitterId: readString(readField(choice, 'sitterId')),
      validUntil: readDate(readField(choice, 'validUntil')),
    })),
    sitters: readList(readField(json, 'sitters'), parseSitter),
    bookingReleasedAt: readNullable(readField(json, 'bookingReleasedAt'), readDate),
  };
}
