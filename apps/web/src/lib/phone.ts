import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** (512) 555-0100 at home, +44 20 … abroad; what is no number stays as it is. */
export function formatPhone(e164: string): string {
  const parsed = parsePhoneNumberFromString(e164);
  if (!parsed) return e164;
  return parsed.countryCallingCode === '1' ? parsed.formatNational() : parsed.formatInternational();
}

/** What a person typed, as E.164; null when it is no phone number. Without a country code it is one of the US. */
export function toE164(text: string): string | null {
  const parsed = parsePhoneNumberFromString(text, 'US');
  return parsed?.isPossible() ? parsed.number : null;
}
