import type { AttemptAction, ViolationSeverity, ViolationType } from '../shared/vocabulary';
import type { Finding } from './finding';

export type PolicyDirection =
  | 'sitterToClient'
  | 'clientToSitter'
  | 'clientToOwner'
  | 'ownerToClient'
  | 'automationToClient';

/** `hide`: stored, but no sitter ever sees it. `refuse`: neither stored nor sent. */
export type EnforcementAction = 'allow' | 'block' | 'redact' | 'hide' | 'mark' | 'allowWithWarning' | 'refuse';

export interface Enforcement {
  action: EnforcementAction;
  /** Sets `hasPolicyViolation` on the thread. */
  flagThread: boolean;
  /** A friendly text to the client; the caller sends it at most once in 24 h. */
  warnClient: boolean;
  notifyOwner: boolean;
  /** The attempt to log, null when there is nothing to log. */
  attempt: AttemptAction | null;
  /** Severity stored with the violations, null without any. */
  severity: ViolationSeverity | null;
}

/** Findings that are a way to reach somebody, as against a mere phrase. */
const CONTACT_TYPES: ReadonlySet<ViolationType> = new Set(['phoneNumber', 'email', 'url', 'socialMedia']);

type Outcome = Omit<Enforcement, 'warnClient'>;

const CLEAN: Outcome = { action: 'allow', flagThread: false, notifyOwner: false, attempt: null, severity: null };

const ON_FINDING: Readonly<Record<PolicyDirection, Outcome>> = {
  sitterToClient: { action: 'block', flagThread: true, notifyOwner: true, attempt: 'blocked', severity: 'block' },
  clientToSitter: { action: 'redact', flagThread: true, notifyOwner: true, attempt: 'flagged', severity: 'block' },
  clientToOwner: { action: 'mark', flagThread: true, notifyOwner: false, attempt: 'flagged', severity: 'warning' },
  // Whoever sends it is whoever would review it: there is nothing left to decide afterwards.
  ownerToClient: {
    action: 'allowWithWarning',
    flagThread: false,
    notifyOwner: false,
    attempt: null,
    severity: 'warning',
  },
  automationToClient: { action: 'refuse', flagThread: false, notifyOwner: true, attempt: null, severity: 'block' },
};

/** When the detector failed nobody knows what is in the text: sitters are kept from it, the owner goes on. */
const ON_FAILURE: Readonly<Record<PolicyDirection, Outcome>> = {
  sitterToClient: { action: 'block', flagThread: true, notifyOwner: true, attempt: 'blocked', severity: 'block' },
  clientToSitter: { action: 'hide', flagThread: true, notifyOwner: true, attempt: 'flagged', severity: 'block' },
  clientToOwner: { action: 'hide', flagThread: true, notifyOwner: true, attempt: 'flagged', severity: 'warning' },
  ownerToClient: CLEAN,
  automationToClient: { action: 'refuse', flagThread: false, notifyOwner: true, attempt: null, severity: 'block' },
};

/** What happens to a message, by direction. A detector that failed is never taken as "clean" for a sitter. */
export function decideEnforcement(facts: {
  direction: PolicyDirection;
  findings: readonly Finding[] | 'detectorFailed';
}): Enforcement {
  const { direction, findings } = facts;
  if (findings === 'detectorFailed') return { ...ON_FAILURE[direction], warnClient: false };
  if (findings.length === 0) return { ...CLEAN, warnClient: false };
  const hasContact = findings.some((finding) => CONTACT_TYPES.has(finding.type));
  return { ...ON_FINDING[direction], warnClient: direction === 'clientToSitter' && hasContact };
}
