import type { ChoiceOption } from '@snout/domain/routing/owner-choice';

export interface OverlapPrompt {
  id: string;
  clientId: string;
  threadId: string;
  options: ChoiceOption[];
  validUntil: Date | null;
}

/** What is texted to the owner's own phone. It is no conversation: it has no client and no thread. */
export interface OwnerTextRepository {
  queue(text: { id: string; to: string; body: string; kind: string; at: Date }): Promise<void>;
  hasSince(kind: string, since: Date): Promise<boolean>;
  /** Takes a waiting text for one attempt until then; null when somebody else has it. What is taken is never taken again. */
  claim(id: string, until: Date): Promise<{ to: string; body: string } | null>;
  finish(id: string, result: { state: 'sent' | 'dropped' } | { state: 'pending'; dueAt: Date }): Promise<void>;
  /** Marks a text as unknown that was taken and never heard of again; false when that is not so. */
  giveUp(id: string, at: Date): Promise<boolean>;
  openPrompt(prompt: OverlapPrompt & { at: Date }): Promise<void>;
  /** The newest question that nobody answered and whose overlap is not over. */
  findNewestPrompt(at: Date, clientId?: string): Promise<OverlapPrompt | null>;
  /** The owner has chosen for this client, here or elsewhere. */
  answerPrompts(clientId: string, at: Date): Promise<void>;
}
