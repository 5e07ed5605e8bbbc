import type { importNumber } from '@snout/contracts/numbers';
import type { BodyOf } from '@snout/contracts/shared/endpoint';
import { toE164 } from '../../lib/phone';
import type { SearchFor } from './api/queries';

/** What to look for: "512" is an area code, "TX" a region; null when it is neither. */
export function toSearch(text: string): SearchFor | null {
  const wanted = text.trim();
  if (/^[2-9]\d{2}$/.test(wanted)) return { areaCode: wanted };
  if (/^[A-Za-z]{2}$/.test(wanted)) return { region: wanted.toUpperCase() };
  return null;
}

type Imported = Pick<BodyOf<typeof importNumber>, 'e164' | 'sid'>;

/** Which number to take over: one typed in any form, or its id at the provider; null when it is neither. */
export function toImported(text: string): Imported | null {
  const given = text.trim();
  if (/^PN[0-9a-f]{32}$/i.test(given)) return { sid: given };
  if (/^PN/i.test(given)) return null;
  const e164 = toE164(given);
  return e164 ? { e164 } : null;
}
