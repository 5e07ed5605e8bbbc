import type { ProviderAccount } from '@snout/application/ports/messaging-provider';
import twilio, { type Twilio } from 'twilio';
import { ProviderHttpClient } from './http-client';

export interface TwilioSettings {
  /** Another base for every call: the carrier in development and tests. Null is Twilio itself. */
  baseUrl: string | null;
  /** Milliseconds until an unanswered call counts as unknown. */
  timeoutMs?: number;
}

const DEFAULT_TIMEOUT_MS = 10_000;
const MAX_CLIENTS = 200;

/** One client per account and token, so that connections are reused; the oldest is dropped when there are many. */
export function clientCache({
  baseUrl,
  timeoutMs = DEFAULT_TIMEOUT_MS,
}: TwilioSettings): (account: ProviderAccount) => Twilio {
  const clients = new Map<string, Twilio>();
  return ({ accountSid, authToken }) => {
    const key = `${accountSid}|${authToken}`;
    const known = clients.get(key);
    if (known) return known;
    const client = twilio(accountSid, authToken, {
      httpClient: new ProviderHttpClient(baseUrl, timeoutMs),
      autoRetry: false,
    });
    const [oldest] = clients.keys();
    if (clients.size >= MAX_CLIENTS && oldest !== undefined) clients.delete(oldest);
    clients.set(key, client);
    return client;
  };
}
