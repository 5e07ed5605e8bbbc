import { decideEnforcement, type Enforcement } from '@snout/domain/policy/decide-enforcement';
import { POLICY_RULES_VERSION } from '@snout/domain/policy/detect-violations';
import type { Finding } from '@snout/domain/policy/finding';
import { redact } from '@snout/domain/policy/redact';
import type { ArrivalFacts } from '../../ports/arrivals';
import type { Ports } from '../../ports/ports';
import type { Tx } from '../../ports/transaction';
import type { Arrival } from './arrival';
import { lookInto } from './look-into';

export interface InboundScan {
  enforcement: Enforcement;
  findings: Finding[];
  /** Places of earlier pieces of a split number among the sender's last texts. */
  earlier: number[];
  redactedBody: string | null;
  hidden: boolean;
  reason: string | null;
}

/** Step 7: what the policy makes of an inbound text, and what a sitter may read of it. */
export function scanInbound(
  ports: Pick<Ports, 'detector'>,
  { sms, organization, route }: Arrival,
  known: Pick<ArrivalFacts, 'recentBodies' | 'ownNumbers'>,
): InboundScan {
  const text = { body: sms.body, previous: known.recentBodies };
  const found = lookInto(ports.detector, text, { ...organization, ownNumbers: known.ownNumbers });
  const findings = found === 'detectorFailed' ? [] : found.findings;
  const enforcement = decideEnforcement({
    direction: route.target === 'sitter' ? 'clientToSitter' : 'clientToOwner',
    findings: found === 'detectorFailed' ? found : findings,
  });
  return {
    enforcement,
    findings,
    earlier: found === 'detectorFailed' ? [] : found.earlier,
    // Kept for every finding: a text routed to the owner today may stand on a sitter's own number.
    redactedBody: findings.length > 0 ? redact(sms.body, findings) : null,
    hidden: found === 'detectorFailed' || enforcement.action === 'hide',
    reason: found === 'detectorFailed' ? 'detectorFailed' : (findings[0]?.type ?? null),
  };
}

/** Keeps the findings of a stored message, with the version of the rules that made them. */
export const recordFindings = (
  tx: Pick<Tx, 'policy'>,
  entry: { messageId: string; threadId: string; findings: readonly Finding[]; isRedacted: boolean; at: Date },
): Promise<void> => tx.policy.recordFindings({ ...entry, rulesVersion: POLICY_RULES_VERSION });
