export interface Removal {
  id: string;
  providerMessageId: string;
  accountSid: string | null;
  attempts: number;
}

/** Taking away what people said, and who they are. */
export interface RetentionRepository {
  /** Messages older than an instant that still have their words, of clients without a legal hold; the oldest first. */
  listExpired(before: Date, limit: number): Promise<string[]>;
  listOfClient(clientId: string, limit: number): Promise<string[]>;
  /** Takes bodies and media of messages away, here at once and at the provider by and by. */
  removeWords(messageIds: readonly string[], at: Date): Promise<void>;
  /** Takes name, notes and addresses of a client away. What they agreed to stays, under the hash of their address. */
  eraseClient(clientId: string, at: Date): Promise<void>;
  getHold(clientId: string): Promise<{ at: Date; reason: string } | null>;
  setHold(clientId: string, hold: { at: Date; reason: string } | null): Promise<void>;
  /** When a client was erased, and how many texts of theirs the provider still has; null when there is no such client. */
  getErasure(clientId: string): Promise<{ erasedAt: Date | null; leftAtProvider: number } | null>;
  findRemoval(id: string): Promise<Removal | null>;
  /** The provider has forgotten it. */
  endRemoval(id: string): Promise<void>;
  putOffRemoval(id: string, dueAt: Date): Promise<void>;
}
