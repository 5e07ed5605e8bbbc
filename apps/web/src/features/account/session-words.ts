import type { listSessions } from '@snout/contracts/account';
import type { ResponseOf } from '@snout/contracts/shared/endpoint';
import { minuteTime } from '../../lib/time';
import { placeOf } from './place-words';

type Session = Pick<ResponseOf<typeof listSessions>['sessions'][number], 'createdAt' | 'lastSeenAt' | 'ip'>;

/** Signed in Nov 20, 10:42 AM from 203.0.113.7. Last seen 7:15 AM. */
export function sessionWords({ createdAt, lastSeenAt, ip }: Session, timeZone: string, now = new Date()): string {
  const since = minuteTime(createdAt, timeZone, now);
  const seen = minuteTime(lastSeenAt, timeZone, now);
  const place = placeOf(ip);
  return `Signed in ${since}${place ? ` ${place}` : ''}.${seen === since ? '' : ` Last seen ${seen}.`}`;
}
