import type { FactEdits } from '@snout/application/routing/simulate-route';
import type { simulateRoute } from '@snout/contracts/routing';
import type { Input } from '../platform/route';

type Given = Input<typeof simulateRoute>['body']['edits'];

const toDate = (at: string): Date => new Date(at);
const toDateOrNull = (at: string | null): Date | null => (at === null ? null : toDate(at));

/** What is imagined, with instants read. What is not given is not imagined. */
export function toEdits(given: Given): FactEdits {
  if (!given) return {};
  const { lastOutboundBillingAt, bookingReleasedAt, choice, addWindows, ...plain } = given;
  return {
    ...withoutUndefined(plain),
    ...(lastOutboundBillingAt === undefined ? {} : { lastOutboundBillingAt: toDateOrNull(lastOutboundBillingAt) }),
    ...(bookingReleasedAt === undefined ? {} : { bookingReleasedAt: toDateOrNull(bookingReleasedAt) }),
    ...(choice === undefined ? {} : { choice: choice && { ...choice, validUntil: toDate(choice.validUntil) } }),
    ...(addWindows
      ? {
          addWindows: addWindows.map(({ sitterId, startAt, endAt }) => ({
            sitterId,
            startAt: toDate(startAt),
            endAt: toDateOrNull(endAt),
          })),
        }
      : {}),
  };
}

const withoutUndefined = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
