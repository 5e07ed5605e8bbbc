import { vi } from 'vitest';

type Listener = ((event: { data: unknown }) => void) | null;

/** Stands in for `EventSource`: the test plays the server. */
export class FakeEventSource {
  static readonly CLOSED = 2;
  static opened: FakeEventSource[] = [];
  readyState = 0;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onmessage: Listener = null;
  constructor(readonly url: string) {
    FakeEventSource.opened.push(this);
  }
  close(): void {
    this.readyState = FakeEventSource.CLOSED;
  }
  accept(): void {
    this.readyState = 1;
    this.onopen?.();
  }
  refuse(): void {
    this.readyState = FakeEventSource.CLOSED;
    this.onerror?.();
  }
  say(event: unknown): void {
    this.onmessage?.({ data: JSON.stringify(event) });
  }
  static open(): FakeEventSource[] {
    return FakeEventSource.opened.filter((source) => source.readyState !== FakeEventSource.CLOSED);
  }
}

/** A `BroadcastChannel` that delivers at once to every other one of its name. */
class FakeChannel {
  static all = new Set<FakeChannel>();
  onmessage: Listener = null;
  constructor(readonly name: string) {
    FakeChannel.all.add(this);
  }
  postMessage(data: unknown): void {
    for (const other of FakeChannel.all) if (other !== this && other.name === this.name) other.onmessage?.({ data });
  }
  close(): void {
    FakeChannel.all.delete(this);
  }
}

/** Web Locks of one name, first come first served. */
function fakeLocks() {
  let waiting: { run(): unknown; signal: AbortSignal }[] = [];
  let isHeld = false;
  const next = (): void => {
    waiting = waiting.filter(({ signal }) => !signal.aborted);
    const first = isHeld ? undefined : waiting.shift();
    if (!first) return;
    isHeld = true;
    Promise.resolve(first.run()).then(() => {
      isHeld = false;
      next();
    });
  };
  return {
    request: (_name: string, { signal }: { signal: AbortSignal }, run: () => unknown) => {
      waiting.push({ run, signal });
      next();
      return new Promise(() => undefined);
    },
  };
}

/** Puts the doubles in place and gives the test the visibility of the page. */
export function stubBrowser(): { setHidden(isHidden: boolean): void } {
  FakeEventSource.opened = [];
  FakeChannel.all.clear();
  let hidden = false;
  vi.stubGlobal('EventSource', FakeEventSource);
  vi.stubGlobal('BroadcastChannel', FakeChannel);
  Object.defineProperty(navigator, 'locks', { configurable: true, value: fakeLocks() });
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  return {
    setHidden(isHidden) {
      hidden = isHidden;
      document.dispatchEvent(new Event('visibilitychange'));
    },
  };
}
