import type { Hit } from './hit';
import { foldText } from './normalize';

export interface AllowList {
  phones: ReadonlySet<string>;
  texts: ReadonlySet<string>;
}

const MIN_PHONE_DIGITS = 7;
const digitsOnly = (text: string): string => text.replace(/\D/g, '');

/** A leading country code 1, or an international prefix, is left out, so that all ways of writing a number are one. */
function toNational(digits: string): string {
  const bare = digits.replace(/^(?:011|00)(?=[1-9]\d{9})/, '');
  return bare.length === 11 && bare[0] === '1' ? bare.slice(1) : bare;
}

const toPlain = (text: string): string =>
  text
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '')
    .replace(/^[@$]/, '');

/** Reads the entries of an organisation once per scan. */
export function readAllowList(entries: readonly string[]): AllowList {
  const phones = new Set<string>();
  const texts = new Set<string>();
  for (const entry of entries) {
    const folded = foldText(entry).text.trim();
    const digits = digitsOnly(folded);
    if (digits.length >= MIN_PHONE_DIGITS && !/\p{L}/u.test(folded)) phones.add(toNational(digits));
    else if (folded) texts.add(toPlain(folded));
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
  if (allowed.texts.has(toPlain(hit.normalized))) return true;
  if (hit.type === 'url') return isAllowedDomain(hit.normalized.split(/[/?#:]/)[0] ?? '', allowed.texts);
  if (hit.type === 'email') return isAllowedDomain(hit.normalized.split('@').at(-1) ?? '', allowed.texts);
  return false;
}
