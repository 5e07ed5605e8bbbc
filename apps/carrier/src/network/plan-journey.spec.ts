import { planJourney } from './plan-journey';
import { stepsOf } from './progress-message';
import type { Handset } from './records';
import type { Fault } from './script';

const SETTINGS = { delay: '0-0', slowMs: 6000, optOut: false };
const plan = (to: string, { fault = null, ...over }: Partial<Handset> & { fault?: Fault | null } = {}) => {
  const handset = { phone: to, off: false, slow: false, loss: false, reorder: false, ...over };
  return planJourney({ to, handset, fault, settings: SETTINGS });
};

test.each<[string, string, object]>([
  ['any other ending is delivered', '+12025550142', { end: { status: 'delivered', errorCode: null }, arrives: true }],
  ['0103 is unreachable', '+12025550103', { end: { status: 'undelivered', errorCode: 30003 }, arrives: false }],
  ['0104 is unregistered', '+12025550104', { end: { status: 'undelivered', errorCode: 30034 }, arrives: false }],
  ['0105 never confirms', '+12025550105', { end: { status: 'sent', errorCode: null }, arrives: true }],
  ['0106 repeats its callbacks', '+12025550106', { callbackCopies: 2, end: { status: 'delivered' } }],
  ['0107 answers by itself', '+12025550107', { answers: true, end: { status: 'delivered' } }],
])('%s', (_rule, to, journey) => {
  expect(plan(to)).toMatchObject(journey);
});

test.each<[string, Parameters<typeof plan>[1], object]>([
  ['off is unreachable', { off: true }, { end: { status: 'undelivered', errorCode: 30003 }, arrives: false }],
  ['off beats lost receipts', { off: true, loss: true }, { arrives: false }],
  ['slow takes longer', { slow: true }, { extraMs: 6000 }],
  [
    'a lost receipt does not lose the text',
    { loss: true },
    { end: { status: 'sent', errorCode: null }, arrives: true },
  ],
  ['receipts out of order', { reorder: true }, { reorder: true }],
  ['a script drops callbacks', { fault: { kind: 'drop-callbacks' } }, { callbackCopies: 0 }],
  ['a script repeats callbacks', { fault: { kind: 'repeat-callbacks', times: 5 } }, { callbackCopies: 5 }],
  ['a script reorders callbacks', { fault: { kind: 'reorder-callbacks' } }, { reorder: true }],
  [
    'a script names the end',
    { off: true, fault: { kind: 'end-as', status: 'failed', errorCode: 30007 } },
    { end: { status: 'failed', errorCode: 30007 }, arrives: false },
  ],
  ['other faults leave the text alone', { fault: { kind: 'accept-then-reset' } }, { arrives: true, callbackCopies: 1 }],
])('%s', (_rule, facts, journey) => {
  expect(plan('+12025550142', facts)).toMatchObject(journey);
});

test('the steps take the time drawn, and the slowness after "sent"', () => {
  const steps = stepsOf(plan('+12025550142', { slow: true }), 1000);
  expect(steps).toEqual([
    { status: 'sent', errorCode: null, waitMs: 300 },
    { status: 'delivered', errorCode: null, waitMs: 6700 },
  ]);
});

test('a text that failed outright was never sent', () => {
  const journey = plan('+12025550142', { fault: { kind: 'end-as', status: 'failed', errorCode: 30001 } });
  expect(stepsOf(journey, 1000)).toEqual([{ status: 'failed', errorCode: 30001, waitMs: 1000 }]);
});
