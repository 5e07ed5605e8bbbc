import type { Act, ClientNo, Line, SitterNo } from './history';

export interface Routed {
  messageId: string;
  /** Null for the owner. */
  sitter: SitterNo | null;
  reason: string;
}

/** One message as a sitter gets to see it. `said` is what the text says it is: which client's, and by whom. */
export interface Seen {
  messageId: string;
  client: ClientNo;
}

/** Something that takes a history: the pure rules alone, or the whole application on its database. */
export interface Business {
  /** False when it was refused; then nothing has changed. */
  act(act: Act, at: Date): Promise<boolean>;
  text(text: { client: ClientNo; to: Line }, at: Date): Promise<Routed>;
  /** A sitter writes to a client: the message, or null when it was refused. */
  say(words: { sitter: SitterNo; client: ClientNo }, at: Date): Promise<string | null>;
  /** Everything a sitter can read at an instant, on every conversation there is. */
  look(sitter: SitterNo, at: Date): Promise<Seen[]>;
}
