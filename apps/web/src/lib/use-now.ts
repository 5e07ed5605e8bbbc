import { useEffect, useState } from 'react';

/** The time, looked at again every half minute while the page is seen. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => document.hidden || setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
