export const RECOVERY_FILE = 'snout-recovery-codes.txt';

/** What is kept in a drawer: it must say by itself what it is for, years later. */
export function recoveryText(codes: readonly string[], of: { email: string; madeOn: string }): string {
  return [
    'Snout OS Messaging: recovery codes',
    `For ${of.email}, made on ${of.madeOn}`,
    '',
    'When your phone is gone, type one of these instead of the code of the app.',
    'Each works once. Whoever has them and your password is you: keep them apart from it.',
    '',
    ...codes,
    '',
  ].join('\r\n');
}

/** AAAA BBBB CCCC: what has to be typed from a screen is read in fours. */
export const inFours = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? '';
