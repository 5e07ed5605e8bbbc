import type { Channel } from '../shared/vocabulary';

const EMAIL = /^[^\s@<>()[\],;:\\"]+@[^\s@.]+(\.[^\s@.]+)+$/;
const TELEGRAM = /^(\d{3,20}|@[a-z][a-z0-9_]{3,31})$/;
const MAX_EMAIL = 254;

/** Whether an address of this channel is a phone number, which a library must read. */
export const isPhoneChannel = (channel: Channel): boolean => channel === 'sms' || channel === 'whatsapp';

/** An e-mail address in the one form it is stored in; null when it is none. */
export function normalizeEmail(text: string): string | null {
  const email = text.trim().toLowerCase();
  return email.length <= MAX_EMAIL && EMAIL.test(email) ? email : null;
}

/** A Telegram chat number or @name; null when it is neither. */
export function normalizeTelegram(text: string): string | null {
  const name = text.trim().toLowerCase();
  return TELEGRAM.test(name) ? name : null;
}

/** A phone or address for the audit trail: enough to tell two apart, too little to reach anybody. */
export function maskAddress(address: string): string {
  if (!address.includes('@')) return `…${address.slice(-2)}`;
  return `${address.slice(0, 1)}…@…`;
}
