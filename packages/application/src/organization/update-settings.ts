import { policyFingerprint, toOrgPolicy } from '@snout/domain/policy/org-policy';
import type { OrgSettings } from '@snout/domain/shared/org-settings';
import { isTimeZone } from '@snout/domain/shared/time-zone';
import { putInForce } from '../policy/steps/put-in-force';
import type { Organization } from '../ports/organization';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import type { Tx } from '../ports/transaction';

export interface UpdateSettings {
  userId: string;
  name?: string;
  timezone?: string;
  settings?: Partial<OrgSettings>;
}

/** Changes settings; what is left out stays. Values come validated by the contract; the zone is checked here. */
export function updateSettings(
  ports: Pick<Ports, 'inTransaction' | 'clock'>,
  scope: OrgScope,
  command: UpdateSettings,
): Promise<{ kind: 'done' } | { kind: 'invalid'; path: string; message: string }> {
  return ports.inTransaction(scope, async (tx) => {
    if (command.timezone !== undefined && !isTimeZone(command.timezone)) {
      return { kind: 'invalid', path: 'timezone', message: 'This is not an IANA time zone.' };
    }
    const before = await tx.organization.getLocked();
    const ownerPhone = command.settings?.overlapTexts?.ownerPhone ?? null;
    const message = await findPhoneFault(tx, { before: before.settings.overlapTexts.ownerPhone, after: ownerPhone });
    if (message !== null) return { kind: 'invalid', path: 'settings.overlapTexts.ownerPhone', message };
    const settings = { ...before.settings, ...command.settings };
    await versionRules(ports, tx, { organization: before, settings, userId: command.userId });
    const changes = {
      settings,
      ...(command.name === undefined ? {} : { name: command.name }),
      ...(command.timezone === undefined ? {} : { timezone: command.timezone }),
    };
    await tx.organization.update(changes);
    if (command.settings?.poolBinding) await tx.bindings.checkSoon({});
    await tx.audit.record({
      type: 'settings.changed',
      actor: { type: 'owner', userId: command.userId },
      subject: { type: 'organization', id: scope.orgId },
      data: { before: { name: before.name, timezone: before.timezone, settings: before.settings }, after: changes },
    });
    tx.notify({ type: 'resync' });
    return { kind: 'done' };
  });
}

/** An owner’s phone is nobody else’s: what comes from it is no conversation. */
async function findPhoneFault(tx: Tx, phone: { before: string | null; after: string | null }): Promise<string | null> {
  const { before, after } = phone;
  if (after === null) return null;
  if ((await tx.inventory.findLiving(after)) !== null) return 'This is one of your business numbers.';
  if (after === before || (await tx.clients.findBySms(after)) === null) return null;
  return 'This is the number of one of your clients. Their texts would not reach you any more.';
}

/** Part of the settings are rules of the policy: changed, they are a new version, and what was rehearsed before is stale. */
async function versionRules(
  ports: Pick<Ports, 'clock'>,
  tx: Tx,
  change: { organization: Organization; settings: OrgSettings; userId: string },
): Promise<void> {
  const { organization, settings, userId } = change;
  const policy = toOrgPolicy(settings);
  if (policyFingerprint(policy) === policyFingerprint(toOrgPolicy(organization.settings))) return;
  const { version } = await tx.policyRules.latest();
  await putInForce(tx, { organization, policy, version, source: 'settings', userId, at: ports.clock.now() });
}
