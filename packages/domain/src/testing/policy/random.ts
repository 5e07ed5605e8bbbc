/** Repeatable chance for corpora: the same seed gives the same texts on every machine. */
export interface Random {
  below: (limit: number) => number;
  pick: <T>(from: readonly T[]) => T;
  digits: (count: number) => string;
}

export function aRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: <T>(from: readonly T[]): T => {
      const one = from[below(from.length)];
      if (one === undefined) throw new Error('Nothing to pick from');
      return one;
    },
    digits: (count) => Array.from({ length: count }, () => String(below(10))).join(''),
  };
}
