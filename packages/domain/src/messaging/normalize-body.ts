export interface NormalizedBody {
  body: string;
  /** True when something that no database or provider takes was removed. */
  wasAltered: boolean;
}

/** Removes NUL and lone surrogates, then trims. */
export function normalizeBody(raw: string): NormalizedBody {
  void raw;
  throw new Error('Not written yet');
}
