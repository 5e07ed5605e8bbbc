import { OneBatchAtATime } from './one-batch-at-a-time';

/** A worker whose batches end when the test says so. */
function aBench(mayBeOne: (error: unknown) => boolean = () => false) {
  const batches: { key: string; items: readonly number[]; end(): void; fail(): void }[] = [];
  const bench = new OneBatchAtATime<number, string>(
    (key, items) =>
      new Promise((resolve, reject) => {
        const end = () => resolve(items.map((item) => `${key}${item}`));
        batches.push({ key, items, end, fail: () => reject(new Error('no')) });
      }),
    mayBeOne,
  );
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return { bench, batches, turn };
}

it('starts the first at once, and makes one batch of what comes meanwhile', async () => {
  const { bench, batches, turn } = aBench();
  const answers = [1, 2, 3].map((n) => bench.add('a', n));
  const other = bench.add('b', 9);
  expect(batches.map(({ items }) => items)).toEqual([[1], [9]]);
  batches[0]?.end();
  batches[1]?.end();
  await turn();
  expect(batches[2]?.items).toEqual([2, 3]);
  batches[2]?.end();
  expect(await Promise.all([...answers, other])).toEqual(['a1', 'a2', 'a3', 'b9']);
});

it('fails a batch as a whole, and goes on with the next', async () => {
  const { bench, batches, turn } = aBench();
  const first = bench.add('a', 1);
  const [second, third] = [bench.add('a', 2), bench.add('a', 3)];
  batches[0]?.fail();
  await expect(first).rejects.toThrow('no');
  await turn();
  batches[1]?.end();
  expect(await Promise.all([second, third])).toEqual(['a2', 'a3']);
});

it('tries each alone when one of them may be the cause', async () => {
  const { bench, batches, turn } = aBench(() => true);
  const answers = [1, 2, 3].map((n) => bench.add('a', n));
  const outcomes = Promise.allSettled(answers);
  batches[0]?.end();
  await turn();
  batches[1]?.fail();
  await turn();
  batches[2]?.end();
  await turn();
  batches[3]?.fail();
  expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
});
