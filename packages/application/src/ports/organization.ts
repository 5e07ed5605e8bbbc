import type { SendingGate } from '@snout/domain/delivery/sending-gate';
import type { OrgSettings } from '@snout/domain/shared/org-settings';

export interface Organization {
  id: string;
  name: string;
  slug: string;
  timezone: string;
  country: string;
  settings: OrgSettings;
}

export interface ProviderConnection {
  provider: string;
  accountSid: string;
  sealedSecrets: string;
  messagingServiceSid: string | null;
  status: 'connected' | 'disconnected' | 'refused';
  gate: SendingGate;
  lastVerifiedAt: Date | null;
}

export interface OrganizationRepository {
  /** The organisation of the transaction, settings with their defaults filled in. */
  get(): Promise<Organization>;
  /** The same, locked until the transaction ends: for reading settings in order to write them back. */
  getLocked(): Promise<Organization>;
  update(changes: { name?: string; timezone?: string; settings?: OrgSettings }): Promise<void>;
  getProvider(): Promise<ProviderConnection | null>;
  /** The gate between our texts and the provider, locked until the transaction ends; null without a provider. */
  lockGate(): Promise<SendingGate | null>;
  setGate(gate: SendingGate): Promise<void>;
  /** The sealed secrets of an account that was exchanged for another. */
  findFormerSecrets(accountSid: string): Promise<string | null>;
  /** Replaces the organisation's account at the provider; what was sent with the former one can still be asked for. */
  saveProvider(connection: {
    id: string;
    accountSid: string;
    sealedSecrets: string;
    messagingServiceSid: string | null;
    at: Date;
  }): Promise<void>;
  noteVerified(at: Date): Promise<void>;
}
