/** What the provider needs to act for one organisation. Never logged. */
export interface ProviderAccount {
  accountSid: string;
  authToken: string;
  messagingServiceSid: string | null;
}

export interface OutboundSms {
  from: string;
  to: string;
  body: string;
  /** Absolute URL for status callbacks of this very message; carries our delivery id. */
  statusCallbackUrl: string;
}

/**
 * - `accepted`: the provider has it, under its own id.
 * - `rejected`: it has not, and said why.
 * - `notSent`: it certainly has not (no connection, rate limited); the same attempt may be repeated.
 * - `unknown`: it may have it. Repeating could send twice.
 */
export type SendResult =
  | { kind: 'accepted'; providerMessageId: string; rawStatus: string; numSegments: number | null }
  | { kind: 'rejected'; code: number | null; httpStatus: number | null }
  | { kind: 'notSent'; code: number | null; retryAfterSeconds: number | null }
  | { kind: 'unknown'; cause: string };

export interface ProviderMessage {
  providerMessageId: string;
  from: string;
  to: string;
  body: string;
  rawStatus: string;
  errorCode: number | null;
  createdAt: Date;
  numMedia: number;
  direction: 'inbound' | 'outbound';
}

/** Speaks to the SMS provider. Outcomes are returned, never thrown; 10 s limit per call, no retry inside. */
export interface MessagingProvider {
  /** Sends one SMS. There is no idempotency at the provider: call it once per claim. */
  send(account: ProviderAccount, sms: OutboundSms): Promise<SendResult>;
  /** Messages to an address, and from another if given, created since an instant, newest first; null when the provider could not be asked. */
  listMessages(
    account: ProviderAccount,
    query: { from?: string; to: string; since: Date },
  ): Promise<ProviderMessage[] | null>;
  /** The files of one message; null when the provider could not be asked. */
  listMedia(
    account: ProviderAccount,
    providerMessageId: string,
  ): Promise<{ url: string; contentType: string }[] | null>;
  /** What became of one message: its status now, `gone` when the provider does not know it, null when it could not be asked. */
  fetchMessage(account: ProviderAccount, providerMessageId: string): Promise<ProviderMessage | 'gone' | null>;
  /** Has the provider forget a text and its files; `later` when it is not finished, or the provider could not be asked. */
  removeMessage(account: ProviderAccount, providerMessageId: string): Promise<'removed' | 'gone' | 'later'>;
  /** Whether the credentials work. */
  checkAccount(account: ProviderAccount): Promise<'active' | 'refused' | 'unreachable'>;
}

/** Checks `X-Twilio-Signature` over exactly what arrived. Constant time; never throws. */
export interface WebhookSignatures {
  isValid(request: {
    url: string;
    params: Readonly<Record<string, string>>;
    signature: string;
    authToken: string;
  }): boolean;
}
