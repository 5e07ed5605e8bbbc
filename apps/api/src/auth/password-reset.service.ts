import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { resetPassword, sendResetLink } from '@snout/application/access/reset-password';
import type { Ports } from '@snout/application/ports/ports';
import { ProblemException } from '../platform/problem';
import { PORTS } from '../platform/tokens';
import { GuessLimits } from './guess-limits';

@Injectable()
export class PasswordResetService implements OnApplicationShutdown {
  private readonly log = new Logger('password-reset');
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    @Inject(PORTS) private readonly ports: Ports,
    @Inject(GuessLimits) private readonly limits: GuessLimits,
  ) {}

  /** Answered before anything is looked up: neither words nor time tell whether somebody has this e-mail. */
  ask(email: string, ip: string): void {
    this.limits.take({ what: 'forgot', who: email, ip });
    const work = sendResetLink(this.ports, { email })
      .catch((error: Error) => this.log.error({ error: error.name }, 'a letter could not be handed over'))
      .finally(() => this.underWay.delete(work));
    this.underWay.add(work);
  }

  async reset(told: { token: string; password: string }, ip: string): Promise<void> {
    const succeeded = this.limits.take({ what: 'reset', who: '', ip });
    const outcome = await resetPassword(this.ports, told);
    if (outcome === 'expired') {
      throw new ProblemException('link_expired', 'This link is over: it lasts an hour. Please ask for a new one.');
    }
    if (outcome === 'refused') {
      throw new ProblemException(
        'invalid_credentials',
        'This link was used already or is over. Please ask for a new one.',
      );
    }
    succeeded();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.underWay);
  }
}
