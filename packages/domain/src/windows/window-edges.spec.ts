import { DEFAULT_SETTINGS } from '../shared/org-settings';
import { SERVICE_TYPES, type ServiceType } from '../shared/vocabulary';
import { isActiveAt, windowOfBooking } from './window';

const MINUTE = 60_000;
const BUFFERS: Readonly<Record<ServiceType, number>> = { dropIn: 60, walk: 60, houseSitting: 120, meetAndGreet: 0 };

/** Half past midnight to half past three by the wall of New York, on the two nights its clocks change, and on a plain one. */
const NIGHTS = [
  ['a plain night', '2026-05-04T04:30:00Z', '2026-05-04T07:30:00Z', 3],
  ['the spring night, an hour short', '2027-03-14T05:30:00Z', '2027-03-14T07:30:00Z', 2],
  ['the autumn night, an hour long', '2026-11-01T04:30:00Z', '2026-11-01T08:30:00Z', 4],
] as const;

test('the buffers are those of the settings', () => expect(DEFAULT_SETTINGS.windowBufferMinutes).toEqual(BUFFERS));

describe.each(NIGHTS)('%s', (_night, start, end, hours) => {
  const booking = { startAt: new Date(start), endAt: new Date(end) };
  test(`lasts ${hours} hours`, () =>
    expect(booking.endAt.getTime() - booking.startAt.getTime()).toBe(hours * 60 * MINUTE));

  test.each(SERVICE_TYPES)('%s: one millisecond on each side of both edges', (serviceType) => {
    const window = windowOfBooking({ ...booking, serviceType }, BUFFERS);
    const opens = booking.startAt.getTime() - BUFFERS[serviceType] * MINUTE;
    const closes = booking.endAt.getTime() + BUFFERS[serviceType] * MINUTE;
    const isOpen = (ms: number) => isActiveAt(window, new Date(ms));
    expect([opens - 1, opens, opens + 1].map(isOpen)).toEqual([false, true, true]);
    expect([closes - 1, closes, closes + 1].map(isOpen)).toEqual([true, false, false]);
  });

  test('row 25: every minute of it has one answer, also the hour that is there twice or not at all', () => {
    const window = windowOfBooking({ ...booking, serviceType: 'meetAndGreet' }, BUFFERS);
    let open = 0;
    for (let at = booking.startAt.getTime() - 120 * MINUTE; at < booking.endAt.getTime() + 120 * MINUTE; at += MINUTE) {
      if (isActiveAt(window, new Date(at))) open++;
    }
    expect(open).toBe(hours * 60);
  });
});
