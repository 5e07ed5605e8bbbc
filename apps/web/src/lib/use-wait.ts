import { useEffect, useState } from 'react';
import { ApiError } from './call';

/** Seconds until something refused for haste may be tried again; counts down to 0. */
export function useWait(error: unknown): number {
  const seconds = error instanceof ApiError && error.code === 'rate_limited' ? (error.problem.retryAfter ?? 0) : 0;
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (!error || seconds === 0) return setUntil(0);
    const start = Date.now();
    setUntil(start + seconds * 1000);
    setNow(start);
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [error, seconds]);
  return Math.max(0, Math.ceil((until - now) / 1000));
}

/** 4:05, as it is read off a kitchen timer. */
export const timerWords = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Once, for those who hear it: about how long. */
export function aboutWords(seconds: number): string {
  if (seconds <= 60) return 'in about a minute';
  return `in about ${Math.ceil(seconds / 60)} minutes`;
}
