import type { NumberStatus, NumberType, Registration } from '@snout/domain/shared/vocabulary';

export type WebhookStatus = 'unknown' | 'verified' | 'drift' | 'missing';

/** A number with everything its life depends on. */
export interface InventoryNumber {
  id: string;
  e164: string;
  type: NumberType;
  status: NumberStatus;
  providerSid: string | null;
  friendlyName: string | null;
  assignedSitterId: string | null;
  cooldownUntil: Date | null;
  neverSitterAgain: boolean;
  registration: Registration;
  webhookStatus: WebhookStatus;
  releaseAskedAt: Date | null;
}

export interface NumberHistoryEntry {
  at: Date;
  type: string;
  actorType: string;
  data: unknown;
}

/** The rented numbers of the organisation and who has them. */
export interface InventoryRepository {
  /** The number, locked until the transaction ends: two acts on one number take turns. */
  lock(id: string): Promise<InventoryNumber | null>;
  /** The living number of an address; released ones are history. */
  findLiving(e164: string): Promise<InventoryNumber | null>;
  listLiving(): Promise<InventoryNumber[]>;
  /** By unique key: `exists` when a living number has this address, `frontDeskTaken` when there is one front desk already. */
  insert(number: {
    id: string;
    e164: string;
    type: NumberType;
    providerSid: string;
    friendlyName: string | null;
    webhookStatus: WebhookStatus;
  }): Promise<'inserted' | 'exists' | 'frontDeskTaken'>;
  update(
    id: string,
    change: Partial<
      Pick<InventoryNumber, 'type' | 'status' | 'providerSid' | 'assignedSitterId' | 'cooldownUntil' | 'releaseAskedAt'>
    >,
  ): Promise<void>;
  setWebhookStatus(id: string, status: WebhookStatus, at: Date): Promise<void>;
  /** Whether a client is bound to it now, or a window on one of its threads is not over. */
  isInUse(id: string, at: Date): Promise<boolean>;
  /** Changes the class, and with it that of the threads that live on the number. */
  setClass(id: string, type: NumberType): Promise<void>;
  /**
   * Moves the conversations of one number to another: threads, their bindings and what waits to be sent. Both bindings stay
   * open, so that a text to the old number still finds its conversation. Answers the threads that moved.
   */
  moveThreads(move: { from: InventoryNumber; to: InventoryNumber; at: Date }): Promise<string[]>;
  /** Gives every thread the class of the number it lives on; answers how many had another. */
  alignThreadClasses(): Promise<number>;
  setRegistrationOfAll(registration: Registration): Promise<void>;
  hasActiveFrontDesk(exceptId: string): Promise<boolean>;
  /** Whether a sitter ever had this number. */
  wasSitterIdentity(id: string): Promise<boolean>;
  /** Ends the running assignments of a number and of a sitter, and starts a new one when both are given. */
  reassign(entry: { id: string; numberId: string; sitterId: string; at: Date }): Promise<void>;
  endAssignments(numberId: string, at: Date): Promise<void>;
  closeBindings(numberId: string, at: Date): Promise<number>;
  /** A sitter-class number that may become this organisation's next sitter's: free and rested, never used ones first. */
  findFreeForSitter(at: Date): Promise<string | null>;
  /** A pool number was given to a client just now. */
  noteAssigned(id: string, at: Date): Promise<void>;
  /** The number that is a sitter's identity now. */
  findOfSitter(sitterId: string): Promise<string | null>;
  /** Takes a number out of a sitter's hands for good: it rests, then serves as a pool number only. */
  retire(id: string, until: Date): Promise<void>;
  history(id: string, limit: number): Promise<NumberHistoryEntry[]>;
}
