import type { Thread } from '@snout/contracts/threads';

/** A reason says something. */
export const MIN_REASON = 10;
export const isReason = (text: string): boolean => text.trim().length >= MIN_REASON;

/** Why even an owner's reason cannot let a text go. */
export const CANNOT_SEND: Readonly<Record<NonNullable<Thread['sendBlockedBy']>, string>> = {
  opted_out:
    'This client asked for no more texts (STOP), and that stands above every reason. They can text START to hear from you again.',
  number_unavailable: 'The number of this conversation cannot send at the moment. The text stays held until it can.',
  provider_down: 'The phone provider is not connected. Texts can be sent again once it is.',
};
