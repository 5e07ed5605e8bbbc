import type { PhoneReader } from '@snout/application/ports/readers';
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** By length only: a range that was opened after the library's data must not lose us a client. */
export const phoneReader: PhoneReader = {
  toE164(text, country) {
    const known: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
    const options = { extract: false, ...(known ? { defaultCountry: known } : {}) };
    const parsed = parsePhoneNumberFromString(text.trim(), options);
    return parsed?.isPossible() && !parsed.ext ? parsed.number : null;
  },
};
