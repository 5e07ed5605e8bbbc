import fc from 'fast-check';
import { VIOLATION_TYPES, type ViolationType } from '../shared/vocabulary';
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
  ['a phone number to a sitter warns the client', 'clientToSitter', 'phoneNumber', true],
  ['an e-mail does', 'clientToSitter', 'email', true],
  ['a link does', 'clientToSitter', 'url', true],
  ['a social profile does', 'clientToSitter', 'socialMedia', true],
  ['a mere phrase does not', 'clientToSitter', 'phrase', false],
  ['payment words do not', 'clientToSitter', 'payment', false],
  ['the business’s own words do not', 'clientToSitter', 'custom', false],
  ['nothing is sent when the owner is the reader', 'clientToOwner', 'phoneNumber', false],
  ['nothing is sent to the client of a blocked sitter', 'sitterToClient', 'phoneNumber', false],
])('%s', (_rule, direction, type, warnClient) => {
  expect(decideEnforcement({ direction, findings: [aFinding(type)] }).warnClient).toBe(warnClient);
});

test.each<[PolicyDirection, string | null, boolean, boolean, string]>([
  ['sitterToClient', 'blocked', true, true, 'block'],
  ['clientToSitter', 'flagged', true, true, 'block'],
  ['clientToOwner', 'flagged', true, false, 'warning'],
  ['ownerToClient', null, false, false, 'warning'],
  ['automationToClient', null, false, true, 'block'],
])(
  '%s: attempt %s, thread flagged %s, owner told %s, severity %s',
  (direction, attempt, flagThread, tells, severity) => {
    expect(decideEnforcement({ direction, findings: [aFinding('email')] })).toMatchObject({
      attempt,
      flagThread,
      notifyOwner: tells,
      severity,
    });
  },
);

const aDirection = fc.constantFrom<PolicyDirection>(
  'sitterToClient',
  'clientToSitter',
  'clientToOwner',
  'ownerToClient',
  'automationToClient',
);
const findings = fc.array(fc.constantFrom(...VIOLATION_TYPES).map(aFinding), { minLength: 1, maxLength: 6 });

test('no finding and no failure ever lets a sitter’s text through, nor lets a sitter read one as it is', () => {
  fc.assert(
    fc.property(findings, (found) => {
      for (const seen of [found, 'detectorFailed'] as const) {
        expect(decideEnforcement({ direction: 'sitterToClient', findings: seen }).action).toBe('block');
        expect(['redact', 'hide']).toContain(decideEnforcement({ direction: 'clientToSitter', findings: seen }).action);
      }
    }),
  );
});

test('what flags a thread leaves an attempt that can be resolved, and the other way round', () => {
  fc.assert(
    fc.property(aDirection, fc.oneof(findings, fc.constant('detectorFailed' as const)), (direction, found) => {
      const { flagThread, attempt } = decideEnforcement({ direction, findings: found });
      expect(attempt !== null).toBe(flagThread);
    }),
  );
});
