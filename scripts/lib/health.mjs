import { Trouble } from './progress.mjs';

/** Waits until an address answers 2xx. */
export async function waitUntilHealthy(url, { ms = 60_000, what, logs }) {
  const end = Date.now() + ms;
  for (;;) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(2000) });
      if (answer.ok) return;
    } catch {
      // Not up yet.
    }
    if (Date.now() > end) throw new Trouble(`${what} does not answer at ${url}. Its log is in ${logs}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
