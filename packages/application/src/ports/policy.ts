import type { PastAttempt } from '@snout/domain/policy/escalation';
import type { Finding } from '@snout/domain/policy/finding';
import type { OrgPolicy } from '@snout/domain/policy/org-policy';
import type { AttemptAction, AttemptActor, AttemptResolution } from '@snout/domain/shared/vocabulary';

export interface NewAttempt {
  id: string;
  threadId: string;
  messageId: string;
  actorType: AttemptActor;
  actorId: string;
  action: AttemptAction;
  offenceNo: number;
  ownerNotifiedAt: Date | null;
  /** The attempt that completed the number of which this text is an earlier piece. */
  partOf: string | null;
  createdAt: Date;
}

export interface StoredAttempt extends NewAttempt {
  resolution: AttemptResolution | null;
  resolvedAt: Date | null;
  resolvedByUserId: string | null;
  resolvedByName: string | null;
}

export interface PolicyRepository {
  recordFindings(entry: {
    messageId: string;
    threadId: string;
    findings: readonly Finding[];
    isRedacted: boolean;
    rulesVersion: number;
    at: Date;
  }): Promise<void>;
  /**
   * Makes the offences of one sitter take turns until the transaction ends, so that each is counted after the one before.
   * Answers whether the sitter is locked.
   */
  lockOffender(sitterId: string): Promise<{ isLocked: boolean }>;
  /** Attempts of an actor after an instant. */
  listAttempts(query: { actorId: string; after: Date }): Promise<PastAttempt[]>;
  recordAttempt(attempt: NewAttempt): Promise<void>;
  findAttempt(id: string): Promise<StoredAttempt | null>;
  /** The attempt, locked until the transaction ends: two owners take turns. */
  lockAttempt(id: string): Promise<StoredAttempt | null>;
  /** The attempt about a message that was made because of what is in the message itself. */
  findAttemptOfMessage(messageId: string): Promise<StoredAttempt | null>;
  findViolation(id: string): Promise<{ id: string; messageId: string } | null>;
  /** Resolves an attempt with the earlier pieces that belong to it; answers those that were open, one entry per message. */
  resolveAttempt(query: {
    id: string;
    userId: string;
    at: Date;
    resolution: AttemptResolution;
    note: string | null;
  }): Promise<{ threadId: string; messageId: string }[]>;
  /** Whether anything on the thread, or of the actor, still waits for review. */
  hasOpenAttempts(of: { threadId: string } | { actorId: string }): Promise<boolean>;
  /** Takes back what a finding did to a message, unless another attempt about it stands. */
  clearMessage(messageId: string): Promise<void>;
  /** Marks a message that was taken for harmless; false when it is marked already. */
  flagMessage(messageId: string, reason: string): Promise<boolean>;
  lockSitter(sitterId: string, at: Date, reason: string): Promise<void>;
}

export interface RuleVersion {
  version: number;
  changedAt: Date | null;
  changedByName: string | null;
}

/** Rules that were in force, and what was rehearsed before they were. Append-only. */
export interface PolicyRuleRepository {
  /** 0 when the rules were never changed. */
  latest(): Promise<RuleVersion>;
  append(entry: {
    version: number;
    rules: OrgPolicy;
    source: 'rehearsed' | 'review' | 'settings';
    userId: string;
    at: Date;
  }): Promise<void>;
  recordRehearsal(entry: {
    id: string;
    baseVersion: number;
    detectorVersion: number;
    rulesHash: string;
    summary: Record<string, unknown>;
    userId: string;
    at: Date;
  }): Promise<void>;
  hasRehearsal(query: {
    baseVersion: number;
    detectorVersion: number;
    rulesHash: string;
    since: Date;
  }): Promise<boolean>;
}
