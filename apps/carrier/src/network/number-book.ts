import type { NumberRecord } from './records';
import { numberSid } from './sids';

export interface NumberBook {
  all(): NumberRecord[];
  bySid(sid: string): NumberRecord | undefined;
  byE164(e164: string): NumberRecord | undefined;
  /** Adds the number, or changes the fields given; the id of a known number stays. */
  put(number: Pick<NumberRecord, 'e164'> & Partial<NumberRecord>): NumberRecord;
  remove(sid: string): void;
  clear(): void;
}

const prettyName = (e164: string) => e164.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');

export function createNumberBook(accountSid: string): NumberBook {
  const numbers = new Map<string, NumberRecord>();
  return {
    all: () => [...numbers.values()],
    bySid: (sid) => [...numbers.values()].find((number) => number.sid === sid),
    byE164: (e164) => numbers.get(e164),
    put({ e164, ...given }) {
      const now = new Date();
      const known = numbers.get(e164) ?? {
        sid: numberSid(given.accountSid ?? accountSid, e164),
        accountSid,
        e164,
        friendlyName: prettyName(e164),
        smsUrl: '',
        smsMethod: 'POST',
        smsFallbackUrl: '',
        smsFallbackMethod: 'POST',
        smsApplicationSid: '',
        createdAt: now,
        updatedAt: now,
      };
      const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const number: NumberRecord = { ...known, ...set, updatedAt: now };
      numbers.set(e164, number);
      return number;
    },
    remove(sid) {
      for (const number of numbers.values()) if (number.sid === sid) numbers.delete(number.e164);
    },
    clear: () => numbers.clear(),
  };
}
