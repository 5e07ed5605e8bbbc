import { aWindow, on } from '../testing/routing-builders';
import { type DispatchFacts, decideDispatch } from './decide-dispatch';

const aDispatch = (over: Partial<DispatchFacts> = {}): DispatchFacts => ({
  at: on('10:00'),
  sender: { role: 'sitter', sitterId: 'ann', locked: false },
  windows: [aWindow()],
  consent: 'ok',
  isConsentConfirmation: false,
  writtenAt: on('09:59'),
  wasBlocked: false,
  isForceSent: false,
  isBilling: false,
  number: { type: 'sitter', status: 'active' },
  hasOpenBinding: true,
  quietHours: null,
  ...over,
});
const locked = { role: 'sitter', sitterId: 'ann', locked: true } as const;
const quiet = { isQuiet: true, opensAt: on('13:00') } as const;

test.each<[string, Partial<DispatchFacts>, object]>([
  ['all as it was', {}, { kind: 'send' }],
  ['opted out meanwhile', { consent: 'optedOut' }, { kind: 'cancel', reason: 'optedOut' }],
  [
    'the confirmation of the opt-out',
    { sender: { role: 'system' }, consent: 'optedOut', isConsentConfirmation: true },
    { kind: 'send' },
  ],
  [
    'its confirmation exactly five minutes later',
    { sender: { role: 'system' }, consent: 'optedOut', isConsentConfirmation: true, writtenAt: on('09:55') },
    { kind: 'send' },
  ],
  [
    'its confirmation any later',
    {
      at: new Date(on('10:00').getTime() + 1),
      sender: { role: 'system' },
      consent: 'optedOut',
      isConsentConfirmation: true,
      writtenAt: on('09:55'),
    },
    { kind: 'cancel', reason: 'confirmationLate' },
  ],
  [
    'opted out, by the owner, by force',
    { sender: { role: 'owner' }, consent: 'optedOut', isForceSent: true },
    { kind: 'cancel', reason: 'optedOut' },
  ],
  ['held, and nobody let it go', { wasBlocked: true }, { kind: 'cancel', reason: 'heldByPolicy' }],
  ['held, and let go by an owner', { wasBlocked: true, isForceSent: true }, { kind: 'send' }],
  [
    'held, let go, and opted out since',
    { wasBlocked: true, isForceSent: true, consent: 'optedOut' },
    { kind: 'cancel', reason: 'optedOut' },
  ],
  ['locked meanwhile', { sender: locked }, { kind: 'cancel', reason: 'sitterLocked' }],
  ['the window ended while it waited', { at: on('11:00') }, { kind: 'cancel', reason: 'outsideWindow' }],
  ['the window was closed', { windows: [aWindow({ status: 'closed' })] }, { kind: 'cancel', reason: 'outsideWindow' }],
  ['sent by force although locked and late', { sender: locked, windows: [], isForceSent: true }, { kind: 'send' }],
  [
    'billing on a sitter number',
    { sender: { role: 'owner' }, isBilling: true },
    { kind: 'cancel', reason: 'billingNotAllowed' },
  ],
  [
    'the number went into quarantine',
    { number: { type: 'sitter', status: 'quarantined' } },
    { kind: 'cancel', reason: 'numberUnavailable' },
  ],
  ['the binding was closed', { hasOpenBinding: false }, { kind: 'cancel', reason: 'numberUnavailable' }],
  ['quiet hours', { quietHours: quiet }, { kind: 'hold', until: on('13:00'), reason: 'quietHours' }],
  ['quiet hours are over', { quietHours: { isQuiet: false, opensAt: null } }, { kind: 'send' }],
  ['consent before quiet hours', { quietHours: quiet, consent: 'optedOut' }, { kind: 'cancel', reason: 'optedOut' }],
])('%s', (_rule, over, expected) => {
  expect(decideDispatch(aDispatch(over))).toEqual(expected);
});
