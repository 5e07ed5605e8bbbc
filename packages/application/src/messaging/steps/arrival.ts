import type { Route } from '@snout/domain/routing/route';
import type { RoutingFacts } from '@snout/domain/routing/routing-facts';
import type { BusinessNumber, Contact, ThreadRow } from '../../ports/conversations';
import type { Organization } from '../../ports/organization';
import type { Ports } from '../../ports/ports';
import type { InboundSms } from '../inbound-sms';

/**
 * - `processed`: stored and routed.
 * - `duplicate`: this provider message was taken in before; nothing changed.
 * - `kept`: durable, but not a conversation (not our number, or our own number texting).
 * - `pending`: durable; working it out failed and will be tried again.
 */
export type InboundOutcome = { kind: 'processed' | 'duplicate' | 'kept' | 'pending' };

export type InboundPorts = Pick<Ports, 'inTransaction' | 'clock' | 'ids' | 'digest' | 'detector' | 'deployment'>;

export interface TakeIn {
  sms: InboundSms;
  receiptId: string;
  at: Date;
  /** Found by asking the provider, not by its webhook. */
  recovered: boolean;
}

/** Everything known about a text once its conversation is found. */
export interface Arrival extends TakeIn {
  organization: Organization;
  number: BusinessNumber;
  contact: Contact;
  thread: ThreadRow;
  isBound: boolean;
  messageId: string;
  facts: RoutingFacts;
  route: Route;
  /** The thread whose window let the sitter in; what is routed to them counts there. */
  sitterThreadId: string | null;
}
