interface Span<T> {
  type: T;
  start: number;
  end: number;
}

export interface Piece<T> {
  text: string;
  /** What was found there; empty for ordinary text. */
  types: readonly T[];
  /** Where it begins in the whole. */
  at: number;
}

/** Cuts a text into marked and ordinary pieces. Spans that touch one another are one; those outside the text are none. */
export function markSpans<T>(text: string, spans: readonly Span<T>[]): Piece<T>[] {
  const merged: { types: T[]; start: number; end: number }[] = [];
  for (const { type, start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(0, start), Math.min(text.length, end)];
    if (from >= to) continue;
    const last = merged.at(-1);
    if (!last || from >= last.end) merged.push({ types: [type], start: from, end: to });
    else {
      last.end = Math.max(last.end, to);
      if (!last.types.includes(type)) last.types.push(type);
    }
  }
  const pieces: Piece<T>[] = [];
  let at = 0;
  for (const { types, start, end } of merged) {
    if (start > at) pieces.push({ text: text.slice(at, start), types: [], at });
    pieces.push({ text: text.slice(start, end), types, at: start });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), types: [], at });
  return pieces;
}
