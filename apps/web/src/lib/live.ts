import { LiveEvent } from '@snout/contracts/events';

const HIDDEN_MS = 60_000;
const DOWN_MS = 10_000;
const POLL_MS = 15_000;
const CHANNEL = 'snout-live';

export interface LiveHandlers {
  onEvent(event: LiveEvent): void;
  /** Whatever is on screen may be old: fetch it again. */
  onResync(): void;
}

/**
 * Keeps a page up to date. One tab of the browser holds the stream and shares it with the others. A hidden tab lets go
 * after a minute and asks for nothing while hidden; when the stream is away for long, visible lists are asked for instead.
 */
export function startLive(handlers: LiveHandlers): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  const abort = new AbortController();
  let source: EventSource | null = null;
  let isLeader = false;
  let downSince: number | null = Date.now();
  let hiddenTimer: ReturnType<typeof setTimeout> | undefined;
  let wasOpen = false;

  const take = (event: LiveEvent): void => {
    if (event.type === 'resync') handlers.onResync();
    else handlers.onEvent(event);
  };
  channel.onmessage = ({ data }) => {
    downSince = null;
    if (data === 'up') return handlers.onResync();
    const parsed = LiveEvent.safeParse(data);
    if (parsed.success) take(parsed.data);
  };

  const open = (): void => {
    if (source || !isLeader || document.hidden) return;
    source = new EventSource('/api/events');
    source.onopen = () => {
      downSince = null;
      if (wasOpen) handlers.onResync();
      wasOpen = true;
      channel.postMessage('up');
    };
    source.onerror = () => {
      downSince ??= Date.now();
      // A refused stream is not tried again by the browser itself.
      if (source?.readyState === EventSource.CLOSED) {
        source = null;
        setTimeout(open, 3000 + Math.random() * 2000);
      }
    };
    source.onmessage = ({ data }) => {
      const parsed = LiveEvent.safeParse(JSON.parse(data));
      if (!parsed.success) return;
      channel.postMessage(parsed.data);
      take(parsed.data);
    };
  };
  const close = (): void => {
    source?.close();
    source = null;
  };

  const lead = async (): Promise<void> => {
    isLeader = true;
    open();
    await new Promise((resolve) => abort.signal.addEventListener('abort', resolve));
    close();
  };
  if (navigator.locks) navigator.locks.request('snout-live', { signal: abort.signal }, lead).catch(() => undefined);
  else void lead();

  const onVisibility = (): void => {
    clearTimeout(hiddenTimer);
    if (document.hidden) {
      hiddenTimer = setTimeout(close, HIDDEN_MS);
    } else {
      const wasClosed = isLeader && !source;
      open();
      if (wasClosed) handlers.onResync();
    }
  };
  document.addEventListener('visibilitychange', onVisibility);
  const poll = setInterval(() => {
    const isDown = downSince !== null && Date.now() - downSince > DOWN_MS;
    if (isDown && !document.hidden && (isLeader || !navigator.locks)) handlers.onResync();
  }, POLL_MS);

  return () => {
    abort.abort();
    close();
    clearInterval(poll);
    clearTimeout(hiddenTimer);
    document.removeEventListener('visibilitychange', onVisibility);
    channel.close();
  };
}
