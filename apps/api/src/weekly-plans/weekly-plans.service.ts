import { Inject, Injectable } from '@nestjs/common';
import type { Ports } from '@snout/application/ports/ports';
import type { OrgScope } from '@snout/application/ports/scope';
import type { WeeklyPlanRow } from '@snout/application/ports/weekly-plans';
import {
  changeWeeklyPlan,
  createWeeklyPlan,
  type PlanOutcome,
  removeWeeklyPlan,
} from '@snout/application/weekly-plans/save-weekly-plan';
import type { WeeklyPlan } from '@snout/contracts/weekly-plans';
import { type PlanSpan, toPlanStatus } from '@snout/domain/clients/decide-class';
import { assertNever } from '@snout/domain/shared/assert-never';
import { readCursor, toPage } from '../platform/paging';
import { notFound, ProblemException } from '../platform/problem';
import { PORTS } from '../platform/tokens';

const toPlan = ({ turnsAt: _, activeFrom, activeTo, createdAt, ...row }: WeeklyPlanRow, now: Date): WeeklyPlan => ({
  ...row,
  activeFrom: activeFrom.toISOString(),
  activeTo: activeTo?.toISOString() ?? null,
  status: toPlanStatus({ activeFrom, activeTo }, now),
  createdAt: createdAt.toISOString(),
});

/** Weekly plans: command in, outcome to HTTP. */
@Injectable()
export class WeeklyPlansService {
  constructor(@Inject(PORTS) private readonly ports: Ports) {}

  list(
    scope: OrgScope,
    query: { clientId: string | null; activeAt: Date | null; limit: number; cursor: string | undefined },
  ) {
    const { cursor, ...filter } = query;
    const { limit } = query;
    const before = readCursor(cursor);
    const now = this.ports.clock.now();
    return this.ports.inTransaction(scope, async (tx) => {
      const rows = await tx.weeklyPlans.list({ ...filter, limit: limit + 1, before });
      const page = toPage(rows, limit, (row) => ({ at: row.activeFrom, id: row.id }));
      return { weeklyPlans: page.items.map((row) => toPlan(row, now)), pagination: page.pagination };
    });
  }

  async get(scope: OrgScope, id: string): Promise<WeeklyPlan> {
    const row = await this.ports.inTransaction(scope, (tx) => tx.weeklyPlans.find(id));
    if (!row) throw notFound();
    return toPlan(row, this.ports.clock.now());
  }

  async create(scope: OrgScope, command: PlanSpan & { clientId: string; userId: string }): Promise<WeeklyPlan> {
    return this.get(scope, idOf(await createWeeklyPlan(this.ports, scope, command)));
  }

  async change(
    scope: OrgScope,
    command: { planId: string; userId: string; change: Partial<PlanSpan> },
  ): Promise<WeeklyPlan> {
    return this.get(scope, idOf(await changeWeeklyPlan(this.ports, scope, command)));
  }

  async remove(scope: OrgScope, command: { planId: string; userId: string }): Promise<void> {
    idOf(await removeWeeklyPlan(this.ports, scope, command));
  }
}

function idOf(outcome: PlanOutcome): string {
  switch (outcome.kind) {
    case 'done':
      return outcome.planId;
    case 'notFound':
      throw notFound();
    case 'conflict':
      throw new ProblemException('conflict', outcome.detail);
    case 'invalid': {
      const { path, message } = outcome;
      throw new ProblemException('validation_failed', message, { errors: [{ path, message }] });
    }
    default:
      return assertNever(outcome);
  }
}
