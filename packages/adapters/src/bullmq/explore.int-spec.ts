import { type TcpGate, tcpGate } from '../testing/tcp-gate';
import { createTestDatabase, type TestDatabase } from '../testing/test-database';
import { startTestRedis, type TestRedis } from '../testing/test-redis';
import { openQueueBackend } from './queue-backend';

let database: TestDatabase;
let redis: TestRedis;
beforeAll(async () => {
  database = await createTestDatabase();
  redis = await startTestRedis();
});
afterAll(async () => {
  await redis.stop();
  await database.drop();
});
const t = async (label: string, p: Promise<unknown>, ms = 6000) => {
  const s = Date.now();
  const r = await Promise.race([
    p.then(
      () => 'ok',
      (e: Error) => `err ${e.name} ${e.message}`,
    ),
    new Promise((r) => setTimeout(() => r('PENDING'), ms)),
  ]);
  process.stderr.write(`${label}: ${r} ${Date.now() - s}ms\n`);
};
const sleep = (ms: number) => new Promise((r) => setTimeout(r, ms));
describe.each(['redis', 'postgres'] as const)('%s', (kind) => {
  const make = (gate: TcpGate) =>
    openQueueBackend({
      redisUrl: kind === 'redis' ? gate.url : null,
      databaseUrl: kind === 'redis' ? database.url : gate.url,
    });
  const target = () => (kind === 'redis' ? redis.url : database.url);
  it.each(['shut', 'stall'] as const)(
    '%s at start then up',
    async (how) => {
      const gate = await tcpGate(target());
      await gate[how]();
      const b = make(gate);
      const ran: string[] = [];
      const q = b.queue('x');
      const w = b.worker(
        'x',
        async (j) => {
          ran.push(j.name);
        },
        2,
      );
      w.onError((e) => process.stderr.write(`[${kind} ${how}] werr ${e.message}\n`));
      await t(`${kind} ${how} add down`, q.add('a', {}, { jobId: 'a', delay: 0 }));
      await gate.open();
      await sleep(3000);
      await t(`${kind} ${how} add up`, q.add('b', {}, { jobId: 'b', delay: 0 }));
      await sleep(4000);
      process.stderr.write(`${kind} ${how} ran ${ran}\n`);
      await gate[how]();
      await t(`${kind} ${how} add lost`, q.add('c', {}, { jobId: 'c', delay: 0 }));
      await gate.open();
      await sleep(3000);
      await t(`${kind} ${how} add back`, q.add('d', {}, { jobId: 'd', delay: 0 }));
      await sleep(4000);
      process.stderr.write(`${kind} ${how} ran ${ran}\n`);
      await gate[how]();
      await t(`${kind} ${how} wclose`, w.close(), 15000);
      await t(`${kind} ${how} qclose`, q.close(), 5000);
      await t(`${kind} ${how} bclose`, b.close(), 5000);
      await gate.shut();
    },
    90000,
  );
});
