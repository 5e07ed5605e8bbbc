import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLive } from './live';

class FakeStream {
  static opened: FakeStream[] = [];
  static readonly CLOSED = 2;
  readyState = 1;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  isClosed = false;
  constructor(readonly url: string) {
    FakeStream.opened.push(this);
  }
  close(): void {
    this.isClosed = true;
  }
}

const hide = (isHidden: boolean): void => {
  Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  FakeStream.opened = [];
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', FakeStream);
  hide(false);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const start = () => {
  const events: string[] = [];
  const stop = startLive({ onEvent: (event) => events.push(event.type), onResync: () => events.push('resync') });
  return { events, stop };
};

it('hands on events and ignores what is none', () => {
  const { events, stop } = start();
  const [stream] = FakeStream.opened;
  stream?.onopen?.();
  stream?.onmessage?.({ data: '{"type":"message.created","threadId":"t"}' });
  stream?.onmessage?.({ data: '{"type":"something.else"}' });
  expect(events).toEqual(['message.created']);
  stop();
});

it('refetches after a reconnect, since nothing is replayed', () => {
  const { events, stop } = start();
  FakeStream.opened[0]?.onopen?.();
  FakeStream.opened[0]?.onerror?.();
  FakeStream.opened[0]?.onopen?.();
  expect(events).toEqual(['resync']);
  stop();
});

it('polls while the stream is away, and not at all while hidden', () => {
  const { events, stop } = start();
  FakeStream.opened[0]?.onerror?.();
  vi.advanceTimersByTime(31_000);
  expect(events.filter((type) => type === 'resync').length).toBeGreaterThanOrEqual(1);
  hide(true);
  const before = events.length;
  vi.advanceTimersByTime(10 * 60_000);
  expect(events).toHaveLength(before);
  stop();
});

it('lets the stream go after a minute in the background and takes it up again', () => {
  const { events, stop } = start();
  FakeStream.opened[0]?.onopen?.();
  hide(true);
  vi.advanceTimersByTime(59_000);
  expect(FakeStream.opened[0]?.isClosed).toBe(false);
  vi.advanceTimersByTime(2_000);
  expect(FakeStream.opened[0]?.isClosed).toBe(true);
  hide(false);
  expect(FakeStream.opened).toHaveLength(2);
  expect(events).toEqual(['resync']);
  stop();
});
