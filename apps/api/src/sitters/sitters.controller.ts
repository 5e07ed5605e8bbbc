import { Controller, Inject } from '@nestjs/common';
import type { Ports } from '@snout/application/ports/ports';
import { listSitters } from '@snout/contracts/people';
import { type Principal, Who } from '../platform/auth/current-user';
import { Route } from '../platform/route';
import { PORTS } from '../platform/tokens';

@Controller()
export class SittersController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Route(listSitters)
  async list(@Who() who: Principal) {
    const rows = await this.ports.inTransaction(who.scope, (tx) => tx.sitters.list());
    const sitters = rows.map((row) => ({ ...row, messagingLockedAt: row.messagingLockedAt?.toISOString() ?? null }));
    return { sitters };
  }
}
