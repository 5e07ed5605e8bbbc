import {
  type ChecklistFacts,
  type ChecklistItem,
  type ChecklistMarks,
  SETUP_STEPS,
  TOUR_STEPS,
  toChecklist,
} from '@snout/domain/setup/checklist';
import type { Registration } from '@snout/domain/shared/vocabulary';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';

export interface ChecklistReport {
  setup: ChecklistItem[];
  tour: { isHidden: boolean; steps: ChecklistItem[] };
  numbersUsed: number;
  registration: Record<Registration, number>;
}

/** How far setting up is, from stored facts alone: nobody outside is asked. */
export const loadChecklist = (ports: Pick<Ports, 'inTransaction'>, scope: OrgScope): Promise<ChecklistReport> =>
  ports.inTransaction(scope, report);

/** What only a person can say of it. A campaign registers all numbers at once, so its standing is kept for all of them. */
export function markChecklist(
  ports: Pick<Ports, 'inTransaction'>,
  scope: OrgScope,
  command: { userId: string; marks: Partial<ChecklistMarks>; registration?: Registration },
): Promise<ChecklistReport> {
  return ports.inTransaction(scope, async (tx) => {
    const { settings } = await tx.organization.getLocked();
    const checklist = { ...settings.checklist, ...command.marks };
    await tx.organization.update({ settings: { ...settings, checklist } });
    if (command.registration) await tx.inventory.setRegistrationOfAll(command.registration);
    await tx.audit.record({
      type: 'setup.checklist_marked',
      actor: { type: 'owner', userId: command.userId },
      subject: { type: 'organization', id: scope.orgId },
      data: { ...command.marks, ...(command.registration ? { registration: command.registration } : {}) },
    });
    if (command.registration) tx.notify({ type: 'number.updated' });
    return report(tx);
  });
}

async function report(tx: Tx): Promise<ChecklistReport> {
  const { settings } = await tx.organization.get();
  const living = (await tx.inventory.listLiving()).filter((number) => number.status === 'active');
  const sitters = (await tx.sitters.list()).filter((sitter) => sitter.status !== 'offboarded');
  const provider = await tx.organization.getProvider();
  const facts: ChecklistFacts = {
    isProviderConnected: provider?.status === 'connected',
    hasFrontDesk: living.some((number) => number.type === 'frontDesk'),
    numbers: living.length,
    numbersReachingUs: living.filter((number) => number.webhookStatus === 'verified').length,
    sitters: sitters.length,
    sittersWithNumber: sitters.filter((sitter) => sitter.businessNumber !== null).length,
    ...(await tx.inbox.firsts()),
  };
  const given = { facts, marks: settings.checklist };
  const registration = { unknown: 0, pending: 0, registered: 0, rejected: 0 };
  for (const number of living) registration[number.registration] += 1;
  return {
    setup: toChecklist(SETUP_STEPS, given),
    tour: { isHidden: settings.checklist.isTourHidden, steps: toChecklist(TOUR_STEPS, given) },
    numbersUsed: (await tx.inventory.listLiving()).length,
    registration,
  };
}
