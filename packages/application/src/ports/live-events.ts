import type { OrgScope } from './scope';

export type LiveEventType =
  | 'thread.updated'
  | 'message.created'
  | 'delivery.updated'
  | 'policy.opened'
  | 'policy.resolved'
  | 'window.changed'
  | 'number.updated'
  | 'alert.raised'
  | 'access.changed'
  | 'resync';

/** Something changed. Ids only, never text or numbers. */
export interface LiveEvent {
  type: LiveEventType;
  threadId?: string;
  messageId?: string;
}

/** Tells every running api what changed. Best effort: a lost event costs a refetch, never data. */
export interface LiveEvents {
  /** Never throws and never waits for the network. */
  publish(scope: OrgScope, event: LiveEvent): void;
  /** Calls back for every event of every organisation until the returned function is called. */
  subscribe(listener: (orgId: string, event: LiveEvent) => void): () => void;
}
