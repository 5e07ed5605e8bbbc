import { decideEscalation } from './escalation';

test.each([
  [0, 1, 'warn'],
  [1, 1, 'warn'],
  [2, 2, 'alertHigh'],
  [3, 3, 'lock'],
  [9, 9, 'lock'],
])('%i attempts in the period: offence %i, %s', (attempts, offenceNo, action) => {
  expect(decideEscalation(attempts)).toEqual({ offenceNo, action });
});
