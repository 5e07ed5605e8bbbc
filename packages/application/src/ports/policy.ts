import type { Finding } from '@snout/domain/policy/finding';

export interface PolicyRepository {
  recordFindings(entry: {
    messageId: string;
    threadId: string;
    findings: readonly Finding[];
    isRedacted: boolean;
    rulesVersion: number;
  }): Promise<void>;
  /** Attempts of an actor since an instant, those judged false positives left out. */
  countAttempts(query: { actorId: string; since: Date }): Promise<number>;
  recordAttempt(attempt: {
    id: string;
    threadId: string;
    messageId: string;
    actorType: 'client' | 'sitter';
    actorId: string;
    action: 'blocked' | 'warned' | 'flagged';
    offenceNo: number;
    ownerNotifiedAt: Date | null;
  }): Promise<void>;
  resolveAttempts(query: {
    messageId: string;
    userId: string;
    at: Date;
    resolution: 'confirmed' | 'falsePositive' | 'forceSent';
    note: string | null;
  }): Promise<number>;
  /** Whether anything on the thread still waits for review. */
  hasOpenAttempts(threadId: string): Promise<boolean>;
  lockSitter(sitterId: string, at: Date, reason: string): Promise<void>;
}
