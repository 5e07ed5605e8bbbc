import fc from 'fast-check';
import { fromWall, toWall } from './wall-clock';

const AUSTIN = 'America/Chicago';

test.each<[string, string, string, string]>([
  ['in winter', AUSTIN, '2026-11-21T10:00:00.000Z', '2026-11-21T16:00:00.000Z'],
  ['in summer', AUSTIN, '2026-07-01T10:00:00.000Z', '2026-07-01T15:00:00.000Z'],
  ['just before the clocks go forward', AUSTIN, '2027-03-14T01:59:59.999Z', '2027-03-14T07:59:59.999Z'],
  [
    'that never comes is as much later as the clocks jump',
    AUSTIN,
    '2027-03-14T02:30:00.000Z',
    '2027-03-14T08:30:00.000Z',
  ],
  ['just after they went forward', AUSTIN, '2027-03-14T03:00:00.000Z', '2027-03-14T08:00:00.000Z'],
  ['that comes twice is the first of the two', AUSTIN, '2026-11-01T01:30:00.000Z', '2026-11-01T06:30:00.000Z'],
  ['just after the second of the two', AUSTIN, '2026-11-01T02:00:00.000Z', '2026-11-01T08:00:00.000Z'],
  ['far in the east', 'Pacific/Kiritimati', '2026-11-21T10:00:00.000Z', '2026-11-20T20:00:00.000Z'],
  ['far in the west', 'Pacific/Pago_Pago', '2026-11-21T10:00:00.000Z', '2026-11-21T21:00:00.000Z'],
  [
    'where the clocks jump by half an hour',
    'Australia/Lord_Howe',
    '2026-10-04T02:15:00.000Z',
    '2026-10-03T15:45:00.000Z',
  ],
  ['without summer time', 'UTC', '2027-03-14T02:30:00.000Z', '2027-03-14T02:30:00.000Z'],
])('a time %s is one instant', (_case, zone, wall, instant) =>
  expect(fromWall(new Date(wall), zone).toISOString()).toBe(instant),
);

it('law: what the clock shows at an instant is shown then, or an hour earlier where it is shown twice', () =>
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
      fc.constantFrom(AUSTIN, 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Kiritimati'),
      (at, zone) => {
        const wall = toWall(at, zone);
        const back = fromWall(wall, zone);
        expect(toWall(back, zone)).toEqual(wall);
        expect([0, 1_800_000, 3_600_000]).toContain(at.getTime() - back.getTime());
      },
    ),
  ));
