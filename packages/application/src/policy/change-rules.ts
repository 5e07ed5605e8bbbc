import { POLICY_RULES_VERSION } from '@snout/domain/policy/detect-violations';
import { changePolicy, type OrgPolicy, policyFingerprint, toOrgPolicy } from '@snout/domain/policy/org-policy';
import type { Ports } from '../ports/ports';
import type { OrgScope } from '../ports/scope';
import { putInForce } from './steps/put-in-force';

/** For how long a rehearsal speaks for its rules. */
export const REHEARSAL_HOLDS_MS = 24 * 3_600_000;

/** Puts changed rules in force, if exactly these were rehearsed against the rules that are in force now. */
export function changeRules(
  ports: Pick<Ports, 'inTransaction' | 'clock' | 'digest'>,
  scope: OrgScope,
  command: { userId: string; changes: Partial<OrgPolicy> },
): Promise<{ kind: 'done' } | { kind: 'rehearsalRequired' }> {
  return ports.inTransaction(scope, async (tx) => {
    const organization = await tx.organization.getLocked();
    const before = toOrgPolicy(organization.settings);
    const policy = changePolicy(before, command.changes);
    const fingerprint = policyFingerprint(policy);
    if (fingerprint === policyFingerprint(before)) return { kind: 'done' };
    const { version } = await tx.policyRules.latest();
    const at = ports.clock.now();
    const isRehearsed = await tx.policyRules.hasRehearsal({
      baseVersion: version,
      detectorVersion: POLICY_RULES_VERSION,
      rulesHash: ports.digest.sha256(fingerprint),
      since: new Date(at.getTime() - REHEARSAL_HOLDS_MS),
    });
    if (!isRehearsed) return { kind: 'rehearsalRequired' };
    await putInForce(tx, { organization, policy, version, source: 'rehearsed', userId: command.userId, at });
    return { kind: 'done' };
  });
}
