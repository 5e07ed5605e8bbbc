export interface Clock {
  now(): Date;
}

/** New UUIDv7 identifiers: unique, and ordered by time. */
export interface Ids {
  next(): string;
}

/** A fraction from 0 to below 1, for spreading retries. */
export interface Chance {
  fraction(): number;
}

/** Hex SHA-256 of a text, or of bytes that come piece by piece. */
export interface Digest {
  sha256(text: string): string;
  sha256OfPieces(): { add(bytes: Uint8Array): void; end(): string };
}
