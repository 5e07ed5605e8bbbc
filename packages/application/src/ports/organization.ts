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
}

export interface OrganizationRepository {
  /** The organisation of the transaction, settings with their defaults filled in. */
  get(): Promise<Organization>;
  update(changes: { name?: string; timezone?: string; settings?: OrgSettings }): Promise<void>;
  getProvider(): Promise<ProviderConnection | null>;
}
