import type { AttemptResolution } from '@snout/domain/shared/vocabulary';
import type { StoredAttempt } from '../../ports/policy';
import type { Tx } from '../../ports/transaction';

/** Alert keys of a sitter's offences: one open alert of each kind. */
export const offenceAlert = (kind: 'alertHigh' | 'lock', sitterId: string): string => `${kind}.${sitterId}`;

/** Writes a judgement down, for the attempt and the pieces that belong to it, and lowers the flags that nothing holds up any more. */
export async function settleAttempt(
  tx: Tx,
  verdict: {
    attempt: StoredAttempt;
    userId: string;
    at: Date;
    resolution: AttemptResolution;
    note: string | null;
    /** How many entries went onto the allow-list with it. */
    allowed?: number;
  },
): Promise<void> {
  const { attempt, userId, at, resolution, note } = verdict;
  const settled = await tx.policy.resolveAttempt({ id: attempt.id, userId, at, resolution, note });
  if (resolution === 'falsePositive') {
    for (const { messageId } of settled) await tx.policy.clearMessage(messageId);
  }
  for (const threadId of new Set(settled.map((entry) => entry.threadId))) {
    await tx.threads.setPolicyViolation(threadId, await tx.policy.hasOpenAttempts({ threadId }));
  }
  if (attempt.actorType === 'sitter' && !(await tx.policy.hasOpenAttempts({ actorId: attempt.actorId }))) {
    await tx.alerts.resolve(offenceAlert('alertHigh', attempt.actorId));
  }
  await tx.audit.record({
    type: 'policy.violation_resolved',
    actor: { type: 'owner', userId },
    subject: { type: 'message', id: attempt.messageId },
    threadId: attempt.threadId,
    data: { attemptId: attempt.id, resolution, note, pieces: settled.length - 1, allowed: verdict.allowed ?? 0 },
  });
  const { threadId, messageId } = attempt;
  tx.notify({ type: 'policy.resolved', threadId, messageId });
  tx.notify({ type: 'thread.updated', threadId, messageId });
}
