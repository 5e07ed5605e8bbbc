import type { NumberStatus, NumberType } from '../shared/vocabulary';

export interface SenderNumber {
  number: { type: NumberType; status: NumberStatus } | null;
  /** The number has an open binding on the thread. */
  hasOpenBinding: boolean;
}

/** There is no way to send but from an active number that is bound to the thread. */
export function isNumberUsable({ number, hasOpenBinding }: SenderNumber): boolean {
  return number?.status === 'active' && hasOpenBinding;
}

/** Billing leaves from the front desk only, and never from a sitter. A missing number is not a billing question. */
export function mayCarryBilling(number: SenderNumber['number'], role: string): boolean {
  return role !== 'sitter' && (number === null || number.type === 'frontDesk');
}
