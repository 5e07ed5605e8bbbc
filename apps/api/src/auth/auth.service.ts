import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { acceptInvitation } from '@snout/application/access/accept-invitation';
import { refreshSession } from '@snout/application/access/refresh-session';
import { type SignedIn, signIn } from '@snout/application/access/sign-in';
import { signOut } from '@snout/application/access/sign-out';
import type { Ports } from '@snout/application/ports/ports';
import type { UserRow } from '@snout/application/ports/users';
import { type CurrentUser, listDemoSignIns } from '@snout/contracts/auth';
import type { ApiEnv } from '../platform/env';
import { ProblemException } from '../platform/problem';
import { ENV, PORTS } from '../platform/tokens';
import { SignInLimiter } from './sign-in-limiter';

const FAILURES_PER_PERSON = 10;
const FAILURES_PER_PLACE = 100;

export const toCurrentUser = (user: UserRow): CurrentUser => ({
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
  private readonly limiter = new SignInLimiter();

  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(ENV) private readonly env: ApiEnv,
  ) {}

  async signIn(attempt: { email: string; password: string; userAgent: string | null; ip: string }): Promise<SignedIn> {
    const email = attempt.email.trim().toLowerCase();
    const keys = [
      { key: `${attempt.ip}|${email}`, limit: FAILURES_PER_PERSON },
      { key: attempt.ip, limit: FAILURES_PER_PLACE },
    ];
    const retryAfter = this.limiter.waitSeconds(keys, this.ports.clock.now());
    if (retryAfter !== null) {
      throw new ProblemException('rate_limited', 'Too many tries. Please wait a little.', { retryAfter });
    }
    const outcome = await signIn(this.ports, { ...attempt, email });
    if (outcome.kind === 'signedIn') return outcome.session;
    this.limiter.countFailure(keys, this.ports.clock.now());
    throw new ProblemException('invalid_credentials', 'That e-mail and password do not belong together.');
  }

  async acceptInvitation(told: {
    token: string;
    password: string;
    userAgent: string | null;
    ip: string;
  }): Promise<SignedIn> {
    const keys = [{ key: `invitation|${told.ip}`, limit: FAILURES_PER_PERSON }];
    const retryAfter = this.limiter.waitSeconds(keys, this.ports.clock.now());
    if (retryAfter !== null) {
      throw new ProblemException('rate_limited', 'Too many tries. Please wait a little.', { retryAfter });
    }
    const outcome = await acceptInvitation(this.ports, told);
    if (outcome.kind === 'accepted') return this.signIn({ ...told, email: outcome.email });
    this.limiter.countFailure(keys, this.ports.clock.now());
    throw new ProblemException('invalid_credentials', 'This invitation was used already or is over.');
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
