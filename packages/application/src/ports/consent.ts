import type { ConsentState } from '@snout/domain/consent/consent-state';
import type { ConsentKind } from '@snout/domain/shared/vocabulary';
import type { PageKey } from './reads';

export interface ConsentEntry {
  contactPointId: string;
  kind: ConsentKind;
  source: string;
  wording: string | null;
  actor: string;
  actorUserId: string | null;
  at: Date;
}

export interface ConsentEventRow extends ConsentEntry {
  id: string;
  actorName: string | null;
}

/** Whether people may be texted: the present state of an address, and the append-only ledger behind it. */
export interface ConsentRepository {
  /** What counts now, held until the transaction ends: two words of one person take turns. */
  lock(contactPointId: string): Promise<{ state: ConsentState; since: Date | null }>;
  /** Appends to the ledger and moves the state; answers what counts now. */
  record(entry: ConsentEntry): Promise<ConsentState>;
  /** The state of addresses, with the last entry that made it. */
  listStates(
    contactPointIds: readonly string[],
  ): Promise<{ contactPointId: string; state: ConsentState; since: Date | null; lastKind: ConsentKind | null }[]>;
  /** The ledger, the newest entry first. */
  listEvents(query: {
    contactPointIds: readonly string[];
    limit: number;
    before: PageKey | null;
  }): Promise<ConsentEventRow[]>;
  /** What came from an address last since an instant. */
  findLastWord(from: { clientId: string; address: string; since: Date }): Promise<string | null>;
}
