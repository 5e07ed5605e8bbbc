import type { ConsentEventDto } from '@snout/contracts/consent';
import { expect, it, test } from 'vitest';
import { consentLine, EFFECTS, eventWords, lastOf, shownStates, sourceWords } from './consent-words';

const ZONE = 'America/Chicago';
const event = (over: Partial<ConsentEventDto>): ConsentEventDto => ({
  id: 'e1',
  contactPointId: 'p1',
  at: '2026-01-03T16:42:00.000Z',
  kind: 'implied',
  source: 'inbound',
  wording: null,
  actor: 'client',
  actorName: null,
  ...over,
});
const WHEN = 'Jan 3, 10:42 AM';
const dana = { actor: 'owner', actorName: 'Dana' };

test.each<[string, 'open' | 'optedOut' | 'suspectedOptOut', ConsentEventDto | undefined, string, string]>([
  ['a first text', 'open', event({}), 'May be texted', `They texted you first, ${WHEN}.`],
  [
    'a spoken yes',
    'open',
    event({ kind: 'express', ...dana }),
    'May be texted',
    `They said so, ${WHEN}, written down by Dana.`,
  ],
  [
    'a written yes',
    'open',
    event({ kind: 'written', ...dana }),
    'May be texted',
    `They agreed in writing, ${WHEN}, written down by Dana.`,
  ],
  [
    'START',
    'open',
    event({ kind: 'optIn', source: 'keyword' }),
    'May be texted',
    `They asked for texts again, ${WHEN}.`,
  ],
  [
    'a new text',
    'open',
    event({ kind: 'optIn', ...dana }),
    'May be texted',
    `They texted again, ${WHEN}, written down by Dana.`,
  ],
  [
    'a dismissed suspicion',
    'open',
    event({ kind: 'dismissed', ...dana }),
    'May be texted',
    `You decided that they did not mean to opt out, ${WHEN}.`,
  ],
  ['an empty ledger', 'open', undefined, 'May be texted', 'Nothing was written down about it yet.'],
  [
    'STOP',
    'optedOut',
    event({ kind: 'optOut', source: 'keyword', wording: 'Stop' }),
    'Opted out',
    `By their own text “Stop”, ${WHEN}.`,
  ],
  [
    'a refusal of the provider',
    'optedOut',
    event({ kind: 'optOut', source: 'provider' }),
    'Opted out',
    `The phone provider told us so, ${WHEN}.`,
  ],
  [
    'a word on the phone',
    'optedOut',
    event({ kind: 'optOut', source: 'by phone', ...dana }),
    'Opted out',
    `They asked for it (by phone), ${WHEN}, written down by Dana.`,
  ],
  [
    'plain words',
    'suspectedOptOut',
    event({ kind: 'suspectedOptOut', wording: 'please stop texting me' }),
    'Waits for you',
    `“please stop texting me” reads like an opt-out, ${WHEN}. Nobody can text them until you decide.`,
  ],
])('%s is told in words', (_what, state, last, word, detail) =>
  expect(consentLine({ state, since: null }, last, ZONE)).toMatchObject({ word, detail }),
);

it('an entry says where it comes from and who wrote it down', () => {
  expect([eventWords(event({ kind: 'optOut' })), sourceWords(event({ source: 'keyword' }))]).toEqual([
    'Opted out',
    'by text',
  ]);
  expect(sourceWords(event({ source: 'paper form', ...dana }))).toBe('paper form, written down by Dana');
});

it('the effect names the person, the address and the way back', () => {
  const who = { name: 'Maya', address: { channel: 'sms', address: '+15125550142' } } as const;
  expect(EFFECTS.optOut(who)).toBe(
    'Nobody can text Maya at (512) 555-0142 until they write START. Texts that wait are canceled.',
  );
  expect(EFFECTS.optOut({ ...who, address: null })).toContain('Nobody can text Maya until they write START.');
});

it('the newest entry of each address counts, and e-mail shows only with something to tell', () => {
  const events = [event({ id: 'new', contactPointId: 'p2' }), event({ id: 'old', contactPointId: 'p2' }), event({})];
  expect([lastOf(events, 'p2')?.id, lastOf(events, 'p1')?.id, lastOf(events, 'p3')]).toEqual(['new', 'e1', undefined]);
  const state = { contactPointId: 'p1', address: 'a', state: 'open', mayText: true, since: null } as const;
  const shown = shownStates([
    { ...state, channel: 'sms', lastKind: null },
    { ...state, channel: 'email', lastKind: null },
    { ...state, channel: 'email', lastKind: 'written' },
  ]);
  expect(shown.map(({ channel, lastKind }) => [channel, lastKind])).toEqual([
    ['sms', null],
    ['email', 'written'],
  ]);
});
