import { isTimeZone } from './time-zone';

it.each([
  ['America/Chicago', true],
  ['UTC', true],
  ['Europe/Berlin', true],
  ['Mars/Olympus', false],
  ['+05:00', false],
  ['', false],
])('%p is a time zone: %p', (name, is) => expect(isTimeZone(name)).toBe(is));
