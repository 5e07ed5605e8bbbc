export type EventKind =
  | 'text.received'
  | 'webhook.answered'
  | 'webhook.failed'
  | 'webhook.repeated'
  | 'send.accepted'
  | 'send.refused'
  | 'text.delivered'
  | 'text.undelivered'
  | 'callback.answered'
  | 'callback.failed'
  | 'callback.dropped'
  | 'fault.applied'
  | 'number.changed'
  | 'handset.changed'
  | 'network.changed';

export interface NetworkEvent {
  id: number;
  at: string;
  kind: EventKind;
  /** One plain sentence for a person. */
  text: string;
  sid?: string;
  phone?: string;
  businessNumber?: string;
  httpStatus?: number;
}

export interface EventLog {
  add(event: Omit<NetworkEvent, 'id' | 'at'>): void;
  /** Newest first. */
  recent(limit: number): NetworkEvent[];
  subscribe(listener: (event: NetworkEvent) => void): () => void;
  clear(): void;
}

const KEPT = 500;

/** What the network did, in memory, bounded; listeners hear of each event once. */
export function createEventLog(): EventLog {
  const events: NetworkEvent[] = [];
  const listeners = new Set<(event: NetworkEvent) => void>();
  let lastId = 0;
  return {
    add(event) {
      lastId += 1;
      const entry = { id: lastId, at: new Date().toISOString(), ...event };
      events.unshift(entry);
      if (events.length > KEPT) events.length = KEPT;
      for (const listener of listeners) listener(entry);
    },
    recent: (limit) => events.slice(0, limit),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear: () => {
      events.length = 0;
    },
  };
}
