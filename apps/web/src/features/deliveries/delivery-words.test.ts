import type { DeliveryListItem } from '@snout/contracts/deliveries';
import { describe, expect, it, test } from 'vitest';
import { confirmWords, holdWords, latencyWords, nameOf, offerOf, retryAllWords, stateWords } from './delivery-words';

const ZONE = 'America/Chicago';
/** 10:00 AM in Austin. */
const NOW = new Date('2026-11-21T16:00:00Z');
const LATER = '2026-11-21T16:42:00Z';
const TOMORROW = '2026-11-22T14:00:00Z';

const anItem = (over: Partial<DeliveryListItem> = {}): DeliveryListItem => ({
  id: 'd',
  providerMessageId: null,
  status: 'queued',
  state: 'pending',
  channel: 'sms',
  attemptNo: 1,
  errorCode: null,
  errorMessage: null,
  nextAttemptAt: null,
  canRetry: false,
  maxAttempts: 4,
  noReceipt: false,
  expectedAt: null,
  messageId: 'm',
  threadId: 't',
  clientId: 'c',
  clientName: 'Maya Castillo',
  clientAddress: '+15125550141',
  messageNumber: '+15125550100',
  bodyPreview: 'Hello',
  createdAt: '2026-11-21T15:59:00Z',
  startedAt: null,
  finishedAt: null,
  dismissedAt: null,
  isLatest: true,
  isPermanent: false,
  ...over,
});
const dead = anItem({ state: 'dead', errorCode: 30003, errorMessage: 'The phone is off.', canRetry: true });

describe('what an attempt is, in words', () => {
  test.each<[string, Partial<DeliveryListItem>, object]>([
    ['waits for its turn', {}, { mark: 'clock', word: 'Waiting', detail: 'leaves in its turn' }],
    [
      'waits for the next try',
      { attemptNo: 2, nextAttemptAt: LATER },
      { word: 'Waiting', detail: 'next try 10:42 AM' },
    ],
    [
      'waits until tomorrow',
      { state: 'held', nextAttemptAt: TOMORROW },
      { word: 'Waiting', detail: 'leaves Nov 22, 8:00 AM' },
    ],
    ['is due', { attemptNo: 2, nextAttemptAt: '2026-11-21T15:59:59Z' }, { detail: 'leaves in its turn' }],
    [
      'stands in a long queue',
      { nextAttemptAt: '2026-11-21T15:59:59Z', expectedAt: LATER },
      { detail: 'leaves in its turn, about 10:42 AM' },
    ],
    ['leaves', { state: 'dispatching' }, { mark: 'leaving', word: 'Leaving now' }],
    ['was taken', { state: 'accepted' }, { mark: 'tick', word: 'With the provider' }],
    ['was sent', { state: 'sent' }, { mark: 'tick', word: 'Sent' }],
    ['was sent, and no more came', { state: 'sent', finishedAt: LATER }, { mark: 'tick', word: 'Sent, no receipt' }],
    ['arrived', { state: 'delivered' }, { mark: 'ticks', word: 'Delivered', tone: 'good' }],
    ['nobody knows', { state: 'unknown' }, { mark: 'question', word: 'Checking', tone: 'warn' }],
    ['is not there', { state: 'notFound' }, { mark: 'alert', word: 'Never reached the phone network' }],
    ['failed', { state: 'failed', errorMessage: 'Off.' }, { mark: 'alert', word: 'Not delivered', detail: 'Off.' }],
    ['was canceled', { state: 'canceled' }, { mark: 'canceled', word: 'Canceled', tone: 'quiet' }],
    ['is stuck', dead, { mark: 'dead', word: 'Dead letter', detail: 'The phone is off.', tone: 'bad' }],
    ['was set aside', { ...dead, dismissedAt: LATER }, { mark: 'aside', word: 'Set aside', tone: 'quiet' }],
  ])('it %s', (_name, over, expected) => {
    expect(stateWords(anItem(over), ZONE, NOW)).toMatchObject(expected);
  });
});

describe('what may be done about an attempt', () => {
  test.each<[string, Partial<DeliveryListItem>, object]>([
    ['a dead letter is retried or dismissed', dead, { retry: 'Retry', canDismiss: true, why: null }],
    [
      'a lasting cause is only dismissed',
      { ...dead, isPermanent: true, canRetry: false },
      { retry: null, canDismiss: true, why: expect.stringContaining('will not help') },
    ],
    ['a dismissed one may still be retried', { ...dead, dismissedAt: LATER }, { retry: 'Retry', canDismiss: false }],
    [
      'what a later attempt replaced is history',
      { ...dead, canRetry: false, isLatest: false },
      { retry: null, canDismiss: false, why: expect.stringContaining('later attempt') },
    ],
    [
      'a planned next try is brought forward',
      { attemptNo: 2, canRetry: true },
      { retry: 'Try now', canDismiss: false },
    ],
    [
      'an unclear one is never sent again',
      { state: 'unknown' },
      { retry: null, why: expect.stringContaining('never sent twice blindly') },
    ],
    ['what never went out is sent again', { state: 'notFound', canRetry: true }, { retry: 'Send again' }],
    ['what arrived needs nothing', { state: 'delivered' }, { retry: null, canDismiss: false, why: null }],
    [
      'what has no receipt says so',
      { state: 'sent', finishedAt: LATER },
      { retry: null, why: expect.stringContaining('never said more') },
    ],
  ])('%s', (_name, over, expected) => {
    expect(offerOf(anItem(over))).toMatchObject(expected);
  });
});

test.each([
  [400, '0.4 s'],
  [9_940, '9.9 s'],
  [9_960, '10 s'],
  [59_400, '59 s'],
  [59_600, '1 min'],
  [3_600_000, '1 h'],
  [7_500_000, '2 h 5 min'],
  [-1, null],
])('%i ms took %s', (ms, words) => {
  const startedAt = NOW.toISOString();
  expect(latencyWords({ startedAt, finishedAt: new Date(NOW.getTime() + ms).toISOString() })).toBe(words);
});

it('has no latency while it runs', () => {
  expect(latencyWords({ startedAt: LATER, finishedAt: null })).toBeNull();
});

it('says why nothing leaves, and until when', () => {
  expect(holdWords({ until: LATER, reason: 'providerBusy' }, ZONE, NOW)).toBe(
    'The phone provider is busy. Texts leave again at 10:42 AM.',
  );
  expect(holdWords({ until: LATER, reason: 'credentialsRefused' }, ZONE, NOW)).toContain('Next try 10:42 AM.');
});

it('counts what a retry of a whole kind does', () => {
  expect(retryAllWords({ queued: 12, skipped: 1 })).toBe('12 queued, 1 skipped');
  expect(retryAllWords({ queued: 3, skipped: 0 })).toBe('3 queued');
  expect(confirmWords({ count: 12, reason: 'The phone is off.' })).toMatch(/^12 texts .* opted out are skipped\.$/);
});

it('calls a client by name, else by number', () => {
  const format = (e164: string): string => `#${e164}`;
  expect(nameOf(anItem(), format)).toBe('Maya Castillo');
  expect(nameOf(anItem({ clientName: null }), format)).toBe('#+15125550141');
  expect(nameOf(anItem({ clientName: null, clientAddress: null }), format)).toBe('Unknown number');
});
