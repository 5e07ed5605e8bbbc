export type IdempotencyClaim =
  | { kind: 'new' }
  | { kind: 'same'; status: number; response: unknown }
  | { kind: 'inProgress' }
  | { kind: 'conflict' };

export interface IdempotencyRepository {
  /** Takes the key for this request, by unique key. `response` is what was stored with `complete`. */
  claim(entry: { route: string; key: string; requestHash: string }): Promise<IdempotencyClaim>;
  complete(entry: { route: string; key: string; status: number; response: unknown }): Promise<void>;
}
