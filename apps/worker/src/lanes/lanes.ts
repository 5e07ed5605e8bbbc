import type { NextText } from '@snout/application/messaging/claim-next';
import type { Bulkhead } from './bulkhead';

export interface Lane {
  orgId: string;
  numberId: string;
}

type Claimed = Extract<NextText, { kind: 'send' }>['claimed'];

export interface LaneWork {
  /** The clock that `wait` refers to. */
  now(): Date;
  claim(lane: Lane): Promise<NextText>;
  /** Hands a claimed text over and writes down what came of it. */
  send(lane: Lane, claimed: Claimed): Promise<void>;
  onError(lane: Lane, error: Error): void;
}

/** A wait that lies in the past because of clocks that differ must not become a busy loop. */
const MIN_WAIT_MS = 2;
/** A gate can open early, when somebody mends the account. */
const MAX_WAIT_MS = 2_000;

/**
 * Drives every number that has something to send: one text after the other as fast as the number may, several under way at
 * once when the provider is slow. A lane ends when nothing is due; whoever finds more due pokes it again.
 */
export class Lanes {
  private readonly open = new Map<string, OpenLane>();
  private readonly sending = new Set<Promise<void>>();
  private isStopping = false;

  constructor(
    private readonly work: LaneWork,
    private readonly bulkhead: Bulkhead,
  ) {}

  /** Something may be due on this number. Never waits. */
  poke(lane: Lane): void {
    if (this.isStopping) return;
    const open = this.open.get(lane.numberId);
    if (open) {
      open.pokeAgain();
      return;
    }
    const opened = new OpenLane();
    this.open.set(lane.numberId, opened);
    const run = this.drive(lane, opened)
      .catch((error: Error) => this.work.onError(lane, error))
      .finally(() => {
        this.open.delete(lane.numberId);
        this.sending.delete(run);
      });
    this.sending.add(run);
  }

  /** Claims no more and waits for what is under way. */
  async stop(): Promise<void> {
    this.isStopping = true;
    for (const lane of this.open.values()) lane.wake();
    while (this.sending.size > 0) await Promise.all(this.sending);
  }

  private async drive(lane: Lane, open: OpenLane): Promise<void> {
    while (!this.isStopping) {
      await this.bulkhead.enter(lane.orgId);
      const next = this.isStopping ? ({ kind: 'idle' } as const) : await this.claimInside(lane);
      switch (next.kind) {
        case 'send':
          this.launch(lane, open, next.claimed);
          continue;
        case 'skipped':
          break;
        case 'wait':
          this.bulkhead.leave(lane.orgId);
          await open.sleep(next.until.getTime() - this.work.now().getTime());
          continue;
        case 'idle':
          this.bulkhead.leave(lane.orgId);
          if (!open.takePoke()) return;
          continue;
      }
      this.bulkhead.leave(lane.orgId);
    }
  }

  private async claimInside(lane: Lane): Promise<NextText> {
    try {
      return await this.work.claim(lane);
    } catch (error) {
      this.bulkhead.leave(lane.orgId);
      throw error;
    }
  }

  /** The place in the bulkhead goes over to the text that is under way. */
  private launch(lane: Lane, open: OpenLane, claimed: Claimed): void {
    const sent = this.work
      .send(lane, claimed)
      .catch((error: Error) => this.work.onError(lane, error))
      .finally(() => {
        this.bulkhead.leave(lane.orgId);
        this.sending.delete(sent);
        // The next text of its thread had to wait for it.
        if (this.open.get(lane.numberId) === open) open.pokeAgain();
        else this.poke(lane);
      });
    this.sending.add(sent);
  }
}

/** One number being driven: asleep until it may send again, or poked meanwhile. */
class OpenLane {
  private isPoked = false;
  private waker: (() => void) | null = null;

  pokeAgain(): void {
    this.isPoked = true;
  }

  /** Whether somebody poked since the last time; asking takes it. */
  takePoke(): boolean {
    const was = this.isPoked;
    this.isPoked = false;
    return was;
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.min(Math.max(MIN_WAIT_MS, ms), MAX_WAIT_MS));
      this.waker = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  wake(): void {
    this.waker?.();
  }
}
