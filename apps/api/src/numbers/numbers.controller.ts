import { Controller, Inject } from '@nestjs/common';
import type { Ports } from '@snout/application/ports/ports';
import { listNumbers } from '@snout/contracts/people';
import { type Principal, Who } from '../platform/auth/current-user';
import { readCursor, toPage } from '../platform/paging';
import { Checked, type Input, Route } from '../platform/route';
import { PORTS } from '../platform/tokens';

@Controller()
export class NumbersController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Route(listNumbers)
  list(@Who() who: Principal, @Checked() { query }: Input<typeof listNumbers>) {
    const { limit, cursor, type, status } = query;
    const before = readCursor(cursor);
    const filter = { ...(type ? { type } : {}), ...(status ? { status } : {}) };
    return this.ports.inTransaction(who.scope, async (tx) => {
      const rows = await tx.inbox.listNumbers({ ...filter, limit: limit + 1, before });
      const page = toPage(rows, limit, (row) => ({ at: row.createdAt, id: row.id }));
      const numbers = page.items.map(({ createdAt: _, cooldownUntil, ...row }) => ({
        ...row,
        assignedToThreadId: null,
        cooldownUntil: cooldownUntil?.toISOString() ?? null,
      }));
      return { numbers, pagination: page.pagination };
    });
  }
}
