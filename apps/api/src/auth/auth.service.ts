import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { acceptInvitation } from '@snout/application/access/accept-invitation';
import { refreshSession } from '@snout/application/access/refresh-session';
import { type SignedIn, signIn } from '@snout/application/access/sign-in';
import { signOut } from '@snout/application/access/sign-out';
import type { Ports } from '@snout/application/ports/ports';
import type { Person } from '@snout/application/ports/users';
import { type CurrentUser, listDemoSignIns } from '@snout/contracts/auth';
import { assertNever } from '@snout/domain/shared/assert-never';
import type { ApiEnv } from '../platform/env';
import { ProblemException } from '../platform/problem';
import { ENV, PORTS } from '../platform/tokens';
import { GuessLimits } from './guess-limits';

/** From where somebody comes: its address, its name for itself, and whether this person has used it before. */
interface From {
  userAgent: string | null;
  ip: string;
  isKnownDevice: boolean;
}

export const toCurrentUser = (user: Person): CurrentUser => ({
  id: user.id,
  name: user.name,
  email: user.email,
  role: user.role,
  sitterId: user.sitterId,
  orgId: user.orgId,
  orgName: user.orgName,
  timezone: user.timezone,
});

@Injectable()
export class AuthService {
  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(ENV) private readonly env: ApiEnv,
    @Inject(GuessLimits) private readonly limits: GuessLimits,
  ) {}

  async signIn(told: { email: string; password: string; code: string | null }, from: From): Promise<SignedIn> {
    const email = told.email.trim().toLowerCase();
    const succeeded = this.limits.take({ what: 'sign-in', who: email, ...from });
    const outcome = await signIn(this.ports, { ...told, email, userAgent: from.userAgent, ip: from.ip });
    switch (outcome.kind) {
      case 'signedIn':
        succeeded();
        return outcome.session;
      case 'codeNeeded':
        // Whoever gets here knows the password: asking for the code is no failure.
        succeeded();
        throw new ProblemException('totp_required', 'Please enter the code of your app, or a recovery code.');
      case 'refused':
        throw new ProblemException('invalid_credentials', 'That e-mail and password do not belong together.');
      default:
        return assertNever(outcome);
    }
  }

  async acceptInvitation(told: { token: string; password: string }, from: From): Promise<SignedIn> {
    const succeeded = this.limits.take({ what: 'invitation', who: '', ip: from.ip });
    const outcome = await acceptInvitation(this.ports, told);
    if (outcome.kind === 'expired') {
      const detail = 'This invitation is over: its link lasts an hour. Ask whoever invited you to send it again.';
      throw new ProblemException('link_expired', detail);
    }
    if (outcome.kind === 'refused') {
      throw new ProblemException('invalid_credentials', 'This invitation was used already or is over.');
    }
    succeeded();
    return this.signIn({ email: outcome.email, password: told.password, code: null }, from);
  }

  async refresh(cookie: { orgId: string; sessionId: string; refreshSecret: string } | null): Promise<SignedIn> {
    const outcome = cookie && (await refreshSession(this.ports, { orgId: cookie.orgId }, cookie));
    if (outcome?.kind === 'signedIn') return outcome.session;
    throw new ProblemException('unauthenticated', 'Your session has ended. Please sign in again.');
  }

  signOut(session: { orgId: string; sessionId: string }): Promise<void> {
    return signOut(this.ports, { orgId: session.orgId }, { sessionId: session.sessionId });
  }

  /** The people of the demo, as its seed left them; nobody in production. */
  async demo(): Promise<ReturnType<typeof listDemoSignIns.response.parse>> {
    const nobody = { people: [], handsetsUrl: null };
    if (this.env.NODE_ENV === 'production') return nobody;
    try {
      const text = await readFile(path.join(this.env.DATA_DIR, 'demo.json'), 'utf8');
      const { signIns, handsetsUrl } = JSON.parse(text);
      return listDemoSignIns.response.parse({ people: signIns, handsetsUrl: handsetsUrl ?? null });
    } catch {
      return nobody;
    }
  }
}
