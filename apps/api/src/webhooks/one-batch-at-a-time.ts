/** Items one batch may hold. */
const MOST_AT_ONCE = 200;

interface Waiting<I, O> {
  item: I;
  resolve(outcome: O): void;
  reject(error: unknown): void;
}

/**
 * Hands items to `work` in batches, one batch of a key at a time: what arrives while one is under way makes the next.
 * So a single item never waits for company, and the more there are the less each costs. `work` answers for each item in
 * order. When it throws something that `mayBeOne` says one item can be the cause of, each is tried alone; else all fail.
 */
export class OneBatchAtATime<I, O> {
  private readonly waiting = new Map<string, Waiting<I, O>[]>();
  private readonly underWay = new Set<string>();

  constructor(
    private readonly work: (key: string, items: readonly I[]) => Promise<readonly O[]>,
    private readonly mayBeOne: (error: unknown) => boolean,
  ) {}

  add(key: string, item: I): Promise<O> {
    return new Promise((resolve, reject) => {
      const queue = this.waiting.get(key) ?? [];
      this.waiting.set(key, queue);
      queue.push({ item, resolve, reject });
      if (!this.underWay.has(key)) void this.run(key);
    });
  }

  private async run(key: string): Promise<void> {
    this.underWay.add(key);
    for (let batch = this.takeBatch(key); batch.length > 0; batch = this.takeBatch(key))
      await this.runBatch(key, batch);
    this.underWay.delete(key);
  }

  private takeBatch(key: string): Waiting<I, O>[] {
    const queue = this.waiting.get(key) ?? [];
    const batch = queue.splice(0, MOST_AT_ONCE);
    if (queue.length === 0) this.waiting.delete(key);
    return batch;
  }

  private async runBatch(key: string, batch: readonly Waiting<I, O>[]): Promise<void> {
    try {
      const outcomes = await this.work(
        key,
        batch.map(({ item }) => item),
      );
      batch.forEach(({ resolve }, index) => {
        resolve(outcomes[index] as O);
      });
    } catch (error) {
      if (batch.length > 1 && this.mayBeOne(error)) for (const one of batch) await this.runBatch(key, [one]);
      else for (const { reject } of batch) reject(error);
    }
  }
}
