import { expectDeparture } from './expect-departure';

const NOW = new Date('2026-11-21T10:00:00Z');
const later = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000);

test.each<[string, Partial<Parameters<typeof expectDeparture>[0]>, Date | null]>([
  ['nothing ahead leaves at once', {}, null],
  ['a short queue is not worth a word', { segmentsAhead: 29 }, null],
  ['half a minute is', { segmentsAhead: 30 }, later(30)],
  ['a faster number clears its queue faster', { segmentsAhead: 1200, segmentsPerSecond: 3 }, later(400)],
  ['a number that rests starts when it may again', { nextSendAt: later(60), segmentsAhead: 10 }, later(70)],
  ['a rest that is over counts for nothing', { nextSendAt: later(-60), segmentsAhead: 60 }, later(60)],
  ['a number without a pace has the slowest', { segmentsAhead: 90, segmentsPerSecond: 0 }, later(90)],
])('%s', (_rule, over, expected) => {
  const facts = { now: NOW, nextSendAt: null, segmentsAhead: 0, segmentsPerSecond: 1, ...over };
  expect(expectDeparture(facts)).toEqual(expected);
});
