import type { OrgScope } from './scope';
import type { SessionOfPerson } from './users';

/** The named look-ups across organisations; everything else needs an OrgScope. */
export interface Directory {
  /** The organisation behind a provider account, with its sealed secrets; null when nobody owns it. */
  findOrgOfAccount(provider: string, accountSid: string): Promise<{ orgId: string; sealedSecrets: string } | null>;
  /** Whose webhook an account may sign: its owner's, or for a week theirs who exchanged it for another. */
  findOrgOfWebhookAccount(
    provider: string,
    accountSid: string,
  ): Promise<{ orgId: string; sealedSecrets: string } | null>;
  /** The session of a signed token with the person behind it, in one round trip; every request asks. */
  findSession(claims: OrgScope & { sessionId: string }): Promise<SessionOfPerson | null>;
  /** The organisation behind an invitation, by the hash of its secret. */
  findOrgOfToken(tokenHash: string): Promise<(OrgScope & { tokenId: string }) | null>;
  /** The organisation behind an API key, by the key's hash. */
  findOrgOfApiKey(keyHash: string): Promise<(OrgScope & { keyId: string }) | null>;
  findUserByEmail(email: string): Promise<{ orgId: string; userId: string } | null>;
  /** Numbers with texts that are due now by the database's clock. */
  listDueLanes(limit: number): Promise<(OrgScope & { numberId: string })[]>;
  /** Deliveries to be settled: held ones whose time has come, unknown ones to look for, and lapsed leases; oldest first. */
  listDueDeliveries(limit: number): Promise<(OrgScope & { deliveryId: string })[]>;
  /** Deliveries the provider has told us nothing final about for a while. */
  listDueChecks(limit: number): Promise<(OrgScope & { deliveryId: string })[]>;
  /** Deliveries with callbacks that came before anybody knew whose they were. */
  listBindableCallbacks(limit: number): Promise<(OrgScope & { deliveryId: string })[]>;
  /** Texts that are kept and not worked out, oldest first. */
  listDueReceipts(limit: number): Promise<(OrgScope & { receiptId: string; sender: string })[]>;
  /** Weekly plans that have started or ended and were not acted on. */
  listDuePlans(limit: number): Promise<(OrgScope & { planId: string })[]>;
  /** Series of bookings with a visit to make, or whose last visit may be over. */
  listDueSeries(limit: number): Promise<(OrgScope & { seriesId: string })[]>;
  listEndedWindows(limit: number): Promise<(OrgScope & { windowId: string })[]>;
  /** Windows that have begun and nobody was told of. */
  listBegunWindows(limit: number): Promise<(OrgScope & { windowId: string })[]>;
  /** Open bindings that may have come to their end. */
  listDueBindings(limit: number): Promise<(OrgScope & { bindingId: string })[]>;
  /** Texts that wait for owners. */
  listDueOwnerTexts(limit: number): Promise<(OrgScope & { textId: string })[]>;
  /** Snoozed threads whose time has come. */
  listWokenThreads(limit: number): Promise<(OrgScope & { threadId: string })[]>;
  listConnectedOrgs(): Promise<OrgScope[]>;
  /** Texts that the provider has to forget now. */
  listDueRemovals(limit: number): Promise<(OrgScope & { removalId: string })[]>;
  /** Exports to build: the oldest unfinished one of each business that nobody is at. */
  listDueExports(limit: number): Promise<(OrgScope & { exportId: string })[]>;
  /** Exports whose time is over. */
  listOverExports(limit: number): Promise<(OrgScope & { exportId: string })[]>;
  /** Letters to hand over now. */
  listDueMails(limit: number): Promise<(OrgScope & { mailId: string })[]>;
  /** Organisations with audit entries that can be sealed. */
  listUnsealedOrgs(limit: number): Promise<OrgScope[]>;
  /** Every organisation there is. */
  listOrgs(): Promise<OrgScope[]>;
}
