import type { LiveEvent } from '@snout/contracts/events';
import { openStream } from './event-stream';

const HIDDEN_MS = 60_000;
const DOWN_MS = 10_000;
const POLL_MS = 15_000;
const NAME = 'snout-live';

export interface LiveHandlers {
  onEvent(event: LiveEvent): void;
  /** Whatever is on screen may be old: fetch it again. */
  onResync(): void;
}

type Word = { kind: 'event'; event: LiveEvent } | { kind: 'state'; isUp: boolean } | { kind: 'ask' };

/**
 * Keeps a page up to date. One tab of the browser holds the stream and shares it with the others; hidden for a minute,
 * it hands the stream to a tab that is looked at. A hidden tab asks for nothing and catches up when it is seen again.
 * While the stream is away for long, visible lists are asked for instead.
 */
export function startLive(handlers: LiveHandlers): () => void {
  const channel = new BroadcastChannel(NAME);
  const say = (word: Word): void => channel.postMessage(word);
  let isUp: boolean | null = null;
  let downSince = Date.now();
  let hasMissed = false;
  let hiddenTimer: ReturnType<typeof setTimeout> | undefined;

  const resync = (): void => {
    if (document.hidden) hasMissed = true;
    else handlers.onResync();
  };
  const take = (event: LiveEvent): void => {
    if (event.type === 'resync' || document.hidden) resync();
    else handlers.onEvent(event);
  };
  const setUp = (next: boolean, mayHaveMissed: boolean): void => {
    if (!next && isUp !== false) downSince = Date.now();
    if (next && mayHaveMissed) resync();
    isUp = next;
  };
  const seat = makeSeat({
    onEvent: (event) => {
      say({ kind: 'event', event });
      take(event);
    },
    onState: (next) => {
      say({ kind: 'state', isUp: next });
      // Events between the fetch and this moment went past us.
      setUp(next, true);
    },
  });
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.kind === 'event') take(data.event);
    else if (data.kind === 'state') setUp(data.isUp, isUp === false);
    else if (seat.isHeld() && isUp !== null) say({ kind: 'state', isUp });
  };

  const onVisibility = (): void => {
    clearTimeout(hiddenTimer);
    if (document.hidden) {
      hiddenTimer = setTimeout(() => {
        seat.leave();
        hasMissed = true;
      }, HIDDEN_MS);
      return;
    }
    seat.take();
    if (hasMissed) handlers.onResync();
    hasMissed = false;
  };
  document.addEventListener('visibilitychange', onVisibility);
  const poll = setInterval(() => {
    if (isUp !== true && Date.now() - downSince >= DOWN_MS && !document.hidden) handlers.onResync();
  }, POLL_MS);
  if (!document.hidden) seat.take();
  say({ kind: 'ask' });

  return () => {
    seat.leave();
    clearInterval(poll);
    clearTimeout(hiddenTimer);
    document.removeEventListener('visibilitychange', onVisibility);
    channel.close();
  };
}

/** The one place in the browser from which the stream is read; tabs queue for it through a lock. */
function makeSeat(handlers: Parameters<typeof openStream>[0]) {
  let queue: AbortController | null = null;
  let release: (() => void) | null = null;
  const sit = (): Promise<void> =>
    new Promise((resolve) => {
      const close = openStream(handlers);
      release = () => {
        close();
        resolve();
      };
    });
  return {
    isHeld: () => release !== null,
    take(): void {
      if (queue) return;
      const own = new AbortController();
      queue = own;
      if (!navigator.locks) return void sit();
      const start = () => (own.signal.aborted ? undefined : sit());
      navigator.locks.request(NAME, { signal: own.signal }, start).catch(() => undefined);
    },
    leave(): void {
      queue?.abort();
      queue = null;
      release?.();
      release = null;
    },
  };
}
