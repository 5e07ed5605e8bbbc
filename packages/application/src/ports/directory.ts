import type { OrgScope } from './scope';

/** The named look-ups across organisations; everything else needs an OrgScope. */
export interface Directory {
  /** The organisation behind a provider account, with its sealed secrets; null when nobody owns it. */
  findOrgOfAccount(provider: string, accountSid: string): Promise<{ orgId: string; sealedSecrets: string } | null>;
  findUserByEmail(email: string): Promise<{ orgId: string; userId: string } | null>;
  /** Deliveries due now by the database's clock, oldest first. */
  listDueDeliveries(limit: number): Promise<(OrgScope & { deliveryId: string })[]>;
  listDueReceipts(limit: number): Promise<(OrgScope & { receiptId: string })[]>;
  listEndedWindows(limit: number): Promise<(OrgScope & { windowId: string })[]>;
  listConnectedOrgs(): Promise<OrgScope[]>;
}
