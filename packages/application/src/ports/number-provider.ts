import type { ProviderAccount } from './messaging-provider';

/** A number as the provider keeps it. */
export interface ProviderNumber {
  providerSid: string;
  e164: string;
  friendlyName: string | null;
  /** Where it posts inbound texts; empty when nowhere. */
  smsUrl: string;
  canSms: boolean;
  canMms: boolean;
}

export interface OfferedNumber {
  e164: string;
  locality: string | null;
  region: string | null;
  canSms: boolean;
  canMms: boolean;
}

/**
 * - `done`: the provider did it, or had done it before.
 * - `rejected`: it did not, and said why.
 * - `unclear`: nobody knows; look before asking again.
 */
export type NumberResult =
  | { kind: 'done'; number: ProviderNumber }
  | { kind: 'rejected'; code: number | null }
  | { kind: 'unclear' };

/** Rents numbers at the provider. Outcomes are returned, never thrown; 10 s limit per call. */
export interface NumberProvider {
  /** Null when the provider could not be asked. */
  search(
    account: ProviderAccount,
    query: { country: string; areaCode?: string; contains?: string; region?: string },
  ): Promise<OfferedNumber[] | null>;
  /** Numbers of the account; with `e164` only that one. Null when the provider could not be asked. */
  list(account: ProviderAccount, query: { e164?: string }): Promise<ProviderNumber[] | null>;
  fetch(account: ProviderAccount, providerSid: string): Promise<ProviderNumber | 'gone' | null>;
  buy(account: ProviderAccount, wanted: { e164: string; smsUrl: string }): Promise<NumberResult>;
  /** Changes where a number posts its texts, and reads it back. */
  setWebhook(account: ProviderAccount, providerSid: string, smsUrl: string): Promise<NumberResult>;
  /** Gives a number back. There is no way to undo it. `done` also when it was gone already. */
  release(account: ProviderAccount, providerSid: string): Promise<'done' | 'rejected' | 'unclear'>;
}
