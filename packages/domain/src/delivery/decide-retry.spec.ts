import { decideRetry, type GiveUpReason } from './decide-retry';

const NOW = new Date('2026-05-04T10:00:00.000Z');
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
const decide = (attemptNo: number, errorCode: number | null, httpStatus: number | null = null, now = NOW) =>
  decideRetry({ attemptNo, errorCode, httpStatus, now, scheduleMinutes: [1, 5, 15] });

test.each([
  ['attempt 2 comes after a minute', 1, 30001, 1],
  ['attempt 3 after five', 2, 30001, 5],
  ['attempt 4 after fifteen', 3, 30001, 15],
  ['an unreachable handset waits fifteen minutes', 1, 30003, 15],
  ['and fifteen again', 2, 30003, 15],
  ['a full sender queue waits ten', 1, 21611, 10],
  ['a minimum shorter than the schedule does not matter', 3, 21611, 15],
  ['an unnamed failure gets one more try', 1, 30008, 1],
  ["the account's daily limit waits a day", 1, 63038, 24 * 60],
])('%s', (_rule, attemptNo, code, wait) => {
  expect(decide(attemptNo, code)).toEqual({ kind: 'retryAt', at: minutes(wait), attemptNo: attemptNo + 1 });
});

test.each<[string, number, number | null, number | null, GiveUpReason]>([
  ['after the last attempt', 4, 30001, null, 'attemptsUsedUp'],
  ['a handset unreachable for the third time', 3, 30003, null, 'attemptsUsedUp'],
  ['an unnamed failure for the second time', 2, 30008, null, 'attemptsUsedUp'],
  ['an opt-out', 1, 21610, 400, 'permanent'],
  ['a landline', 1, 30006, null, 'permanent'],
  ['a code nobody knows', 1, 99999, 400, 'permanent'],
  ['no code at all', 1, null, null, 'permanent'],
  ['an answer that leaves it open', 1, 20500, 500, 'outcomeUnknown'],
  ['a server error without a code', 1, null, 503, 'outcomeUnknown'],
])('%s is given up', (_rule, attemptNo, code, status, why) => {
  expect(decide(attemptNo, code, status)).toEqual({ kind: 'giveUp', why });
});

test.each([
  ['in summer', '2026-05-04T10:00:00Z', '2026-05-05T07:00:00Z'],
  ['in winter', '2026-01-04T10:00:00Z', '2026-01-05T08:00:00Z'],
  ['over the night the clocks go back', '2026-11-01T07:30:00Z', '2026-11-02T08:00:00Z'],
  ['over the night they go forward', '2026-03-08T08:30:00Z', '2026-03-09T07:00:00Z'],
  ['shortly before midnight the schedule is longer', '2026-05-05T06:59:59Z', '2026-05-05T07:00:59Z'],
])("the carrier's daily cap waits for midnight Pacific %s", (_rule, now, at) => {
  expect(decide(1, 30023, null, new Date(now))).toEqual({ kind: 'retryAt', at: new Date(at), attemptNo: 2 });
});
