import { candidatesFor, decideAfterLook, firstLookAt } from './look-for-sent';

const NOON = Date.parse('2026-03-02T12:00:00Z');
const at = (seconds: number) => new Date(NOON + seconds * 1000);
const text = (providerMessageId: string, seconds: number, over = {}) => ({
  providerMessageId,
  body: 'On my way',
  direction: 'outbound' as const,
  createdAt: at(seconds),
  ...over,
});

test('only our own words count, sent no earlier than a minute before ours, the oldest first', () => {
  const listed = [
    text('later', 5),
    text('just', -60),
    text('too old', -61),
    text('other', 1, { body: 'On my way!' }),
    text('theirs', 1, { direction: 'inbound' }),
  ];
  const found = candidatesFor(listed, { body: 'On my way', startedAt: at(0) });
  expect(found.map(({ providerMessageId }) => providerMessageId)).toEqual(['just', 'later']);
});

test.each([
  ['a line of a trial account before it', 'Sent from your trial account - On my way'],
  ['space around it', ' On my  way '],
])('%s is still our text', (_case, body) =>
  expect(candidatesFor([text('a', 0, { body })], { body: 'On my way', startedAt: at(0) })).toHaveLength(1),
);

test('typographic characters that were made plain are still our text', () =>
  expect(
    candidatesFor([text('a', 0, { body: `It's "fine" - see you...` })], {
      body: 'It\u2019s \u201cfine\u201d \u2013 see you\u2026',
      startedAt: at(0),
    }),
  ).toHaveLength(1));

/** Looks until it is settled; answers when each look was, in seconds after the send. */
function lookOn(cleanFrom: number): { looks: number[]; worried: boolean } {
  const looks: number[] = [];
  let now = firstLookAt(at(0));
  let firstCleanAt: Date | null = null;
  let worried = false;
  for (let look = 0; look < 50; look++) {
    looks.push((now.getTime() - NOON) / 1000);
    const isClean = now >= at(cleanFrom);
    const decision = decideAfterLook({ at: now, startedAt: at(0), looks: look, firstCleanAt, isClean });
    if (decision.kind === 'notFound') return { looks, worried };
    firstCleanAt = decision.firstCleanAt;
    worried ||= decision.isWorrying;
    now = decision.at;
  }
  throw new Error('It never settled');
}

test('clean from the start: looked for after 10, 40, 100 and 400 s, then it was never there', () =>
  expect(lookOn(0)).toEqual({ looks: [10, 40, 100, 400], worried: false }));

test('a provider that cannot be asked settles nothing, however often, and somebody is told', () => {
  const { looks, worried } = lookOn(2000);
  expect(looks.filter((seconds) => seconds >= 2000)).toHaveLength(2);
  expect(worried).toBe(true);
});
