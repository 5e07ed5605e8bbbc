import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeEventSource, stubBrowser } from '../testing/browser-doubles';
import { type LiveHandlers, startLive } from './live';

const MESSAGE = { type: 'message.created', threadId: 'thread-1' } as const;
const MINUTE = 60_000;

let page: ReturnType<typeof stubBrowser>;
let stops: (() => void)[];
const handlers = () => ({ onEvent: vi.fn(), onResync: vi.fn() }) satisfies LiveHandlers;
const start = (own: LiveHandlers): void => void stops.push(startLive(own));
/** Lets a released lock reach the next in the queue. */
const settle = () => vi.advanceTimersByTimeAsync(0);
const stream = (): FakeEventSource => {
  const [only, ...others] = FakeEventSource.open();
  if (!only || others.length > 0) throw new Error(`Expected one open stream, not ${FakeEventSource.open().length}`);
  return only;
};

beforeEach(() => {
  vi.useFakeTimers();
  page = stubBrowser();
  stops = [];
});
afterEach(() => {
  for (const stop of stops) stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('one stream for all tabs', () => {
  test('a second tab opens no stream and hears through the first', () => {
    const [first, second] = [handlers(), handlers()];
    start(first);
    start(second);
    stream().accept();
    stream().say(MESSAGE);
    expect(first.onEvent).toHaveBeenCalledWith(MESSAGE);
    expect(second.onEvent).toHaveBeenCalledWith(MESSAGE);
  });

  test('when the tab with the stream is closed, the next one takes over', async () => {
    const second = handlers();
    const stopFirst = startLive(handlers());
    start(second);
    stream().accept();
    stopFirst();
    await settle();
    stream().accept();
    stream().say(MESSAGE);
    expect(second.onEvent).toHaveBeenCalledTimes(1);
  });
});

describe('a hidden tab', () => {
  test('makes no call at all, whatever happens, and lets go of the stream after a minute', () => {
    const own = handlers();
    start(own);
    stream().accept();
    own.onResync.mockClear();
    page.setHidden(true);
    stream().say(MESSAGE);
    vi.advanceTimersByTime(MINUTE);
    expect(FakeEventSource.open()).toHaveLength(0);
    vi.advanceTimersByTime(60 * MINUTE);
    expect(FakeEventSource.open()).toHaveLength(0);
    expect(own.onEvent).not.toHaveBeenCalled();
    expect(own.onResync).not.toHaveBeenCalled();
  });

  test('keeps the stream for a short absence and catches up once on return', () => {
    const own = handlers();
    start(own);
    stream().accept();
    own.onResync.mockClear();
    page.setHidden(true);
    vi.advanceTimersByTime(MINUTE / 2);
    stream().say(MESSAGE);
    stream().say(MESSAGE);
    page.setHidden(false);
    expect(own.onResync).toHaveBeenCalledTimes(1);
  });

  test('gives its place to another tab instead of keeping it empty', async () => {
    start(handlers());
    page.setHidden(true);
    vi.advanceTimersByTime(MINUTE);
    await settle();
    const next = vi.fn();
    void navigator.locks.request('snout-live', { signal: new AbortController().signal }, next);
    expect(next).toHaveBeenCalled();
  });

  test('takes the stream again when it is looked at', async () => {
    start(handlers());
    page.setHidden(true);
    vi.advanceTimersByTime(MINUTE);
    await settle();
    page.setHidden(false);
    expect(stream().url).toBe('/api/events');
  });
});

describe('a stream that is away', () => {
  test('is replaced by a poll every 15 s after 10 s, and no longer once it is back', () => {
    const own = handlers();
    start(own);
    stream().refuse();
    vi.advanceTimersByTime(9000);
    expect(own.onResync).not.toHaveBeenCalled();
    vi.advanceTimersByTime(6000);
    expect(own.onResync).toHaveBeenCalledTimes(1);
    stream().accept();
    own.onResync.mockClear();
    vi.advanceTimersByTime(MINUTE);
    expect(own.onResync).not.toHaveBeenCalled();
  });

  test('makes active lists old when it comes back', () => {
    const own = handlers();
    start(own);
    stream().accept();
    stream().onerror?.();
    own.onResync.mockClear();
    stream().accept();
    expect(own.onResync).toHaveBeenCalledTimes(1);
  });

  test('says nothing about what is no event of the contract', () => {
    const own = handlers();
    start(own);
    stream().accept();
    stream().say({ type: 'something.new' });
    stream().onmessage?.({ data: 'no json' });
    expect(own.onEvent).not.toHaveBeenCalled();
  });
});
