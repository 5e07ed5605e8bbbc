import type { ClassFacts } from '@snout/domain/clients/decide-class';
import type { AddressValidity, Channel, NumberType } from '@snout/domain/shared/vocabulary';
import type { PageKey } from './reads';

export interface ContactPointRow {
  id: string;
  clientId: string;
  channel: Channel;
  address: string;
  validity: AddressValidity;
  optedOutAt: Date | null;
  createdAt: Date;
}

export type NewContact = Omit<ContactPointRow, 'optedOutAt'>;

export interface ClientFields {
  name: string | null;
  timezone: string | null;
  notes: string | null;
  petNames: string[];
  isOneTimeClient: boolean;
  recurringOverride: boolean | null;
}

export interface ClientRow extends ClientFields {
  id: string;
  archivedAt: Date | null;
  mergedIntoId: string | null;
  createdAt: Date;
  lastActivityAt: Date | null;
  /** The oldest first. */
  contactPoints: ContactPointRow[];
  classFacts: ClassFacts;
}

/** Whose an address is. */
export interface AddressOwner {
  channel: Channel;
  address: string;
  contactPointId: string;
  clientId: string;
  clientName: string | null;
}

/** The cards of clients, and the addresses they can be reached at. */
export interface ClientCardRepository {
  /** Newest first. */
  list(query: { q: string | null; archived: boolean; limit: number; before: PageKey | null }): Promise<ClientRow[]>;
  find(id: string): Promise<ClientRow | null>;
  /** Several at once, in no order; unknown ones are left out. */
  findMany(ids: readonly string[]): Promise<ClientRow[]>;
  /** Locks clients in the order of their ids until the transaction ends; answers those there are. */
  lock(ids: readonly string[]): Promise<string[]>;
  insert(client: ClientFields & { id: string; createdAt: Date }): Promise<void>;
  update(
    id: string,
    change: Partial<ClientFields> & { archivedAt?: Date | null; mergedIntoId?: string | null },
  ): Promise<void>;
  insertMany(clients: readonly (ClientFields & { id: string; createdAt: Date })[]): Promise<void>;
  /** `taken` when an address is somebody's already, the same client's included; others may have been added. */
  addContacts(contacts: readonly NewContact[]): Promise<'added' | 'taken'>;
  updateContact(id: string, change: { address?: string; validity?: AddressValidity }): Promise<'updated' | 'taken'>;
  removeContact(id: string): Promise<void>;
  /** Whether anything was said, agreed or bound with the address: then it must stay. */
  isContactUsed(contact: { id: string; address: string }): Promise<boolean>;
  findOwners(addresses: readonly { channel: Channel; address: string }[]): Promise<AddressOwner[]>;
  listThreads(clientId: string): Promise<{ id: string; messageNumber: string; numberClass: NumberType }[]>;
  /** Whether a window of the client is open or to come. */
  hasWindowAhead(clientId: string, at: Date): Promise<boolean>;
  /** Lets one import of an organisation at a time through, until the transaction ends. */
  lockImport(): Promise<void>;
}
