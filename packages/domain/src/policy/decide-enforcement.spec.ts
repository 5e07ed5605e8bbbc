import type { ViolationType } from '../shared/vocabulary';
import { decideEnforcement, type EnforcementAction, type PolicyDirection } from './decide-enforcement';
import type { Finding } from './finding';

const aFinding = (type: ViolationType): Finding => ({
  type,
  start: 0,
  end: 4,
  severity: 'block',
  normalized: 'x',
  rule: 'x',
});

test.each<[PolicyDirection, EnforcementAction, EnforcementAction, EnforcementAction]>([
  ['sitterToClient', 'allow', 'block', 'block'],
  ['clientToSitter', 'allow', 'redact', 'hide'],
  ['clientToOwner', 'allow', 'mark', 'hide'],
  ['ownerToClient', 'allow', 'allowWithWarning', 'allow'],
  ['automationToClient', 'allow', 'refuse', 'refuse'],
])('%s: clean → %s, found → %s, detector failed → %s', (direction, clean, found, failed) => {
  expect(decideEnforcement({ direction, findings: [] }).action).toBe(clean);
  expect(decideEnforcement({ direction, findings: [aFinding('phrase')] }).action).toBe(found);
  expect(decideEnforcement({ direction, findings: 'detectorFailed' }).action).toBe(failed);
});

test.each<[string, PolicyDirection, ViolationType, boolean]>([
  ['contact details to a sitter warn the client', 'clientToSitter', 'phoneNumber', true],
  ['a mere phrase does not', 'clientToSitter', 'phrase', false],
  ['payment words do not', 'clientToSitter', 'payment', false],
  ['nothing is sent when the owner is the reader', 'clientToOwner', 'phoneNumber', false],
])('%s', (_rule, direction, type, warnClient) => {
  expect(decideEnforcement({ direction, findings: [aFinding(type)] }).warnClient).toBe(warnClient);
});

test.each<[PolicyDirection, string | null, boolean, string]>([
  ['sitterToClient', 'blocked', true, 'block'],
  ['clientToSitter', 'flagged', true, 'block'],
  ['clientToOwner', 'flagged', true, 'warning'],
  ['ownerToClient', null, true, 'warning'],
])('%s logs %s, flags the thread, stores severity', (direction, attempt, flagThread, severity) => {
  expect(decideEnforcement({ direction, findings: [aFinding('email')] })).toMatchObject({
    attempt,
    flagThread,
    severity,
  });
});
