export type IdempotencyClaim =
  | { kind: 'new' }
  | { kind: 'same'; status: number; response: unknown }
  | { kind: 'inProgress' }
  | { kind: 'conflict' };

export interface IdempotencyRepository {
  /** The hash of the request a key was used for; null when it is free. */
  findHash(entry: { route: string; key: string }): Promise<string | null>;
  /** Takes the key for this request, by unique key. `response` is what was stored with `complete`. */
  claim(entry: { route: string; key: string; requestHash: string }): Promise<IdempotencyClaim>;
  /** Gives an unfinished key back: the request was refused, and the same key may be used again. */
  release(entry: { route: string; key: string }): Promise<void>;
  complete(entry: { route: string; key: string; status: number; response: unknown }): Promise<void>;
}
