import type { JobQueueClient, JobWorker, QueueBackend } from '@snout/application/ports/job-runtime';
import { systemClock } from '../system/clock';
import { type TcpGate, tcpGate } from '../testing/tcp-gate';
import { createTestDatabase, type TestDatabase } from '../testing/test-database';
import { hasRedis, startTestRedis, type TestRedis } from '../testing/test-redis';
import { waitUntil } from '../testing/wait-until';
import { jobQueue } from './job-queue';
import { openQueueBackend } from './queue-backend';

const KINDS = hasRedis() ? (['postgres', 'redis'] as const) : (['postgres'] as const);
const PAYLOAD = { orgId: '0190a000-0000-7000-8000-000000000001', numberId: '0190a000-0000-7000-8000-000000000002' };
jest.setTimeout(60_000);

let database: TestDatabase;
let redis: TestRedis | null;
beforeAll(async () => {
  database = await createTestDatabase();
  redis = KINDS.length > 1 ? await startTestRedis() : null;
});
afterAll(async () => {
  await redis?.stop();
  await database.drop();
});

describe.each(KINDS)('the queue in %s', (kind) => {
  let gate: TcpGate;
  let backend: QueueBackend;
  let ran: string[];
  let closing: { close(): Promise<void> }[];
  let queueName: string;
  let tests = 0;

  beforeEach(async () => {
    gate = await tcpGate(kind === 'redis' && redis ? redis.url : database.url);
    backend = openQueueBackend({ redisUrl: kind === 'redis' ? gate.url : null, databaseUrl: gate.url });
    ran = [];
    closing = [];
    queueName = `${kind}-${++tests}`;
  });
  afterEach(async () => {
    await gate.shut();
    const started = Date.now();
    await Promise.all(closing.map((open) => open.close()));
    await backend.close();
    // Everything lets go of a queue that is away, and does so soon.
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  const aQueue = (): JobQueueClient => {
    const queue = backend.queue(queueName);
    closing.push(queue);
    return queue;
  };
  const aWorker = (process: (name: string) => void = (name) => ran.push(name)): JobWorker => {
    const worker = backend.worker(queueName, async (job) => process(job.name), 2);
    closing.push(worker);
    return worker;
  };
  /** Adds under new ids until one has run: what was added while the queue was away may be lost. */
  const runsAgain = (queue: JobQueueClient): Promise<void> => {
    const before = ran.length;
    let tries = 0;
    return waitUntil(async () => {
      await queue.add('again', {}, { jobId: `again-${before}-${++tries}`, delay: 0 }).catch(() => undefined);
      return ran.length > before;
    }, 20_000);
  };

  it('runs a job once for an id that is added twice, and again when it is over', async () => {
    const queue = aQueue();
    for (const _ of [1, 2]) await queue.add('wake', {}, { jobId: 'same', delay: 0 });
    aWorker();
    await waitUntil(() => ran.length === 1);
    await queue.add('end', {}, { jobId: 'last', delay: 0 });
    await waitUntil(() => ran.length === 2);
    await waitUntil(async () => {
      await queue.add('wake', {}, { jobId: 'same', delay: 0 });
      return ran.length > 2;
    });
    expect(ran.slice(0, 3)).toEqual(['wake', 'end', 'wake']);
  });

  it('does not let a job that failed for good swallow a new one of its id', async () => {
    const queue = aQueue();
    const failed: string[] = [];
    const worker = aWorker((name) => {
      ran.push(name);
      throw Object.assign(new Error('Not today'), { name: 'UnrecoverableError' });
    });
    worker.onFailed((name, error) => failed.push(`${name}: ${error.message}`));
    await queue.add('wake', {}, { jobId: 'same', delay: 0 });
    await waitUntil(() => failed.length === 1);
    await waitUntil(async () => {
      await queue.add('wake', {}, { jobId: 'same', delay: 0 });
      return failed.length > 1;
    });
    expect(failed.slice(0, 2)).toEqual(['wake: Not today', 'wake: Not today']);
  });

  it('keeps a schedule', async () => {
    const queue = aQueue();
    aWorker();
    for (const _ of [1, 2]) await queue.upsertJobScheduler('every.tick', { every: 200 }, { name: 'tick', data: {} });
    await waitUntil(() => ran.length >= 3);
    expect(new Set(ran)).toEqual(new Set(['tick']));
  });

  it.each(['shut', 'stall'] as const)('works after it was away at the start (%s)', async (how) => {
    await gate[how]();
    const queue = aQueue();
    const errors: Error[] = [];
    aWorker().onError((error) => errors.push(error));
    queue.add('early', {}, { jobId: 'early', delay: 0 }).catch(() => undefined);
    if (how === 'shut') await waitUntil(() => errors.length > 0);
    await gate.open();
    await runsAgain(queue);
    // Not a line for each of the thousands of tries that a broken start would make.
    expect(errors.length).toBeLessThan(20);
  });

  it.each(['shut', 'stall'] as const)('works after it was lost in the middle (%s)', async (how) => {
    const queue = aQueue();
    aWorker();
    await runsAgain(queue);
    await gate[how]();
    await expect(queue.add('lost', {}, { jobId: 'lost', delay: 0 })).rejects.toThrow();
    await gate.open();
    await runsAgain(queue);
  });

  it('takes alarms at once while it is away, and the probe says so', async () => {
    const jobs = jobQueue(backend, systemClock);
    closing.push(jobs);
    expect(await jobs.probe()).toBe(true);
    await gate.shut();
    const started = Date.now();
    for (let n = 0; n < 1_000; n++) jobs.enqueue('message.dispatch', PAYLOAD, { id: `alarm-${n}` });
    expect(Date.now() - started).toBeLessThan(500);
    expect(await jobs.probe()).toBe(false);
    await gate.open();
    await waitUntil(() => jobs.probe());
  });
});
