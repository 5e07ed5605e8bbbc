import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { TimeCodes } from '@snout/application/ports/security';

const STEP_SECONDS = 30;
const DIGITS = 6;
/** Phones' clocks differ: one step early or late still counts. */
const DRIFT_STEPS = 1;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const SECRET_BYTES = 20;
const RECOVERY_BYTES = 10;

/** RFC 4648, without padding. */
export function toBase32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}

/** RFC 4226: the code of one counter. */
export function codeOf(secret: string, counter: number, digits = DIGITS): string {
  const moving = Buffer.alloc(8);
  moving.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', fromBase32(secret)).update(moving).digest();
  const offset = (mac[mac.length - 1] ?? 0) & 0xf;
  const binary = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(binary % 10 ** digits).padStart(digits, '0');
}

export const stepAt = (at: Date): number => Math.floor(at.getTime() / 1000 / STEP_SECONDS);

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Time-based one-time codes (RFC 6238): SHA-1, 30 seconds, 6 digits, as every authenticator app speaks them. */
export const timeCodes: TimeCodes = {
  newSecret: () => toBase32(randomBytes(SECRET_BYTES)),
  findStep(secret, code, at) {
    if (!/^\d{6}$/.test(code)) return null;
    const now = stepAt(at);
    for (let step = now - DRIFT_STEPS; step <= now + DRIFT_STEPS; step++) {
      if (isSame(codeOf(secret, step), code)) return step;
    }
    return null;
  },
  newRecoveryCode: () => (toBase32(randomBytes(RECOVERY_BYTES)).toLowerCase().match(/.{4}/g) ?? []).join('-'),
};
