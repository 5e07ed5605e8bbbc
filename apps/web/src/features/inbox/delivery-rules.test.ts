import type { Delivery } from '@snout/contracts/messages';
import { describe, expect, it, test } from 'vitest';
import { toMessageDelivery } from './delivery-rules';

const aDelivery = (over: Partial<Delivery>): Delivery => ({
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
  ...over,
});
const failed = aDelivery({ status: 'failed', state: 'failed', errorCode: 30003, errorMessage: 'The phone is off.' });

describe('what a message’s attempts come to', () => {
  test.each<[string, Delivery[], object]>([
    ['on its way', [aDelivery({})], { status: 'queued', note: null, attempt: null }],
    ['delivered', [aDelivery({ status: 'delivered', state: 'delivered' })], { status: 'delivered', note: null }],
    [
      'failed, next try known',
      [failed, aDelivery({ attemptNo: 2, nextAttemptAt: '2026-11-21T12:00:00Z', canRetry: true })],
      {
        status: 'failed',
        note: 'The phone is off.',
        code: 30003,
        attempt: 'attempt 2 of 4',
        nextAttemptAt: '2026-11-21T12:00:00Z',
        canRetry: true,
      },
    ],
    [
      'failed for good',
      [{ ...failed, state: 'dead', canRetry: true }],
      { status: 'failed', canRetry: true, nextAttemptAt: null },
    ],
    [
      'got through at last',
      [failed, aDelivery({ attemptNo: 2, status: 'delivered', state: 'delivered' })],
      { status: 'delivered', note: null },
    ],
    [
      'looked for, and not there',
      [aDelivery({ status: 'failed', state: 'notFound', canRetry: true })],
      { status: 'failed', note: 'Never reached the phone network.', canRetry: true },
    ],
    [
      'taken by the provider, and never told more about',
      [aDelivery({ status: 'sent', state: 'sent', noReceipt: true })],
      { status: 'sent', note: 'Sent, no receipt' },
    ],
    [
      'in a long queue',
      [aDelivery({ expectedAt: '2026-11-21T16:42:00Z' })],
      { status: 'queued', note: null, expectedAt: '2026-11-21T16:42:00Z' },
    ],
    [
      'nobody knows',
      [aDelivery({ state: 'unknown' })],
      { status: 'queued', note: 'Checking whether it went out…', canRetry: false },
    ],
  ])('%s', (_name, deliveries, expected) => {
    expect(toMessageDelivery({ deliveries })).toMatchObject(expected);
  });

  it('a held text has none', () => expect(toMessageDelivery({ deliveries: [] })).toBeNull());
});
