/**
 * Limits what is under way at once, altogether and per organisation, so that one whose provider is slow leaves room for the
 * others. Who waits is let in in order, organisations with little under way first.
 */
export class Bulkhead {
  private readonly underWay = new Map<string, number>();
  private readonly waiting: { orgId: string; enter: () => void }[] = [];
  private total = 0;

  constructor(private readonly limits: { total: number; perOrg: number }) {}

  /** Resolves when there is room; whoever enters must leave. */
  enter(orgId: string): Promise<void> {
    return new Promise((enter) => {
      this.waiting.push({ orgId, enter });
      this.letIn();
    });
  }

  leave(orgId: string): void {
    this.total -= 1;
    const left = this.of(orgId) - 1;
    if (left > 0) this.underWay.set(orgId, left);
    else this.underWay.delete(orgId);
    this.letIn();
  }

  private letIn(): void {
    while (this.total < this.limits.total) {
      const next = this.nextInLine();
      if (next === -1) return;
      const [one] = this.waiting.splice(next, 1);
      if (!one) return;
      this.total += 1;
      this.underWay.set(one.orgId, this.of(one.orgId) + 1);
      one.enter();
    }
  }

  /** The first one of the organisation with the least under way; -1 when nobody may enter. */
  private nextInLine(): number {
    let best = -1;
    let least = this.limits.perOrg;
    for (const [index, { orgId }] of this.waiting.entries()) {
      if (this.of(orgId) >= least) continue;
      best = index;
      least = this.of(orgId);
    }
    return best;
  }

  private readonly of = (orgId: string): number => this.underWay.get(orgId) ?? 0;
}
