import { createHash, randomBytes } from 'node:crypto';

/** A provider id: two letters and 32 hexadecimal digits. */
export const newSid = (prefix: 'SM' | 'MM' | 'ME') => prefix + randomBytes(16).toString('hex');

/** The same number of the same account keeps its id when the network is started again. */
export const numberSid = (accountSid: string, e164: string) =>
  `PN${createHash('md5').update(`${accountSid}${e164}`).digest('hex')}`;
