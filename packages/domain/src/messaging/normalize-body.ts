export interface NormalizedBody {
  body: string;
  /** True when something that no database or provider takes was removed. */
  wasAltered: boolean;
}

/** Removes NUL and lone surrogates, then trims. */
export function normalizeBody(raw: string): NormalizedBody {
  const clean = raw.replace(/[\0\p{Surrogate}]/gu, '');
  return { body: clean.trim(), wasAltered: clean.length !== raw.length };
}
