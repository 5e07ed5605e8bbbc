import { Inject, Injectable } from '@nestjs/common';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import { setSitterLock } from '@snout/application/sitters/lock-sitter';
import { offboardSitter } from '@snout/application/sitters/offboard-sitter';
import { onboardSitter } from '@snout/application/sitters/onboard-sitter';
import type { Sitter } from '@snout/contracts/people';
import { assertNever } from '@snout/domain/shared/assert-never';
import { notFound, ProblemException } from '../platform/problem';
import { PORTS } from '../platform/tokens';

/** The team: command in, outcome to HTTP. */
@Injectable()
export class SittersService {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  async list(scope: OrgScope): Promise<Sitter[]> {
    const rows = await this.ports.inTransaction(scope, (tx) => tx.sitters.list());
    return rows.map((row) => ({ ...row, messagingLockedAt: row.messagingLockedAt?.toISOString() ?? null }));
  }

  async onboard(scope: OrgScope, command: { name: string; email: string; userId: string }) {
    const outcome = await onboardSitter(this.ports, scope, command);
    if (outcome.kind === 'emailTaken') {
      throw new ProblemException('conflict', 'Somebody with this e-mail is registered already.', {
        errors: [{ path: 'email', message: 'is registered already' }],
      });
    }
    const sitter = (await this.list(scope)).find(({ id }) => id === outcome.sitterId);
    if (!sitter) throw notFound();
    return { sitter, number: sitter.businessNumber, invitationUrl: outcome.invitationUrl };
  }

  async setLock(
    scope: OrgScope,
    command: { sitterId: string; userId: string; lock: { reason: string } | null },
  ): Promise<void> {
    if ((await setSitterLock(this.ports, scope, command)) === 'notFound') throw notFound();
  }

  async offboard(scope: OrgScope, command: { sitterId: string; userId: string; reassignTo: string | null }) {
    const outcome = await offboardSitter(this.ports, scope, command);
    switch (outcome.kind) {
      case 'done':
        return {
          windowsClosed: outcome.windowsClosed,
          windowsMoved: outcome.windowsMoved,
          bookingsMoved: outcome.bookingsMoved,
        };
      case 'notFound':
        throw notFound();
      case 'invalid':
        throw new ProblemException('validation_failed', outcome.message, {
          errors: [{ path: outcome.path, message: outcome.message }],
        });
      default:
        return assertNever(outcome);
    }
  }
}
