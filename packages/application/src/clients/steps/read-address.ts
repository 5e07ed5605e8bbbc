import { isPhoneChannel, normalizeEmail, normalizeTelegram } from '@snout/domain/clients/normalize-address';
import type { Channel } from '@snout/domain/shared/vocabulary';
import type { Ports } from '../../ports/ports';

export interface Address {
  channel: Channel;
  address: string;
}

/** An address in the one form it is stored in; null when it is none of its channel. */
export function readAddress(
  ports: Pick<Ports, 'phones'>,
  written: { channel: Channel; text: string },
  country: string,
): Address | null {
  const { channel, text } = written;
  const address = isPhoneChannel(channel)
    ? ports.phones.toE164(text, country)
    : channel === 'email'
      ? normalizeEmail(text)
      : normalizeTelegram(text);
  return address === null ? null : { channel, address };
}

export const ADDRESS_ERRORS: Readonly<Record<Channel, string>> = {
  sms: 'This is not a phone number.',
  whatsapp: 'This is not a phone number.',
  email: 'This is not an e-mail address.',
  telegram: 'This is neither a Telegram name nor a chat number.',
};
