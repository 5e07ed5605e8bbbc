import { Inject, Injectable } from '@nestjs/common';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import { changeUser } from '@snout/application/users/change-user';
import { inviteOwner, renewInvitation } from '@snout/application/users/invite-owner';
import type { User } from '@snout/contracts/users';
import { assertNever } from '@snout/domain/shared/assert-never';
import { notFound, ProblemException } from '../platform/problem';
import { PORTS } from '../platform/tokens';

/** Accounts: command in, outcome to HTTP. */
@Injectable()
export class UsersService {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  async list(scope: OrgScope): Promise<User[]> {
    const rows = await this.ports.inTransaction(scope, (tx) => tx.users.list());
    return rows.map((row) => ({
      ...row,
      lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
    }));
  }

  async invite(scope: OrgScope, command: { name: string; email: string; userId: string }) {
    const outcome = await inviteOwner(this.ports, scope, command);
    if (outcome.kind === 'invited') {
      return { user: await this.get(scope, outcome.id), invitationUrl: outcome.invitationUrl };
    }
    throw new ProblemException('conflict', 'Somebody with this e-mail is registered already.', {
      errors: [{ path: 'email', message: 'is registered already' }],
    });
  }

  async change(scope: OrgScope, command: Parameters<typeof changeUser>[2]): Promise<User> {
    const outcome = await changeUser(this.ports, scope, command);
    switch (outcome) {
      case 'changed':
        return this.get(scope, command.changedId);
      case 'notFound':
        throw notFound();
      case 'lastOwner':
        throw new ProblemException('conflict', 'This is the last active owner. Invite another one first.');
      case 'neverCameIn':
        throw new ProblemException('conflict', 'This person has not come in yet. Send the invitation again.');
      default:
        return assertNever(outcome);
    }
  }

  async renew(scope: OrgScope, command: { invitedId: string; userId: string }): Promise<{ invitationUrl: string }> {
    const outcome = await renewInvitation(this.ports, scope, command);
    if (outcome.kind === 'renewed') return { invitationUrl: outcome.invitationUrl };
    if (outcome.kind === 'notFound') throw notFound();
    throw new ProblemException('conflict', 'This person has come in already.');
  }

  private async get(scope: OrgScope, id: string): Promise<User> {
    const user = (await this.list(scope)).find((one) => one.id === id);
    if (!user) throw notFound();
    return user;
  }
}
