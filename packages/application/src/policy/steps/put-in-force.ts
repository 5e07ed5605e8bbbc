import type { OrgPolicy } from '@snout/domain/policy/org-policy';
import type { Organization } from '../../ports/organization';
import type { Tx } from '../../ports/transaction';

/** Puts rules in force, keeps them as the next version, and says in the audit how much changed (never the entries themselves). */
export async function putInForce(
  tx: Tx,
  change: {
    organization: Organization;
    policy: OrgPolicy;
    /** Of the version in force until now. */
    version: number;
    source: 'rehearsed' | 'review' | 'settings';
    userId: string;
    at: Date;
  },
): Promise<void> {
  const { organization, policy, userId, at, source } = change;
  const { settings } = organization;
  const version = change.version + 1;
  await tx.organization.update({ settings: { ...settings, ...policy } });
  await tx.policyRules.append({ version, rules: policy, source, userId, at });
  const count = (one: OrgPolicy) => ({
    customWords: one.customWords.length,
    allowList: one.allowList.length,
    splitScan: one.splitScan,
    escalationDays: one.escalationDays,
  });
  await tx.audit.record({
    type: 'policy.rules_changed',
    actor: { type: 'owner', userId },
    subject: { type: 'policyRules', id: organization.id },
    data: { version, source, before: count(settings), after: count(policy) },
  });
  tx.notify({ type: 'resync' });
}
