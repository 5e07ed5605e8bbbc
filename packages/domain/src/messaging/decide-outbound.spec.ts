import type { Finding } from '../policy/finding';
import { aWindow, on } from '../testing/routing-builders';
import { decideOutbound, type OutboundFacts } from './decide-outbound';

const finding: Finding = { type: 'email', start: 0, end: 5, severity: 'block', normalized: 'a@b.co', rule: 'email' };
const ann = { role: 'sitter', sitterId: 'ann', locked: false, hadWindowEver: true } as const;
const frontDesk = { type: 'frontDesk', status: 'active' } as const;

const aSend = (over: Partial<OutboundFacts> = {}): OutboundFacts => ({
  at: on('10:00'),
  sender: ann,
  windows: [aWindow()],
  body: 'On my way',
  consent: 'ok',
  isBilling: false,
  number: { type: 'sitter', status: 'active' },
  hasOpenBinding: true,
  findings: [],
  asksFirst: false,
  ...over,
});
const byOwner = (over: Partial<OutboundFacts> = {}) => aSend({ sender: { role: 'owner' }, windows: [], ...over });

test.each<[string, OutboundFacts, object]>([
  ['a sitter inside the window may', aSend(), { kind: 'allowed', body: 'On my way', warnings: [] }],
  ['the body is trimmed and cleaned', aSend({ body: ' H\0i \n' }), { kind: 'allowed', body: 'Hi' }],
  ['never a window: not found', aSend({ sender: { ...ann, hadWindowEver: false } }), { kind: 'notFound' }],
  [
    'never a window and locked: not found',
    aSend({ sender: { ...ann, hadWindowEver: false, locked: true } }),
    { kind: 'notFound' },
  ],
  ['before the window', aSend({ at: on('08:59:59.999') }), { code: 'outside_window' }],
  ['at its start', aSend({ at: on('09:00') }), { kind: 'allowed' }],
  ['at its end', aSend({ at: on('11:00') }), { code: 'outside_window' }],
  ["in another sitter's window", aSend({ windows: [aWindow({ sitterId: 'bob' })] }), { code: 'outside_window' }],
  ['in a closed window', aSend({ windows: [aWindow({ status: 'closed' })] }), { code: 'outside_window' }],
  [
    'in a meet-and-greet without access',
    aSend({ windows: [aWindow({ kind: 'meetAndGreet', sitterAccess: false })] }),
    { code: 'outside_window' },
  ],
  ['locked', aSend({ sender: { ...ann, locked: true } }), { code: 'sitter_locked' }],
  [
    'locked comes before the window',
    aSend({ sender: { ...ann, locked: true }, windows: [] }),
    { code: 'sitter_locked' },
  ],
  ['the window comes before the body', aSend({ windows: [], body: '' }), { code: 'outside_window' }],
  ['an empty body', aSend({ body: ' \0 ' }), { code: 'validation_failed' }],
  ['1600 characters', aSend({ body: 'a'.repeat(1600) }), { kind: 'allowed' }],
  ['1601 characters', aSend({ body: 'a'.repeat(1601) }), { code: 'validation_failed' }],
  ['the body comes before consent', aSend({ body: '', consent: 'optedOut' }), { code: 'validation_failed' }],
  ['an opt-out stops the sitter', aSend({ consent: 'optedOut' }), { code: 'opted_out' }],
  ['an opt-out stops the owner', byOwner({ consent: 'optedOut' }), { code: 'opted_out' }],
  ['consent comes before policy', aSend({ consent: 'optedOut', findings: [finding] }), { code: 'opted_out' }],
  ['billing by a sitter', aSend({ isBilling: true, number: frontDesk }), { code: 'billing_not_allowed' }],
  ['billing from a sitter number', byOwner({ isBilling: true }), { code: 'billing_not_allowed' }],
  ['billing from the front desk', byOwner({ isBilling: true, number: frontDesk }), { kind: 'allowed' }],
  [
    'billing by automation',
    aSend({ sender: { role: 'automation' }, isBilling: true, number: frontDesk }),
    { kind: 'allowed' },
  ],
  [
    'findings of a sitter',
    aSend({ findings: [finding] }),
    { kind: 'policyBlocked', findings: [finding], detectorFailed: false },
  ],
  [
    'a failed detector for a sitter',
    aSend({ findings: 'detectorFailed' }),
    { kind: 'policyBlocked', findings: [], detectorFailed: true },
  ],
  [
    'findings of an automation',
    aSend({ sender: { role: 'automation' }, findings: [finding] }),
    { kind: 'policyBlocked' },
  ],
  ['findings of the owner', byOwner({ findings: [finding] }), { kind: 'allowed', warnings: [finding] }],
  [
    'an owner who wants to be asked',
    byOwner({ findings: [finding], asksFirst: true }),
    { kind: 'askFirst', findings: [finding] },
  ],
  ['asked only when something was found', byOwner({ asksFirst: true }), { kind: 'allowed' }],
  ['a sitter is blocked, not asked', aSend({ findings: [finding], asksFirst: true }), { kind: 'policyBlocked' }],
  ['a failed detector for the owner', byOwner({ findings: 'detectorFailed' }), { kind: 'allowed', warnings: [] }],
  ['policy comes before the number', aSend({ findings: [finding], number: null }), { kind: 'policyBlocked' }],
  ['no number', byOwner({ number: null }), { code: 'number_unavailable' }],
  [
    'a number in quarantine',
    aSend({ number: { type: 'pool', status: 'quarantined' } }),
    { code: 'number_unavailable' },
  ],
  ['a number without a binding', aSend({ hasOpenBinding: false }), { code: 'number_unavailable' }],
  ['the owner needs no window', byOwner(), { kind: 'allowed' }],
])('%s', (_rule, facts, expected) => {
  expect(decideOutbound(facts)).toMatchObject(expected);
});
