import type { JobQueueClient, QueueBackend } from '@snout/application/ports/job-runtime';
import { jobQueue, toJobId } from './job-queue';

const NOON = new Date('2026-03-02T12:00:00Z');
const PAYLOAD = { orgId: '0190a000-0000-7000-8000-000000000001', numberId: '0190a000-0000-7000-8000-000000000002' };

/** A queue that is away: it takes questions and never answers them, until told to. */
function silentBackend() {
  const added: { name: string; options: { jobId: string; delay: number } }[] = [];
  const answers: (() => void)[] = [];
  let pings = 0;
  const silent = (): Promise<void> => new Promise((resolve) => answers.push(resolve));
  const client: JobQueueClient = {
    add: (name, _data, options) => {
      added.push({ name, options });
      return silent();
    },
    upsertJobScheduler: silent,
    ping: () => {
      pings++;
      return silent();
    },
    close: async () => undefined,
  };
  const backend: QueueBackend = {
    kind: 'redis',
    queue: () => client,
    worker: () => {
      throw new Error('There is no worker here');
    },
    close: async () => undefined,
  };
  const answerAll = async (): Promise<void> => {
    for (const answer of answers.splice(0)) answer();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { backend, added, answerAll, pings: () => pings };
}

describe('toJobId', () => {
  test.each([
    ['a plain id stays', '0190a000.attempt-2', '0190a000.attempt-2'],
    ['colons become dots', 'a:b:c:d', 'a.b.c.d'],
    ['a whole number gets a name', '42', 'job-42'],
    ['a number behind a colon does not', '4:2', '4.2'],
  ])('%s', (_rule, given, id) => expect(toJobId(given)).toBe(id));
});

describe('enqueue', () => {
  test.each([
    ['no due time is now', undefined, 0],
    ['a due time in the past is now', new Date(NOON.getTime() - 5_000), 0],
    ['a due time ahead is a delay by the clock', new Date(NOON.getTime() + 90_000), 90_000],
  ])('%s', (_rule, runAt, delay) => {
    const { backend, added } = silentBackend();
    jobQueue(backend, { now: () => NOON }).enqueue('message.dispatch', PAYLOAD, { id: 'one', runAt });
    expect(added).toEqual([{ name: 'message.dispatch', options: { jobId: 'one', delay } }]);
  });

  it('drops alarms beyond what may pile up before a silent queue, and goes on when it answers', async () => {
    const { backend, added, answerAll } = silentBackend();
    const jobs = jobQueue(backend, { now: () => NOON });
    for (let n = 0; n < 2_000; n++) jobs.enqueue('message.dispatch', PAYLOAD, { id: `alarm-${n}` });
    expect(added).toHaveLength(500);
    await answerAll();
    jobs.enqueue('message.dispatch', PAYLOAD, { id: 'after' });
    expect(added.at(-1)?.options.jobId).toBe('after');
    expect(added).toHaveLength(501);
  });

  it('never throws, whatever the backend does', () => {
    const { backend } = silentBackend();
    const broken: QueueBackend = {
      ...backend,
      queue: () => {
        throw new Error('No such queue');
      },
    };
    const jobs = jobQueue(broken, { now: () => NOON });
    expect(() => jobs.enqueue('message.dispatch', PAYLOAD, { id: 'one' })).not.toThrow();
  });
});

describe('probe', () => {
  it('asks a silent queue one question at a time, and says that it is away', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] });
    const { backend, pings } = silentBackend();
    const jobs = jobQueue(backend, { now: () => NOON });
    const answers = Promise.all([jobs.probe(), jobs.probe(), jobs.probe()]);
    await jest.advanceTimersByTimeAsync(1_000);
    jest.useRealTimers();
    expect(await answers).toEqual([false, false, false]);
    expect(pings()).toBe(1);
  });

  it('does not trust a queue that answers but refused an alarm a moment ago', async () => {
    const { backend } = silentBackend();
    let isFull = true;
    const client: JobQueueClient = {
      ...backend.queue('sweep'),
      add: () => (isFull ? Promise.reject(new Error('OOM')) : Promise.resolve()),
      ping: () => Promise.resolve(),
    };
    let now = NOON;
    const jobs = jobQueue({ ...backend, queue: () => client }, { now: () => now });
    const enqueue = async (id: string): Promise<void> => {
      jobs.enqueue('message.dispatch', PAYLOAD, { id });
      await new Promise((resolve) => setImmediate(resolve));
    };
    expect(await jobs.probe()).toBe(true);
    await enqueue('refused');
    expect(await jobs.probe()).toBe(false);
    now = new Date(NOON.getTime() + 11_000);
    expect(await jobs.probe()).toBe(true);
    await enqueue('refused again');
    expect(await jobs.probe()).toBe(false);
    isFull = false;
    await enqueue('taken');
    expect(await jobs.probe()).toBe(true);
  });
});
