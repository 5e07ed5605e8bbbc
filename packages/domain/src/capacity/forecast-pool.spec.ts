import { calendarDays, forecastPool, type PoolNumber } from './forecast-pool';

const HOUR = 3_600_000;
const [monday, tuesday] = calendarDays(new Date('2026-05-04T15:00:00Z'), 'America/Chicago', 2);
if (!monday || !tuesday) throw new Error('Two days were asked for');
const aNumber = (over: Partial<PoolNumber> = {}): PoolNumber => ({
  status: 'active',
  registration: 'registered',
  cooldownUntil: null,
  ...over,
});
const visit = (clientId: string, startAt: Date, hours = 1) => ({
  clientId,
  startAt,
  endAt: new Date(startAt.getTime() + hours * HOUR),
});
const forecast = (visits: ReturnType<typeof visit>[], numbers: PoolNumber[]) =>
  forecastPool([monday, tuesday], { visits, numbers }).map(({ needed, available, shortfall }) => [
    needed,
    available,
    shortfall,
  ]);

test.each<[string, ReturnType<typeof visit>[], PoolNumber[], number[][]]>([
  [
    'nothing booked needs nothing',
    [],
    [aNumber()],
    [
      [0, 1, 0],
      [0, 1, 0],
    ],
  ],
  [
    'two visits of one client need one number',
    [visit('maya', monday.startAt), visit('maya', monday.startAt, 5)],
    [aNumber()],
    [
      [1, 1, 0],
      [0, 1, 0],
    ],
  ],
  [
    'two clients and one number: one has to share',
    [visit('maya', monday.startAt), visit('finn', monday.startAt)],
    [aNumber()],
    [
      [2, 1, 1],
      [0, 1, 0],
    ],
  ],
  [
    'a visit over midnight counts on both days',
    [visit('maya', new Date(tuesday.startAt.getTime() - HOUR), 2)],
    [],
    [
      [1, 0, 1],
      [1, 0, 1],
    ],
  ],
  [
    'one that ends at midnight does not',
    [visit('maya', new Date(tuesday.startAt.getTime() - HOUR), 1)],
    [],
    [
      [1, 0, 1],
      [0, 0, 0],
    ],
  ],
  [
    'quarantined and unregistered ones cannot send',
    [],
    [aNumber({ status: 'quarantined' }), aNumber({ registration: 'pending' }), aNumber({ registration: 'rejected' })],
    [
      [0, 0, 0],
      [0, 0, 0],
    ],
  ],
  [
    'one that rests until midnight serves from then on',
    [],
    [aNumber({ cooldownUntil: tuesday.startAt })],
    [
      [0, 0, 0],
      [0, 1, 0],
    ],
  ],
])('%s', (_rule, visits, numbers, expected) => expect(forecast(visits, numbers)).toEqual(expected));

test.each([
  ['a plain day in Austin', '2026-05-04T15:00:00Z', 'America/Chicago', '2026-05-04', '2026-05-04T05:00:00.000Z', 24],
  ['just before its midnight', '2026-05-05T04:59:59Z', 'America/Chicago', '2026-05-04', '2026-05-04T05:00:00.000Z', 24],
  ['at its midnight', '2026-05-05T05:00:00Z', 'America/Chicago', '2026-05-05', '2026-05-05T05:00:00.000Z', 24],
  ['the day of 23 hours', '2026-03-08T18:00:00Z', 'America/Chicago', '2026-03-08', '2026-03-08T06:00:00.000Z', 23],
  ['the day of 25 hours', '2026-11-01T18:00:00Z', 'America/Chicago', '2026-11-01', '2026-11-01T05:00:00.000Z', 25],
  ['half an hour off', '2026-05-04T15:00:00Z', 'Asia/Kolkata', '2026-05-04', '2026-05-03T18:30:00.000Z', 24],
])('%s', (_rule, now, zone, date, start, hours) => {
  const [day] = calendarDays(new Date(now), zone, 1);
  expect([day?.date, day?.startAt.toISOString()]).toEqual([date, start]);
  expect(((day?.endAt.getTime() ?? 0) - (day?.startAt.getTime() ?? 0)) / HOUR).toBe(hours);
});

test('fourteen days follow each other without a gap, over a clock change', () => {
  const days = calendarDays(new Date('2026-10-26T15:00:00Z'), 'America/Chicago', 14);
  expect(days.map(({ date }) => date).at(-1)).toBe('2026-11-08');
  for (const [index, day] of days.entries()) if (index > 0) expect(day.startAt).toEqual(days[index - 1]?.endAt);
});
