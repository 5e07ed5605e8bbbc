import type { Clock } from '@snout/application/ports/clock';

const SYNC_MS = 30_000;
/** Below this a difference is the way there and back, not a clock that is wrong (milliseconds). */
const TOLERANCE_MS = 100;

export interface DatabaseClock extends Clock {
  /** Compares with the database once; an unreachable database changes nothing. */
  sync(): Promise<void>;
  stop(): void;
}

/** What the machine measures: the time it believes, and one that only ever moves on. */
export interface MachineTime {
  wallMs(): number;
  monotonicMs(): number;
}

const machine: MachineTime = { wallMs: () => Date.now(), monotonicMs: () => performance.now() };

/**
 * One clock for all processes: the database's. Machines' clocks drift and jump; windows, due times and leases must not.
 * Between two comparisons it runs on the machine's monotonic time, so that a jump of the wall clock has no effect.
 */
export function databaseClock(readDatabaseMs: () => Promise<number>, time: MachineTime = machine): DatabaseClock {
  let base = { wallMs: time.wallMs(), atMs: time.monotonicMs() };
  const nowMs = (): number => base.wallMs + (time.monotonicMs() - base.atMs);
  const sync = async (): Promise<void> => {
    const askedMs = time.monotonicMs();
    const databaseMs = await readDatabaseMs().catch(() => null);
    if (databaseMs === null || !Number.isFinite(databaseMs)) return;
    const roundTripMs = time.monotonicMs() - askedMs;
    const expectedMs = databaseMs + roundTripMs / 2;
    if (Math.abs(nowMs() - expectedMs) <= TOLERANCE_MS + roundTripMs) return;
    base = { wallMs: expectedMs, atMs: time.monotonicMs() };
  };
  const timer = setInterval(() => void sync(), SYNC_MS);
  timer.unref();
  return { now: () => new Date(nowMs()), sync, stop: () => clearInterval(timer) };
}

/** UUIDv7s in order of a clock: two of one process never tie, and a clock set back does not send them back. */
export function orderedIds(clock: Clock, v7: (options: { msecs: number; seq: number }) => string): { next(): string } {
  let msecs = 0;
  let seq = 0;
  return {
    next() {
      const now = clock.now().getTime();
      if (now > msecs) {
        msecs = now;
        seq = 0;
      } else {
        seq += 1;
      }
      return v7({ msecs, seq });
    },
  };
}
