import type { AuditAction } from '@snout/domain/audit/action-words';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import type { Person } from '../ports/users';
import { checkCode, recoveryHash, TOTP_FIELD } from './steps/check-code';

const RECOVERY_CODES = 10;

type FactorPorts = Pick<Ports, 'inTransaction' | 'passwords' | 'secrets' | 'timeCodes' | 'digest' | 'clock' | 'ids'>;
interface Mine {
  user: Person;
}

/** A new secret for an authenticator app. It counts once a code of it was seen. */
export async function beginSecondFactor(
  ports: FactorPorts,
  scope: OrgScope,
  { user, password }: Mine & { password: string },
): Promise<{ kind: 'begun'; secret: string } | { kind: 'wrongPassword' | 'alreadyOn' }> {
  if (!(await knowsPassword(ports, scope, { user, password }))) return { kind: 'wrongPassword' };
  const secret = ports.timeCodes.newSecret();
  return ports.inTransaction(scope, async (tx) => {
    if ((await tx.secondFactors.find(user.id))?.confirmedAt) return { kind: 'alreadyOn' };
    await tx.secondFactors.begin(user.id, ports.secrets.seal(scope, TOTP_FIELD, secret));
    await note(tx, user, 'auth.totp_begun');
    return { kind: 'begun', secret };
  });
}

/** The first right code switches the second factor on, and gives the recovery codes: they are shown this once. */
export function confirmSecondFactor(
  ports: FactorPorts,
  scope: OrgScope,
  { user, sessionId, code }: Mine & { sessionId: string; code: string },
): Promise<{ kind: 'confirmed'; recoveryCodes: string[] } | { kind: 'wrongCode' | 'notBegun' | 'alreadyOn' }> {
  return ports.inTransaction(scope, async (tx) => {
    const factor = await tx.secondFactors.find(user.id);
    if (!factor) return { kind: 'notBegun' };
    if (factor.confirmedAt) return { kind: 'alreadyOn' };
    if (!(await checkCode(ports, tx, { scope, userId: user.id, code }))) return { kind: 'wrongCode' };
    const at = ports.clock.now();
    await tx.secondFactors.confirm(user.id, at);
    // Sessions opened with the password alone are worth less than the account is from now on.
    await tx.users.revokeSessionsOf(user.id, at, sessionId);
    await note(tx, user, 'auth.totp_enabled');
    return { kind: 'confirmed', recoveryCodes: await newCodes(ports, tx, user.id) };
  });
}

/** Switches the second factor off, with the password. */
export async function removeSecondFactor(
  ports: FactorPorts,
  scope: OrgScope,
  { user, password }: Mine & { password: string },
): Promise<'removed' | 'wrongPassword'> {
  if (!(await knowsPassword(ports, scope, { user, password }))) return 'wrongPassword';
  return ports.inTransaction<'removed'>(scope, async (tx) => {
    await tx.secondFactors.remove(user.id);
    await note(tx, user, 'auth.totp_disabled');
    return 'removed';
  });
}

/** New recovery codes, with the password; the old ones work no more. */
export async function renewRecoveryCodes(
  ports: FactorPorts,
  scope: OrgScope,
  { user, password }: Mine & { password: string },
): Promise<{ kind: 'renewed'; recoveryCodes: string[] } | { kind: 'wrongPassword' | 'off' }> {
  if (!(await knowsPassword(ports, scope, { user, password }))) return { kind: 'wrongPassword' };
  return ports.inTransaction(scope, async (tx) => {
    if (!(await tx.secondFactors.find(user.id))?.confirmedAt) return { kind: 'off' };
    await note(tx, user, 'auth.recovery_codes_renewed');
    return { kind: 'renewed', recoveryCodes: await newCodes(ports, tx, user.id) };
  });
}

async function knowsPassword(ports: FactorPorts, scope: OrgScope, told: Mine & { password: string }): Promise<boolean> {
  const user = await ports.inTransaction(scope, (tx) => tx.users.find(told.user.id));
  return ports.passwords.verify(user?.passwordHash ?? null, told.password);
}

async function newCodes(ports: FactorPorts, tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => ports.timeCodes.newRecoveryCode());
  const stored = codes.map((code) => ({ id: ports.ids.next(), hash: recoveryHash(ports, code) }));
  await tx.secondFactors.saveRecoveryCodes(userId, stored);
  return codes;
}

const note = (tx: Tx, user: Person, type: AuditAction): Promise<void> =>
  tx.audit.record({ type, actor: { type: user.role, userId: user.id }, subject: { type: 'user', id: user.id } });
