import type { AttemptAction, ViolationSeverity } from '../shared/vocabulary';
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

/** What happens to a message, by direction. A detector that failed is never taken as "clean" for a sitter. */
export function decideEnforcement(facts: {
  direction: PolicyDirection;
  findings: readonly Finding[] | 'detectorFailed';
}): Enforcement {
  void facts;
  throw new Error('Not written yet');
}
