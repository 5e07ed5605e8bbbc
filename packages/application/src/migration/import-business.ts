import { replan } from '../bookings/steps/replan';
import type { ProviderNumber } from '../ports/number-provider';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';
import { loadProviderAccount } from '../setup/provider-account';
import { isOurWebhook } from '../setup/webhook-url';

export interface ImportReport {
  isDryRun: boolean;
  /** The front desk afterwards; null: none is flagged and there was none. */
  frontDesk: string | null;
  /** Numbers of the provider's account that were not in the inventory: pool numbers now. */
  numbersAdopted: string[];
  threadsReclassified: number;
  windowsOpened: number;
  windowsClosed: number;
  /** What a person has to look at. */
  problems: string[];
}

type ImportPorts = Pick<Ports, 'inTransaction' | 'clock' | 'ids' | 'secrets' | 'numberProvider' | 'deployment'>;

interface ImportBusiness {
  /** The number to be the front desk; null keeps the one there is. */
  frontDesk: string | null;
  isDryRun: boolean;
}

/** Carries the report out of a transaction that must not stay. */
class DryRun extends Error {
  constructor(readonly report: ImportReport) {
    super('A dry run leaves nothing behind');
  }
}

/**
 * Puts the numbers, threads and running jobs of a business from another system in order: the flagged number is the front desk,
 * the rest pool; threads get the class of their number; confirmed bookings get their windows. Running it twice changes
 * nothing. Webhooks are left alone: Setup installs them.
 */
export async function importBusiness(
  ports: ImportPorts,
  scope: OrgScope,
  command: ImportBusiness,
): Promise<ImportReport> {
  const account = await ports.inTransaction(scope, (tx) => loadProviderAccount(ports, scope, tx));
  const listed = account && (await ports.numberProvider.list(account, {}));
  try {
    return await ports.inTransaction(scope, async (tx) => {
      const report = await work(ports, tx, { ...command, listed });
      if (command.isDryRun) throw new DryRun(report);
      await tx.audit.record({
        type: 'business.imported',
        actor: { type: 'system', name: 'import' },
        subject: { type: 'organization', id: scope.orgId },
        data: { ...report },
      });
      tx.notify({ type: 'resync' });
      return report;
    });
  } catch (error) {
    if (error instanceof DryRun) return error.report;
    throw error;
  }
}

async function work(
  ports: ImportPorts,
  tx: Tx,
  { frontDesk, isDryRun, listed }: ImportBusiness & { listed: ProviderNumber[] | null },
): Promise<ImportReport> {
  const problems = listed ? [] : ['The provider was not asked for its numbers: it is not connected or did not answer.'];
  const numbersAdopted = await adopt(ports, tx, listed ?? []);
  if (frontDesk !== null) problems.push(...(await flagFrontDesk(tx, frontDesk)));
  const present = await tx.numbers.findFrontDesk();
  if (!present) problems.push('There is no front desk. Run this again with --front-desk=<number>.');
  const threadsReclassified = await tx.inventory.alignThreadClasses();
  const { opened, closed } = await openWindows(ports, tx);
  return {
    isDryRun,
    frontDesk: present?.e164 ?? null,
    numbersAdopted,
    threadsReclassified,
    windowsOpened: opened,
    windowsClosed: closed,
    problems,
  };
}

async function adopt(ports: ImportPorts, tx: Tx, listed: readonly ProviderNumber[]): Promise<string[]> {
  const adopted: string[] = [];
  for (const { e164, providerSid, friendlyName, smsUrl } of listed) {
    const webhookStatus = isOurWebhook(smsUrl, ports.deployment) ? 'verified' : 'drift';
    const number = {
      id: ports.ids.next(),
      e164,
      type: 'pool' as const,
      providerSid,
      friendlyName,
      webhookStatus,
    } as const;
    if ((await tx.inventory.insert(number)) === 'inserted') adopted.push(e164);
  }
  return adopted;
}

/** Only where there is none yet: an office that works is replaced in Numbers, with all that goes along. */
async function flagFrontDesk(tx: Tx, e164: string): Promise<string[]> {
  const present = await tx.numbers.findFrontDesk();
  if (present?.e164 === e164) return [];
  if (present) return [`${present.e164} is the front desk already. Replace it under Numbers.`];
  const number = await tx.inventory.findLiving(e164);
  if (!number) return [`${e164} is none of the numbers of this business.`];
  if (number.status !== 'active' || number.assignedSitterId) return [`${e164} is a sitter’s number or not in use.`];
  await tx.inventory.update(number.id, { type: 'frontDesk' });
  return [];
}

/** Every sitter and client with a confirmed booking that is not over gets the windows it asks for. */
async function openWindows(ports: ImportPorts, tx: Tx): Promise<{ opened: number; closed: number }> {
  const total = { opened: 0, closed: 0 };
  for (const { clientId, sitterId } of await tx.bookings.listRunningPairs(ports.clock.now())) {
    await tx.bookings.lockClient(clientId);
    const contact = await tx.clients.findContactOfClient(clientId);
    if (!contact) continue;
    const { opened, closed } = await replan(ports, tx, { contact, sitterId });
    total.opened += opened;
    total.closed += closed;
  }
  return total;
}
