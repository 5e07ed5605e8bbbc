import type { Ports } from '../../ports/ports';
import type { OrgScope } from '../../ports/scope';
import type { Tx } from '../../ports/transaction';

/** Under which field the secret of an authenticator app is sealed. */
export const TOTP_FIELD = 'user.totp';

/** What people type of a recovery code: any case, with or without its dashes. */
const tidy = (code: string): string => code.toLowerCase().replace(/[\s-]/g, '');

export const recoveryHash = (ports: Pick<Ports, 'digest'>, code: string): string => ports.digest.sha256(tidy(code));

/** Whether a code of the app, or a recovery code, is right now. It is used up by this: the same one is wrong afterwards. */
export async function checkCode(
  ports: Pick<Ports, 'secrets' | 'timeCodes' | 'digest' | 'clock'>,
  tx: Tx,
  { scope, userId, code }: { scope: OrgScope; userId: string; code: string },
): Promise<boolean> {
  const factor = await tx.secondFactors.find(userId);
  if (!factor) return false;
  const now = ports.clock.now();
  const secret = ports.secrets.open(scope, TOTP_FIELD, factor.sealedSecret);
  const step = ports.timeCodes.findStep(secret, code.replace(/\s/g, ''), now);
  if (step !== null) return tx.secondFactors.useStep(userId, step);
  return tx.secondFactors.useRecoveryCode(userId, recoveryHash(ports, code), now);
}
