import { Controller, Inject } from '@nestjs/common';
import type { Ports } from '@snout/application/ports/ports';
import { chooseSitter as choose } from '@snout/application/routing/choose-sitter';
import { simulateRoute as simulate } from '@snout/application/routing/simulate-route';
import { chooseSitter, listRoutingHistory, simulateRoute } from '@snout/contracts/routing';
import { assertNever } from '@snout/domain/shared/assert-never';
import { type Principal, Who } from '../platform/auth/current-user';
import { readCursor, toPage } from '../platform/paging';
import { notFound, ProblemException } from '../platform/problem';
import { Checked, type Input, Route } from '../platform/route';
import { PORTS } from '../platform/tokens';
import { toDecision, toSimulated } from './decision-serializer';
import { toEdits } from './edits';

@Controller()
export class RoutingController {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  @Route(listRoutingHistory)
  history(@Who() who: Principal, @Checked() { params, query }: Input<typeof listRoutingHistory>) {
    const before = readCursor(query.cursor);
    return this.ports.inTransaction(who.scope, async (tx) => {
      if (!(await tx.threads.find(params.id))) throw notFound();
      const rows = await tx.routing.listOfThread({ threadId: params.id, limit: query.limit + 1, before });
      const page = toPage(rows, query.limit, (row) => ({ at: row.at, id: row.id }));
      return { decisions: page.items.map(toDecision), pagination: page.pagination };
    });
  }

  @Route(simulateRoute)
  async simulate(@Who() who: Principal, @Checked() { body }: Input<typeof simulateRoute>) {
    const { from, to, at, timeline } = body;
    const command = {
      from,
      to,
      body: body.body ?? '',
      at: at ? new Date(at) : this.ports.clock.now(),
      edits: toEdits(body.edits),
      range: timeline ? { from: new Date(timeline.from), to: new Date(timeline.to) } : null,
    };
    return toSimulated(await simulate(this.ports, who.scope, command));
  }

  @Route(chooseSitter)
  async choose(@Who() who: Principal, @Checked() { params, body }: Input<typeof chooseSitter>) {
    const command = { threadId: params.id, sitterId: body.sitterId, userId: who.user.id };
    const outcome = await choose(this.ports, who.scope, command);
    switch (outcome.kind) {
      case 'chosen':
        return { sitterId: outcome.sitterId, validUntil: outcome.validUntil?.toISOString() ?? null };
      case 'notFound':
        throw notFound();
      case 'noOverlap':
        throw new ProblemException(
          'conflict',
          'There is nothing to choose: this sitter is not one of several on duty now.',
        );
      default:
        return assertNever(outcome);
    }
  }
}
