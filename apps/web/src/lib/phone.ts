import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** (512) 555-0100 at home, +44 20 … abroad; what is no number stays as it is. */
export function formatPhone(e164: string): string {
  const parsed = parsePhoneNumberFromString(e164);
  if (!parsed) return e164;
  return parsed.countryCallingCode === '1' ? parsed.formatNational() : parsed.formatInternational();
}
