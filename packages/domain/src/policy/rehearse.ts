import type { Actor } from '../shared/vocabulary';

/** A stored text, as a rehearsal looks at it. */
export interface RehearsedText {
  id: string;
  threadId: string;
  actor: Extract<Actor, 'client' | 'sitter'>;
  body: string;
  createdAt: Date;
  /** It never went out, so it is no piece of anything. */
  wasHeld: boolean;
}

export type RuleDifference = 'newlyBlocked' | 'newlyAllowed' | 'newlyMarked' | 'newlyCleared';

/** What other rules make of a text that so far was found (or not). Null when they make no difference. */
export function decideDifference(
  actor: RehearsedText['actor'],
  found: { before: boolean; after: boolean },
): RuleDifference | null {
  if (found.before === found.after) return null;
  if (actor === 'sitter') return found.after ? 'newlyBlocked' : 'newlyAllowed';
  return found.after ? 'newlyMarked' : 'newlyCleared';
}

/** The last texts of everybody, for the split scan, as texts go by in the order of time. */
export class RecentTexts {
  private readonly lines = new Map<string, { body: string; createdAt: Date }[]>();

  constructor(private readonly span: { minutes: number; messages: number }) {}

  /** The texts before this one that belong together with it, oldest first; it is one of them from now on. */
  pass(text: RehearsedText): string[] {
    const key = `${text.threadId}.${text.actor}`;
    const since = text.createdAt.getTime() - this.span.minutes * 60_000;
    const before = (this.lines.get(key) ?? []).filter(({ createdAt }) => createdAt.getTime() >= since);
    const previous = before.slice(-this.span.messages);
    this.lines.set(key, text.wasHeld ? previous : [...previous, { body: text.body, createdAt: text.createdAt }]);
    return previous.map(({ body }) => body);
  }
}
