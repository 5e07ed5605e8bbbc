import { findNextTurn, isPlanActive } from '@snout/domain/clients/decide-class';
import { reclassify } from '../clients/steps/reclassify';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';

/** Plans that have started or ended since somebody last looked: their clients' windows move. Answers how many were due. */
export async function turnPlans(
  ports: Pick<Ports, 'inTransaction' | 'directory' | 'ids' | 'clock'>,
  { limit }: { limit: number },
): Promise<number> {
  const due = await ports.directory.listDuePlans(limit);
  const failures: unknown[] = [];
  for (const { orgId, planId } of due) {
    // One plan that cannot be worked out must not keep the others; the job still fails, so that somebody sees it.
    await turnPlan(ports, { orgId }, planId).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
  return due.length;
}

function turnPlan(
  ports: Pick<Ports, 'inTransaction' | 'ids' | 'clock'>,
  scope: OrgScope,
  planId: string,
): Promise<void> {
  return ports.inTransaction(scope, async (tx) => {
    const seen = await tx.weeklyPlans.find(planId);
    if (!seen || !(await tx.bookings.lockClient(seen.clientId))) return;
    const plan = await tx.weeklyPlans.find(planId);
    const at = ports.clock.now();
    if (!plan || plan.clientId !== seen.clientId || plan.turnsAt === null || plan.turnsAt > at) return;
    await tx.weeklyPlans.update(planId, { turnsAt: findNextTurn(plan, at) });
    await reclassify(ports, tx, plan.clientId);
    await tx.audit.record({
      type: isPlanActive(plan, at) ? 'weekly_plan.started' : 'weekly_plan.ended',
      actor: { type: 'system', name: 'weekly-plans' },
      subject: { type: 'weeklyPlan', id: planId },
      data: { clientId: plan.clientId },
    });
  });
}
