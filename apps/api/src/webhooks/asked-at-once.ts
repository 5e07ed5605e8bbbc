/** One look-up for everybody who asks the same while it runs. Nothing is kept afterwards, so nobody gets an old answer. */
export class AskedAtOnce<T> {
  private readonly underWay = new Map<string, Promise<T>>();

  get(key: string, ask: () => Promise<T>): Promise<T> {
    const running = this.underWay.get(key);
    if (running) return running;
    const asked = ask().finally(() => this.underWay.delete(key));
    this.underWay.set(key, asked);
    return asked;
  }
}
