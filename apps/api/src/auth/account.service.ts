import { Inject, Injectable } from '@nestjs/common';
import { changePassword } from '@snout/application/access/change-password';
import { endSessions } from '@snout/application/access/end-sessions';
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from '@snout/application/access/second-factor';
import type { Ports } from '@snout/application/ports/ports';
import { assertNever } from '@snout/domain/shared/assert-never';
import type { Principal } from '../platform/auth/current-user';
import { notFound, ProblemException } from '../platform/problem';
import { PORTS } from '../platform/tokens';
import { GuessLimits } from './guess-limits';

const wrongPassword = () => new ProblemException('invalid_credentials', 'That is not your password.');
const alreadyOn = () => new ProblemException('conflict', 'Your second factor is on already. Switch it off first.');

/** What people do with their own account: command in, outcome to HTTP. */
@Injectable()
export class AccountService {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(GuessLimits) private readonly limits: GuessLimits,
  ) {}

  async changePassword(who: Principal, told: { currentPassword: string; newPassword: string; ip: string }) {
    const succeeded = this.limits.take({ what: 'password', who: who.user.id, ip: told.ip });
    const { currentPassword: current, newPassword: next } = told;
    const command = { userId: who.user.id, sessionId: who.sessionId, current, next };
    if ((await changePassword(this.ports, who.scope, command)) === 'wrongPassword') throw wrongPassword();
    succeeded();
  }

  security({ user, scope }: Principal) {
    return this.ports.inTransaction(scope, async (tx) => ({
      hasTotp: user.hasTotp,
      needsTotp: user.needsTotp,
      recoveryCodesLeft: await tx.secondFactors.countRecoveryCodes(user.id),
    }));
  }

  async beginTotp({ user, scope }: Principal, told: { password: string; ip: string }) {
    const succeeded = this.limits.take({ what: 'password', who: user.id, ip: told.ip });
    const outcome = await beginSecondFactor(this.ports, scope, { user, password: told.password });
    if (outcome.kind === 'wrongPassword') throw wrongPassword();
    succeeded();
    if (outcome.kind !== 'begun') throw alreadyOn();
    const label = encodeURIComponent(`Snout OS:${user.email}`);
    const uri = `otpauth://totp/${label}?secret=${outcome.secret}&issuer=Snout%20OS&algorithm=SHA1&digits=6&period=30`;
    return { secret: outcome.secret, uri };
  }

  async confirmTotp({ user, scope, sessionId }: Principal, told: { code: string; ip: string }) {
    const succeeded = this.limits.take({ what: 'code', who: user.id, ip: told.ip });
    const outcome = await confirmSecondFactor(this.ports, scope, { user, sessionId, code: told.code });
    switch (outcome.kind) {
      case 'confirmed':
        succeeded();
        return { recoveryCodes: outcome.recoveryCodes };
      case 'wrongCode':
        throw new ProblemException('invalid_credentials', 'That code is not right, or was used already.');
      case 'notBegun':
        throw new ProblemException('conflict', 'Please scan a new code with your app first.');
      case 'alreadyOn':
        throw alreadyOn();
      default:
        return assertNever(outcome);
    }
  }

  async removeTotp({ user, scope }: Principal, told: { password: string; ip: string }): Promise<void> {
    const succeeded = this.limits.take({ what: 'password', who: user.id, ip: told.ip });
    const { password } = told;
    if ((await removeSecondFactor(this.ports, scope, { user, password })) === 'wrongPassword') throw wrongPassword();
    succeeded();
  }

  async renewRecoveryCodes({ user, scope }: Principal, told: { password: string; ip: string }) {
    const succeeded = this.limits.take({ what: 'password', who: user.id, ip: told.ip });
    const outcome = await renewRecoveryCodes(this.ports, scope, { user, password: told.password });
    if (outcome.kind === 'wrongPassword') throw wrongPassword();
    succeeded();
    if (outcome.kind !== 'renewed') throw new ProblemException('conflict', 'Your second factor is off.');
    return { recoveryCodes: outcome.recoveryCodes };
  }

  async listSessions({ user, scope, sessionId }: Principal) {
    const now = this.ports.clock.now();
    const rows = await this.ports.inTransaction(scope, (tx) => tx.users.listSessions(user.id, now));
    return rows.map(({ id, userAgent, ip, createdAt, lastSeenAt }) => ({
      ...{ id, userAgent, ip, isCurrent: id === sessionId },
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    }));
  }

  async endSessions({ user, scope }: Principal, end: { id: string } | { allBut: string }): Promise<void> {
    if ((await endSessions(this.ports, scope, { user, end })) === 'notFound') throw notFound();
  }
}
