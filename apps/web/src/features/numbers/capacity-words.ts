import type { Capacity } from '@snout/contracts/capacity';
import { formatPhone } from '../../lib/phone';
import { clockTime, dayTime, isSameDay, minuteTime } from '../../lib/time';

export interface ForecastPart {
  title: string;
  /** Whether somebody should do something about it. */
  isTrouble: boolean;
  lines: string[];
  /** What there is to do about it. */
  advice: string | null;
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** "Nov 21, 9:00 AM to 11:00 AM", over midnight with both days. */
function spanWords({ startAt, endAt }: { startAt: string; endAt: string }, timeZone: string): string {
  const end = isSameDay(startAt, endAt, timeZone)
    ? clockTime(endAt, timeZone)
    : `${dayTime(endAt, timeZone)}, ${clockTime(endAt, timeZone)}`;
  return `${dayTime(startAt, timeZone)}, ${clockTime(startAt, timeZone)} to ${end}`;
}

const calendarDay = (date: string): string => dayTime(`${date}T12:00:00Z`, 'UTC');

/** Fewer left than this is worth a word. */
const FEW_LEFT = 5;

/** What the coming two weeks ask for, what needs somebody first. Parts with nothing to say are not there. */
export function forecastParts({
  timezone,
  numbers,
  overlaps,
  sittersWithoutNumber,
  pool,
  cooldowns,
}: Capacity): ForecastPart[] {
  const short = pool.filter(({ shortfall }) => shortfall > 0);
  const parts: ForecastPart[] = [
    {
      title: count(sittersWithoutNumber.length, 'sitter without a number', 'sitters without a number'),
      isTrouble: true,
      lines: sittersWithoutNumber.map(({ name, nextBookingAt }) =>
        nextBookingAt ? `${name}, first booking ${minuteTime(nextBookingAt, timezone)}` : `${name}, nothing booked yet`,
      ),
      advice: 'A sitter cannot text without one. Buy a sitter number, or assign a free one.',
    },
    {
      title: count(short.length, 'day short of pool numbers', 'days short of pool numbers'),
      isTrouble: true,
      lines: short.map(({ date, needed, available, shortfall }) => {
        const sharing = shortfall === 1 ? '1 client shares a number' : `${shortfall} clients share a number`;
        return `${calendarDay(date)}: ${sharing} (${needed} needed, ${available} there)`;
      }),
      advice: 'Buy pool numbers before then, and every one-time client has one to themselves.',
    },
    {
      title: count(overlaps.length, 'overlap', 'overlaps'),
      isTrouble: true,
      lines: overlaps.map(
        (overlap) =>
          `${spanWords(overlap, timezone)}: ${overlap.sitters.map(({ name }) => name).join(' and ')} for ${overlap.clientName ?? 'a client without a name'}`,
      ),
      advice: 'You will be asked who gets the replies while both are on duty.',
    },
    {
      title: count(cooldowns.length, 'number resting', 'numbers resting'),
      isTrouble: false,
      lines: cooldowns.map(({ e164, endsAt }) => `${formatPhone(e164)} is free again on ${dayTime(endsAt, timezone)}`),
      advice: null,
    },
  ].filter(({ lines }) => lines.length > 0);
  return numbers.left > FEW_LEFT
    ? parts
    : [
        { title: leftWords(numbers), isTrouble: true, lines: [], advice: 'One US campaign takes no more than that.' },
        ...parts,
      ];
}

export const leftWords = ({ left, allowed }: Capacity['numbers']): string =>
  left <= 0
    ? `All ${allowed} numbers of the campaign are used`
    : `${left} more ${left === 1 ? 'number fits' : 'numbers fit'} into the campaign of ${allowed}`;

/** The two weeks in one line. */
export function forecastSummary(parts: readonly ForecastPart[]): string {
  const troubles = parts.filter(({ isTrouble }) => isTrouble);
  return troubles.length === 0 ? 'Every booking is covered' : troubles.map(({ title }) => title).join(', ');
}
