import type { AuditAction } from '@snout/domain/audit/action-words';
import { doPlansOverlap, findNextTurn, type PlanSpan } from '@snout/domain/clients/decide-class';
import { reclassify } from '../clients/steps/reclassify';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';

export type PlanOutcome =
  | { kind: 'done'; planId: string }
  | { kind: 'notFound' }
  | { kind: 'conflict'; detail: string }
  | { kind: 'invalid'; path: string; message: string };

type PlanPorts = Pick<Ports, 'inTransaction' | 'ids' | 'clock'>;

/** A weekly plan. Active at once, the client is recurring at once and their windows ahead move. */
export function createWeeklyPlan(
  ports: PlanPorts,
  scope: OrgScope,
  command: PlanSpan & { clientId: string; userId: string },
): Promise<PlanOutcome> {
  const { clientId, userId, activeFrom, activeTo } = command;
  return ports.inTransaction(scope, async (tx) => {
    const client = await tx.bookings.lockClient(clientId);
    if (!client) return { kind: 'invalid', path: 'clientId', message: 'There is no such client.' };
    if (client.archivedAt) return { kind: 'invalid', path: 'clientId', message: 'This client is archived.' };
    const id = ports.ids.next();
    const span = { activeFrom, activeTo };
    const refusal = await check(tx, { id, clientId, ...span });
    if (refusal) return refusal;
    const createdAt = ports.clock.now();
    await tx.weeklyPlans.insert({ id, clientId, ...span, turnsAt: findNextTurn(span, createdAt), createdAt });
    await reclassify(ports, tx, clientId);
    await audit(tx, { planId: id, userId, type: 'weekly_plan.created', data: { clientId, after: span } });
    return { kind: 'done', planId: id };
  });
}

/** Moves the start or the end of a plan; what is left out stays. */
export function changeWeeklyPlan(
  ports: PlanPorts,
  scope: OrgScope,
  command: { planId: string; userId: string; change: Partial<PlanSpan> },
): Promise<PlanOutcome> {
  const { planId, userId, change } = command;
  return ports.inTransaction(scope, async (tx) => {
    const before = await lockPlan(tx, planId);
    if (!before) return { kind: 'notFound' };
    const { activeFrom, activeTo, clientId } = before;
    const span = { activeFrom, activeTo, ...change };
    const refusal = await check(tx, { id: planId, clientId, ...span });
    if (refusal) return refusal;
    await tx.weeklyPlans.update(planId, { ...span, turnsAt: findNextTurn(span, ports.clock.now()) });
    await reclassify(ports, tx, clientId);
    const data = { clientId, before: { activeFrom, activeTo }, after: span };
    await audit(tx, { planId, userId, type: 'weekly_plan.changed', data });
    return { kind: 'done', planId };
  });
}

/** Calls a plan off, as if it had never been; the audit trail still knows it. */
export function removeWeeklyPlan(
  ports: PlanPorts,
  scope: OrgScope,
  command: { planId: string; userId: string },
): Promise<PlanOutcome> {
  const { planId, userId } = command;
  return ports.inTransaction(scope, async (tx) => {
    const before = await lockPlan(tx, planId);
    if (!before) return { kind: 'notFound' };
    const { activeFrom, activeTo, clientId } = before;
    await tx.weeklyPlans.remove(planId);
    await reclassify(ports, tx, clientId);
    const data = { clientId, before: { activeFrom, activeTo } };
    await audit(tx, { planId, userId, type: 'weekly_plan.removed', data });
    return { kind: 'done', planId };
  });
}

/** The plan with its client locked. A merge may have moved it to another client meanwhile, so it is read again. */
async function lockPlan(tx: Tx, planId: string) {
  const seen = await tx.weeklyPlans.find(planId);
  if (!seen) return null;
  await tx.bookings.lockClient(seen.clientId);
  const plan = await tx.weeklyPlans.find(planId);
  if (plan && plan.clientId !== seen.clientId) await tx.bookings.lockClient(plan.clientId);
  return plan;
}

async function check(
  tx: Tx,
  plan: PlanSpan & { id: string; clientId: string },
): Promise<Exclude<PlanOutcome, { kind: 'done' | 'notFound' }> | null> {
  if (plan.activeTo && plan.activeTo <= plan.activeFrom) {
    return { kind: 'invalid', path: 'activeTo', message: 'The end must be after the start.' };
  }
  const others = await tx.weeklyPlans.listOfClient(plan.clientId);
  const clash = others.find((other) => other.id !== plan.id && doPlansOverlap(other, plan));
  if (!clash) return null;
  return {
    kind: 'conflict',
    detail: 'Another weekly plan of this client covers part of that time. Change or end it first.',
  };
}

const audit = (
  tx: Tx,
  entry: { planId: string; userId: string; type: AuditAction; data: Record<string, unknown> },
): Promise<void> =>
  tx.audit.record({
    type: entry.type,
    actor: { type: 'owner', userId: entry.userId },
    subject: { type: 'weeklyPlan', id: entry.planId },
    data: entry.data,
  });
