import type { LiveEvent } from '@snout/application/ports/live-events';
import { z } from 'zod';

export type LiveListener = (orgId: string, event: LiveEvent) => void;

/** What travels between processes: one array per batch. */
export const Batch = z.array(
  z.tuple([z.string(), z.custom<LiveEvent>((value) => typeof value === 'object' && value !== null)]),
);
export type Batch = z.infer<typeof Batch>;

/** For "we may have missed something": every organisation refetches. */
export const EVERY_ORG = '*';

/** The local half of the bus: hands batches to whoever listens in this process. */
export class Listeners {
  private readonly listeners = new Set<LiveListener>();

  add(listener: LiveListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  deliver(text: string): void {
    const batch = Batch.safeParse(parseJson(text));
    if (!batch.success) return;
    for (const [orgId, event] of batch.data) this.emit(orgId, event);
  }

  emit(orgId: string, event: LiveEvent): void {
    for (const listener of this.listeners) listener(orgId, event);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const BATCH_MS = 20;
/** PostgreSQL refuses a payload of 8,000 bytes or more. */
const MAX_BYTES = 7_500;

/** Collects events for a moment, so that a burst of commits is one message. */
export class Batcher {
  private pending: Batch = [];
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly send: (text: string) => void) {}

  add(orgId: string, event: LiveEvent): void {
    this.pending.push([orgId, event]);
    this.timer ??= setTimeout(() => this.flush(), BATCH_MS);
  }

  flush(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const all = this.pending;
    this.pending = [];
    for (const part of split(all)) this.send(part);
  }
}

function split(batch: Batch): string[] {
  const text = JSON.stringify(batch);
  if (batch.length === 0) return [];
  if (Buffer.byteLength(text) <= MAX_BYTES || batch.length === 1) return [text];
  const half = Math.ceil(batch.length / 2);
  return [...split(batch.slice(0, half)), ...split(batch.slice(half))];
}
