export type MessageStatus =
  | 'accepted'
  | 'scheduled'
  | 'queued'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'undelivered'
  | 'failed'
  | 'canceled'
  | 'read'
  | 'received';

export interface Media {
  sid: string;
  url: string;
  contentType: string;
}

export interface MessageRecord {
  sid: string;
  direction: 'inbound' | 'outbound-api' | 'outbound-reply';
  from: string;
  to: string;
  body: string;
  media: Media[];
  status: MessageStatus;
  errorCode: number | null;
  messagingServiceSid: string | null;
  statusCallback: string | null;
  createdAt: Date;
  updatedAt: Date;
  /** Null until the text has left for the recipient's network. */
  sentAt: Date | null;
  /** When the handset showed it; null for a text that never got there. */
  arrivedAt: Date | null;
  /** Inbound only: the form that was posted, so that it can be posted again. */
  webhookForm: Record<string, string> | null;
  /** Inbound only: the last word of the number's webhook; null while it is under way. */
  webhookStatus: number | 'failed' | null;
}

export interface NumberRecord {
  sid: string;
  accountSid: string;
  e164: string;
  friendlyName: string;
  smsUrl: string;
  smsMethod: string;
  smsFallbackUrl: string;
  smsFallbackMethod: string;
  smsApplicationSid: string;
  createdAt: Date;
  updatedAt: Date;
}

/** One accepted create, kept for ever: what a business would have been billed for. */
export interface LedgerEntry {
  sid: string;
  to: string;
  from: string;
  body: string;
  statusCallback: string | null;
  at: Date;
}

export interface Handset {
  phone: string;
  /** Texts to it end undelivered, 30003. */
  off: boolean;
  /** Texts take `slowMs` longer in both directions. */
  slow: boolean;
  /** Texts arrive, but no receipt comes back after "sent". */
  loss: boolean;
  /** Receipts come in the wrong order. */
  reorder: boolean;
}

export const isTerminal = (status: MessageStatus) =>
  status === 'delivered' || status === 'undelivered' || status === 'failed' || status === 'canceled';
