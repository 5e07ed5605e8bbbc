import type { Client, ContactPoint, TimelineMessage } from '@snout/contracts/clients';
import { formatPhone } from '../../lib/phone';

export const addressWords = ({ channel, address }: Pick<ContactPoint, 'channel' | 'address'>): string =>
  channel === 'sms' || channel === 'whatsapp' ? formatPhone(address) : address;

/** What to call a client: the name, else the first number. */
export function clientTitle({ name, contactPoints }: Pick<Client, 'name' | 'contactPoints'>): string {
  const [first] = contactPoints;
  return name ?? (first ? addressWords(first) : 'Unknown caller');
}

export const CHANNEL_WORDS = { sms: 'Phone', whatsapp: 'WhatsApp', email: 'E-mail', telegram: 'Telegram' } as const;

const VALIDITY_WORDS = { unknown: null, valid: null, invalid: 'Does not work', landline: 'Landline' } as const;

/** What is to be known before writing to an address; null when nothing. */
export const addressNote = ({ optedOutAt, validity }: Pick<ContactPoint, 'optedOutAt' | 'validity'>): string | null =>
  optedOutAt ? 'Opted out' : VALIDITY_WORDS[validity];

const WHY = {
  ownersWord: 'you said so',
  weeklyPlan: 'there is a weekly plan',
  recurringBooking: 'there is a recurring booking',
  nothingRecurring: 'nothing recurring is booked',
} as const;

/** The class of a client and where it comes from, and what it means. */
export function classWords({ isRecurring, classReason }: Pick<Client, 'isRecurring' | 'classReason'>) {
  return {
    word: isRecurring ? 'Recurring' : 'One-time',
    why: `because ${WHY[classReason]}`,
    effect: isRecurring ? 'Talks on the sitter’s own number.' : 'Talks on a pool number.',
  };
}

/** Who said it, for a list of what was said. */
export function speaker(
  message: Pick<TimelineMessage, 'direction' | 'actor' | 'authorName'>,
  clientName: string,
): string {
  if (message.direction === 'inbound') return clientName;
  return (
    message.authorName ?? (message.actor === 'system' || message.actor === 'automation' ? 'Automatic' : 'The office')
  );
}

const NUMBER_WORDS = { frontDesk: 'Front desk', sitter: 'Sitter’s number', pool: 'Pool number' } as const;
export const viaNumber = ({
  numberClass,
  messageNumber,
}: Pick<TimelineMessage, 'numberClass' | 'messageNumber'>): string =>
  `${NUMBER_WORDS[numberClass]} ${formatPhone(messageNumber)}`;
