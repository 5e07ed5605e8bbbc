import { decideMailRetry } from './decide-mail-retry';

const now = new Date('2026-11-21T12:00:00Z');
const inSeconds = (seconds: number): Date => new Date(now.getTime() + seconds * 1_000);

test.each<[string, { attempts: number; left: number }, number | null]>([
  ['the first failure waits ten seconds', { attempts: 1, left: 3_600 }, 10],
  ['the second half a minute', { attempts: 2, left: 3_600 }, 30],
  ['the fifth ten minutes', { attempts: 5, left: 3_600 }, 600],
  ['and so does every later one', { attempts: 40, left: 3_600 }, 600],
  ['nothing is sent whose link would be over', { attempts: 5, left: 600 }, null],
  ['one that is still good for a moment is', { attempts: 5, left: 601 }, 600],
])('%s', (_rule, { attempts, left }, wait) =>
  expect(decideMailRetry({ attempts, now, expiresAt: inSeconds(left) })).toEqual(
    wait === null ? null : inSeconds(wait),
  ),
);
