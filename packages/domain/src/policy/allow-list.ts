import type { Hit } from './hit';
import { foldText } from './normalize';

interface AllowList {
  phones: ReadonlySet<string>;
  texts: ReadonlySet<string>;
}

const MIN_PHONE_DIGITS = 7;
const digitsOnly = (text: string): string => text.replace(/\D/g, '');

/** A leading country code 1 is left out, so that both ways of writing a number are one. */
const toNational = (digits: string): string => (digits.length === 11 && digits[0] === '1' ? digits.slice(1) : digits);

/** Reads the entries of an organisation once per scan. */
export function readAllowList(entries: readonly string[]): AllowList {
  const phones = new Set<string>();
  const texts = new Set<string>();
  for (const entry of entries) {
    const folded = foldText(entry).text.trim();
    const digits = digitsOnly(folded);
    if (digits.length >= MIN_PHONE_DIGITS && !/\p{L}/u.test(folded)) phones.add(toNational(digits));
    else if (folded)
      texts.add(
        folded
          .replace(/^https?:\/\//, '')
          .replace(/^www\./, '')
          .replace(/\/+$/, ''),
      );
  }
  return { phones, texts };
}

function isAllowedDomain(host: string, texts: ReadonlySet<string>): boolean {
  const labels = host.split('.');
  return labels.some((_label, index) => texts.has(labels.slice(index).join('.')));
}

/** True for what the organisation said is no violation: its numbers, its domains with all below them, its words. */
export function isAllowed(hit: Hit, allowed: AllowList): boolean {
  if (hit.type === 'phoneNumber') return allowed.phones.has(toNational(hit.normalized));
  if (allowed.texts.has(hit.normalized)) return true;
  if (hit.type === 'url') return isAllowedDomain(hit.normalized.split(/[/?#:]/)[0] ?? '', allowed.texts);
  if (hit.type === 'email') return isAllowedDomain(hit.normalized.split('@').at(-1) ?? '', allowed.texts);
  return false;
}
