import type { PolicyAttempt, Rehearsal } from '@snout/contracts/policy';

const jess: PolicyAttempt['author'] = {
  type: 'sitter',
  id: 'jess',
  name: 'Jess Moreno',
  offencesInPeriod: 1,
  messagingLockedAt: null,
  lockReason: null,
  mayUnlock: false,
  recent: [],
};

export const anAuthor = (over: Partial<PolicyAttempt['author']> = {}): PolicyAttempt['author'] => ({
  ...jess,
  ...over,
});

/** A sitter's text that is held. */
export const anAttempt = (over: Partial<PolicyAttempt> = {}): PolicyAttempt => ({
  id: '0b0c0000-0000-4000-8000-000000000001',
  threadId: '0b0c0000-0000-4000-8000-000000000002',
  messageId: '0b0c0000-0000-4000-8000-000000000003',
  clientId: '0b0c0000-0000-4000-8000-000000000004',
  clientName: 'Maya Castillo',
  createdAt: '2026-11-21T10:00:00.000Z',
  action: 'blocked',
  status: 'open',
  offenceNo: 1,
  partOf: null,
  resolution: null,
  resolvedAt: null,
  resolvedByName: null,
  note: null,
  detectorFailed: false,
  canForceSend: true,
  text: 'The vet is at 512-555-0151, ask for Ann',
  direction: 'outbound',
  findings: [{ type: 'phoneNumber', severity: 'block', start: 14, end: 26, rule: 'phone.digits' }],
  author: jess,
  context: [],
  ...over,
});

export const aRehearsal = (over: Partial<Rehearsal> = {}): Rehearsal => ({
  id: 'r1',
  scanned: 412,
  from: '2026-08-23T12:00:00.000Z',
  to: '2026-11-21T12:00:00.000Z',
  isComplete: true,
  newlyBlocked: 0,
  newlyAllowed: 0,
  newlyMarked: 0,
  newlyCleared: 0,
  perSitter: [],
  samples: [],
  validUntil: '2030-01-01T00:00:00.000Z',
  ...over,
});
