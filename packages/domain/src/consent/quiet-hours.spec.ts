import fc from 'fast-check';
import { US_ZONES, zonesOfAreaCode } from './area-codes';
import { toLikelyZones } from './likely-zones';
import { decideQuietHours, type TextingHours } from './quiet-hours';

const HOURS: TextingHours = { opensAt: '09:00', closesAt: '20:00' };
const NY = 'America/New_York';
const CHICAGO = 'America/Chicago';
const at = (iso: string) => new Date(iso);

test.each<[string, string, string[], string | null]>([
  ['nine in the morning is open', '2026-11-20T14:00:00Z', [NY], null],
  ['a millisecond before is quiet', '2026-11-20T13:59:59.999Z', [NY], '2026-11-20T14:00:00Z'],
  ['the last minute is open', '2026-11-21T00:59:59.999Z', [NY], null],
  ['eight in the evening is quiet', '2026-11-21T01:00:00Z', [NY], '2026-11-21T14:00:00Z'],
  ['the night clocks go back is an hour longer', '2026-11-01T00:00:00Z', [NY], '2026-11-01T14:00:00Z'],
  ['in the hour that comes twice', '2026-11-01T06:30:00Z', [NY], '2026-11-01T14:00:00Z'],
  ['the night clocks go forward is an hour shorter', '2027-03-14T01:00:00Z', [NY], '2027-03-14T13:00:00Z'],
  ['Phoenix never changes its clocks', '2027-03-14T05:00:00Z', ['America/Phoenix'], '2027-03-14T16:00:00Z'],
  ['with two zones the later opens', '2026-11-20T14:30:00Z', [NY, CHICAGO], '2026-11-20T15:00:00Z'],
  ['with two zones the earlier closes', '2026-11-21T01:30:00Z', [NY, CHICAGO], '2026-11-21T15:00:00Z'],
  ['in the hours of both it is open', '2026-11-20T15:00:00Z', [NY, CHICAGO], null],
  ['a quarter-hour zone', '2026-11-20T03:00:00Z', ['Asia/Kathmandu'], '2026-11-20T03:15:00Z'],
  ['no common hour: the first zone alone', '2026-11-20T03:00:00Z', [NY, 'Asia/Shanghai'], '2026-11-20T14:00:00Z'],
])('%s', (_rule, now, zones, opensAt) => {
  const decision = decideQuietHours(at(now), zones, HOURS);
  expect(decision).toEqual(opensAt ? { isQuiet: true, opensAt: at(opensAt) } : { isQuiet: false, opensAt: null });
});

test.each<[string, Parameters<typeof toLikelyZones>[0], readonly string[]]>([
  ['what the client told wins', { clientZone: CHICAGO, phone: '+12125550142', orgZone: NY }, [CHICAGO]],
  ['else the area code', { clientZone: null, phone: '+13125550142', orgZone: NY }, [CHICAGO]],
  ['an area code across a border', { clientZone: null, phone: '+18505550142', orgZone: NY }, [NY, CHICAGO]],
  ['a zone nobody knows is none', { clientZone: 'Mars/Base', phone: '+13125550142', orgZone: NY }, [CHICAGO]],
  ['toll-free: the organisation', { clientZone: null, phone: '+18005550142', orgZone: NY }, [NY]],
  ['abroad: the organisation', { clientZone: null, phone: '+442055550142', orgZone: NY }, [NY]],
])('%s', (_rule, where, zones) => expect(toLikelyZones(where)).toEqual(zones));

test('the table knows the states, each code once, in zones this machine knows', () => {
  for (const code of ['212', '205', '303', '480', '213', '808', '787', '907', '928', '812', '701', '208'])
    expect(zonesOfAreaCode(code).length).toBeGreaterThan(0);
  for (const zone of US_ZONES) expect(() => new Intl.DateTimeFormat('en-US', { timeZone: zone })).not.toThrow();
});

/** Read in another way than the rule reads it: a whole date as text. */
const wallOf = (zone: string) => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return (instant: Date) => format.format(instant).slice(-5);
};
const isDaytime = (wall: string) => wall >= HOURS.opensAt && wall < HOURS.closesAt;

const MINUTE_MS = 60_000;
const YEAR = { from: Date.UTC(2026, 9, 1), to: Date.UTC(2027, 9, 1) };
/** The two nights of the year on which clocks change, whole. */
const NIGHTS = [Date.UTC(2026, 10, 1), Date.UTC(2027, 2, 14)];

test.each(US_ZONES)('over a year of minutes nothing automated leaves at night in %s', (zone) => {
  const wall = wallOf(zone);
  const check = (time: number) => {
    const now = new Date(time);
    const decision = decideQuietHours(now, [zone], HOURS);
    const leavesAt = decision.opensAt ?? now;
    if (!isDaytime(wall(leavesAt)) || leavesAt < now || leavesAt.getTime() - time > 15 * 3_600_000)
      throw new Error(`${zone} ${now.toISOString()} → ${leavesAt.toISOString()}`);
  };
  for (let time = YEAR.from; time < YEAR.to; time += 61 * MINUTE_MS) check(time);
  for (const night of NIGHTS)
    for (let time = night - 6 * 60 * MINUTE_MS; time < night + 30 * 60 * MINUTE_MS; time += 7 * MINUTE_MS) check(time);
});

test('whatever the hours and zones, it opens in the daytime of all, and was not open a minute before', () => {
  const hour = (n: number) => `${String(n).padStart(2, '0')}:00`;
  fc.assert(
    fc.property(
      fc.integer({ min: YEAR.from, max: YEAR.to }),
      fc.subarray([NY, CHICAGO, 'America/Denver'], { minLength: 1 }),
      fc.integer({ min: 5, max: 12 }),
      fc.integer({ min: 4, max: 11 }),
      (time, zones, opens, length) => {
        const hours = { opensAt: hour(opens), closesAt: hour(opens + length) };
        const { opensAt } = decideQuietHours(new Date(time), zones, hours);
        if (opensAt === null) return;
        const isOpen = (instant: Date) =>
          zones.every((zone) => {
            const wall = wallOf(zone)(instant);
            return wall >= hours.opensAt && wall < hours.closesAt;
          });
        expect(isOpen(opensAt)).toBe(true);
        expect(isOpen(new Date(opensAt.getTime() - MINUTE_MS))).toBe(false);
      },
    ),
    { numRuns: 100 },
  );
});
