import type { InventoryNumber, WebhookStatus } from '../ports/inventory';
import type { ProviderAccount } from '../ports/messaging-provider';
import type { ProviderNumber } from '../ports/number-provider';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { loadProviderAccount } from '../setup/provider-account';
import { inboundWebhookUrl, isOurWebhook } from '../setup/webhook-url';
import type { NumberPorts } from './buy-number';
import { finishGivingBack } from './give-back-number';

export interface CheckedNumber {
  id: string;
  e164: string;
  status: WebhookStatus;
  actualUrl: string | null;
}

/** What the provider says about each number right now; null when it could not be asked. Alerts open and close by it. */
export async function checkNumbers(ports: NumberPorts, scope: OrgScope): Promise<CheckedNumber[] | null> {
  const seen = await lookAtBoth(ports, scope);
  if (!seen) return null;
  const bySid = new Map(seen.listed.map((number) => [number.providerSid, number]));
  const byE164 = new Map(seen.listed.map((number) => [number.e164, number]));
  const checked = seen.living.map((number) => {
    const theirs = bySid.get(number.providerSid ?? '') ?? byE164.get(number.e164) ?? null;
    return { number, theirs, status: statusOf(ports, theirs) };
  });
  await ports.inTransaction(scope, async (tx) => {
    const at = ports.clock.now();
    for (const { number, theirs, status } of checked) {
      // It may have been given back while the provider was asked.
      const now = await tx.inventory.lock(number.id);
      if (!now || now.status === 'released') continue;
      if (theirs && number.providerSid !== theirs.providerSid) {
        await tx.inventory.update(number.id, { providerSid: theirs.providerSid });
      }
      await tx.inventory.setWebhookStatus(number.id, status, at);
      const dedupeKey = `webhook.${number.id}`;
      const isWell = status === 'verified';
      const changed = isWell
        ? await tx.alerts.resolve(dedupeKey)
        : await tx.alerts.raise({ type: 'number.webhook_drift', severity: 'high', subject: number.e164, dedupeKey });
      if (changed) tx.notify({ type: 'alert.raised' });
    }
  });
  return checked.map(({ number: { id, e164 }, theirs, status }) => ({
    id,
    e164,
    status,
    actualUrl: theirs?.smsUrl ?? null,
  }));
}

function statusOf(ports: Pick<Ports, 'deployment'>, theirs: ProviderNumber | null): WebhookStatus {
  if (!theirs) return 'missing';
  if (theirs.smsUrl === '') return 'missing';
  return isOurWebhook(theirs.smsUrl, ports.deployment) ? 'verified' : 'drift';
}

async function lookAtBoth(
  ports: NumberPorts,
  scope: OrgScope,
): Promise<{ account: ProviderAccount; living: InventoryNumber[]; listed: ProviderNumber[] } | null> {
  const { account, living } = await ports.inTransaction(scope, async (tx) => ({
    account: await loadProviderAccount(ports, scope, tx),
    living: await tx.inventory.listLiving(),
  }));
  const listed = account && (await ports.numberProvider.list(account, {}));
  return account && listed ? { account, living, listed } : null;
}

/** Points every number at us, or those given, and reads back what the provider then says. */
export async function installWebhooks(
  ports: NumberPorts,
  scope: OrgScope,
  { numberIds, userId }: { numberIds: readonly string[] | null; userId: string },
): Promise<CheckedNumber[] | null> {
  const seen = await lookAtBoth(ports, scope);
  if (!seen) return null;
  const theirs = new Map(seen.listed.map((number) => [number.e164, number]));
  const wanted = seen.living.filter(({ id }) => numberIds === null || numberIds.includes(id));
  for (const { e164 } of wanted) {
    const number = theirs.get(e164);
    if (number && !isOurWebhook(number.smsUrl, ports.deployment)) {
      await ports.numberProvider.setWebhook(seen.account, number.providerSid, inboundWebhookUrl(ports.deployment));
    }
  }
  await ports.inTransaction(scope, (tx) =>
    tx.audit.record({
      type: 'setup.webhooks_installed',
      actor: { type: 'owner', userId },
      subject: { type: 'organization', id: scope.orgId },
      data: { numbers: wanted.map(({ e164 }) => e164) },
    }),
  );
  return checkNumbers(ports, scope);
}

/** For every connected organisation: webhooks are looked at, and releases that were cut short are finished. */
export async function reconcileNumbers(ports: NumberPorts & Pick<Ports, 'directory'>): Promise<void> {
  const failures: unknown[] = [];
  for (const scope of await ports.directory.listConnectedOrgs()) {
    await reconcileOrg(ports, scope).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

async function reconcileOrg(ports: NumberPorts, scope: OrgScope): Promise<void> {
  const { account, living } = await ports.inTransaction(scope, async (tx) => ({
    account: await loadProviderAccount(ports, scope, tx),
    living: await tx.inventory.listLiving(),
  }));
  for (const { id: numberId, providerSid, releaseAskedAt } of living) {
    if (releaseAskedAt) await finishGivingBack(ports, scope, { numberId, providerSid, account });
  }
  await checkNumbers(ports, scope);
}
