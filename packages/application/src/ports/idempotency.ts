export type IdempotencyClaim =
  | { kind: 'new' }
  | { kind: 'same'; status: number; response: unknown }
  | { kind: 'inProgress' }
  | { kind: 'conflict' };

export interface IdempotencyRepository {
  /** Takes the key for this request, by unique key. `response` is what was stored with `complete`. */
  claim(entry: { route: string; key: string; requestHash: string }): Promise<IdempotencyClaim>;
  /** Gives an unfinished key back: the request was refused, and the same key may be used again. */
  release(entry: { route: string; key: string }): Promise<void>;
  complete(entry: { route: string; key: string; status: number; response: unknown }): Promise<void>;
}
